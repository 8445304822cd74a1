import { hashOf, newSecret } from './secret.ts'
import type { Sql } from './sql.ts'

/** Browsers that somebody has signed in with. Secrets are handed out once, and stored as a hash. */
export interface SessionStore {
  /**
   * @param maxAge seconds
   * @returns the secret
   */
  create(userId: string, now: Date, maxAge: number): string
  /** Whose session this is, if it has not ended. */
  find(secret: string, now: Date): string | undefined
  remove(secret: string): void
  /** Ends all of somebody's but this one. */
  removeAll(userId: string, but?: string): void
}

export function sessionStore(sql: Sql): SessionStore {
  return {
    create(userId, now, maxAge) {
      const secret = newSecret()
      sql.transaction(() => {
        sql.run('DELETE FROM session WHERE expires_at < ?', now.toISOString())
        sql.run(
          'INSERT INTO session (hash, user, created_at, expires_at) VALUES (?, ?, ?, ?)',
          hashOf(secret),
          userId,
          now.toISOString(),
          new Date(now.getTime() + maxAge * 1000).toISOString(),
        )
      })
      return secret
    },
    find(secret, now) {
      const select = 'SELECT user FROM session WHERE hash = ? AND expires_at > ?'
      const row = sql.get(select, hashOf(secret), now.toISOString())
      return row && String(row['user'])
    },
    remove: (secret) => void sql.run('DELETE FROM session WHERE hash = ?', hashOf(secret)),
    removeAll(userId, but = '') {
      sql.run('DELETE FROM session WHERE user = ? AND hash <> ?', userId, hashOf(but))
    },
  }
}
