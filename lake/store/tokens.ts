import { randomBytes } from 'node:crypto'

import { hashOf, newSecret } from './secret.ts'
import type { Row, Sql } from './sql.ts'

/** A token without its secret, which is shown once and never stored. */
export interface TokenInfo {
  id: string
  /** What it is for, e.g. the device. */
  label: string
  /** The name of its role. */
  role: string
  /** The user its transactions are signed with. */
  userId: string
  /** Whose it is. */
  person: string
  /** ISO 8601, UTC, and so below. */
  createdAt: string
  expiresAt?: string
  /** To ten minutes. */
  lastUsedAt?: string
}

interface NewToken {
  label: string
  role: string
  createdAt: string
  /** Default: the label. */
  person?: string
  /** Another token of a user there is already, who keeps name and role. */
  userId?: string
  expiresAt?: string
}

export interface TokenStore {
  /** Those that are in force; an expired one is, until it is removed. */
  list(): TokenInfo[]
  /** Everybody who ever had a token. */
  users(): { id: string; name: string }[]
  /** @returns the token, and its secret: the only time it is seen */
  create(token: NewToken): TokenInfo & { key: string }
  /** A new secret for the same person; the old one is refused from now on. */
  rotate(id: string, at: string, expiresAt?: string): (TokenInfo & { key: string }) | undefined
  /** Changes what the user of this token may do. False when there is none of this id. */
  setRole(id: string, role: string): boolean
  /** @returns false when there is none of this id */
  remove(id: string, at?: string): boolean
  /** Whose secret this is; `removed` when it was a token's. */
  find(key: string): TokenInfo | 'removed' | undefined
  /** Writes down that it was used, unless that was done less than ten minutes ago. */
  used(token: TokenInfo, at: Date): void
}

const usedEvery = 10 * 60_000

export function tokenStore(sql: Sql): TokenStore {
  const select = `SELECT token.id, token.label, token.created_at, token.expires_at,
      token.last_used_at, token.removed_at, user.id AS user_id, user.name, user.role
    FROM token JOIN user ON user.id = token.user`
  const byId = (id: string) => {
    const row = sql.get(`${select} WHERE token.id = ? AND token.removed_at IS NULL`, id)
    return row && readToken(row)
  }
  return {
    list: () =>
      sql
        .all(`${select} WHERE token.removed_at IS NULL ORDER BY token.created_at, token.id`)
        .map(readToken),
    users: () =>
      sql
        .all('SELECT id, name FROM user')
        .map((row) => ({ id: String(row['id']), name: String(row['name']) })),
    create({ label, role, createdAt, person = label, userId, expiresAt }) {
      const id = randomBytes(8).toString('hex')
      const key = newKey()
      const user = userId ?? `robot-${id}`
      sql.transaction(() => {
        sql.run(
          `INSERT INTO user (id, name, role, created_at) VALUES (?, ?, ?, ?)
           ON CONFLICT (id) DO NOTHING`,
          user,
          person,
          role,
          createdAt,
        )
        sql.run(
          'INSERT INTO token (hash, id, user, label, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
          hashOf(key),
          id,
          user,
          label,
          createdAt,
          expiresAt ?? null,
        )
      })
      const created = byId(id)
      if (created) return { ...created, key }
      throw new Error(`The token "${label}" was not stored`)
    },
    rotate(id, at, expiresAt) {
      const token = byId(id)
      if (!token) return undefined
      const key = newKey()
      sql.transaction(() => {
        const old = sql.get('SELECT hash FROM token WHERE id = ?', id)
        sql.run(
          'UPDATE token SET hash = ?, created_at = ?, expires_at = ?, last_used_at = NULL WHERE id = ?',
          hashOf(key),
          at,
          expiresAt ?? null,
          id,
        )
        sql.run(
          'INSERT INTO token (hash, id, user, label, created_at, removed_at) VALUES (?, ?, ?, ?, ?, ?)',
          String(old?.['hash']),
          randomBytes(8).toString('hex'),
          token.userId,
          token.label,
          token.createdAt,
          at,
        )
      })
      const rotated = byId(id)
      return rotated && { ...rotated, key }
    },
    setRole(id, role) {
      return (
        sql.run(
          `UPDATE user SET role = ? WHERE id =
             (SELECT user FROM token WHERE id = ? AND removed_at IS NULL)`,
          role,
          id,
        ).changes > 0
      )
    },
    // The user stays: transactions are signed with it. The hash stays, so that this secret is never
    // taken for one the lake does not know.
    remove: (id, at = new Date().toISOString()) =>
      sql.run('UPDATE token SET removed_at = ? WHERE id = ? AND removed_at IS NULL', at, id)
        .changes > 0,
    find(key) {
      const row = sql.get(`${select} WHERE token.hash = ?`, hashOf(key))
      if (!row) return undefined
      return row['removed_at'] === null ? readToken(row) : 'removed'
    },
    used({ id, lastUsedAt }, at) {
      if (lastUsedAt !== undefined && at.getTime() - Date.parse(lastUsedAt) < usedEvery) return
      sql.run('UPDATE token SET last_used_at = ? WHERE id = ?', at.toISOString(), id)
    },
  }
}

const newKey = () => `lk${newSecret()}`

function readToken(row: Row): TokenInfo {
  const { expires_at: expiresAt, last_used_at: lastUsedAt } = row
  return {
    id: String(row['id']),
    label: String(row['label']),
    role: String(row['role']),
    userId: String(row['user_id']),
    person: String(row['name']),
    createdAt: String(row['created_at']),
    ...(typeof expiresAt === 'string' ? { expiresAt } : {}),
    ...(typeof lastUsedAt === 'string' ? { lastUsedAt } : {}),
  }
}
