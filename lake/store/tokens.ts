import { createHash, randomBytes } from 'node:crypto'

import type { Actor } from '../model/types.ts'
import type { Row, Sql } from './sql.ts'

export type TokenRole = Exclude<Actor['role'], 'public'>

/** A token without its secret, which is shown once and never stored. */
export interface TokenInfo {
  id: string
  label: string
  role: TokenRole
  /** The user its transactions are signed with. */
  userId: string
  /** ISO 8601, UTC. */
  createdAt: string
}

export interface TokenStore {
  list(): TokenInfo[]
  /** @returns the token, and its secret: the only time it is seen */
  create(token: { label: string; role: TokenRole; createdAt: string }): TokenInfo & { key: string }
  /** @returns false when there is none of this id */
  remove(id: string): boolean
  /** Whose secret this is. */
  find(key: string): TokenInfo | undefined
}

export function tokenStore(sql: Sql): TokenStore {
  const select = `SELECT token.id, token.label, token.created_at, user.id AS user_id, user.role
    FROM token JOIN user ON user.id = token.user`
  return {
    list: () => sql.all(`${select} ORDER BY token.created_at, token.id`).map(readToken),
    create({ label, role, createdAt }) {
      const id = randomBytes(8).toString('hex')
      const key = `lk${randomBytes(32).toString('base64url')}`
      const userId = `robot-${id}`
      sql.transaction(() => {
        sql.run(
          'INSERT INTO user (id, name, role, created_at) VALUES (?, ?, ?, ?)',
          userId,
          label,
          role,
          createdAt,
        )
        sql.run(
          'INSERT INTO token (hash, id, user, label, created_at) VALUES (?, ?, ?, ?, ?)',
          hashOf(key),
          id,
          userId,
          label,
          createdAt,
        )
      })
      return { id, label, role, userId, createdAt, key }
    },
    // The user stays: transactions are signed with it.
    remove: (id) => sql.run('DELETE FROM token WHERE id = ?', id).changes > 0,
    find(key) {
      const row = sql.get(`${select} WHERE token.hash = ?`, hashOf(key))
      return row && readToken(row)
    },
  }
}

/** The secret is 256 random bits, so a plain hash of it cannot be guessed back. */
const hashOf = (key: string) => createHash('sha256').update(key).digest('hex')

function readToken(row: Row): TokenInfo {
  const role = row['role']
  return {
    id: String(row['id']),
    label: String(row['label']),
    role: role === 'administrator' || role === 'editor' ? role : 'viewer',
    userId: String(row['user_id']),
    createdAt: String(row['created_at']),
  }
}
