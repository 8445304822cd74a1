import { randomBytes } from 'node:crypto'

import { hashOf, newSecret } from './secret.ts'
import type { Row, Sql } from './sql.ts'

/** A link that lets one person in, once. Its secret is shown once, and stored as a hash. */
export interface Invitation {
  id: string
  /** Whom it gives a new password; without it, it is for somebody new. */
  userId?: string
  /** What somebody new may do. */
  role: string
  /** Whose it is; nobody else's address is taken. */
  email?: string
  /** The document that is about them. */
  documentId?: string
  /** ISO 8601, UTC. */
  createdAt: string
  /** A user's id. */
  createdBy: string
  expiresAt: string
}

type NewInvitation = Omit<Invitation, 'id'>

export interface InvitationStore {
  /** Those that may still be used at `now`, the oldest first. */
  list(now: Date): Invitation[]
  /** @returns the secret: the only time it is seen */
  create(invitation: NewInvitation): Invitation & { secret: string }
  find(secret: string, now: Date): Invitation | undefined
  /** @returns false when it has been used, has ended or was taken back */
  use(id: string, now: Date): boolean
  /** Takes it back. @returns false when there is none of this id */
  remove(id: string): boolean
}

export function invitationStore(sql: Sql): InvitationStore {
  return {
    list: (now) =>
      sql
        .all(
          'SELECT * FROM invitation WHERE used_at IS NULL AND expires_at > ? ORDER BY created_at, id',
          now.toISOString(),
        )
        .map(readInvitation),
    create(invitation) {
      const [id, secret] = [randomBytes(8).toString('hex'), newSecret()]
      const { userId, role, email, documentId, createdAt, createdBy, expiresAt } = invitation
      sql.run(
        `INSERT INTO invitation
           (hash, id, user, role, email, document, created_at, created_by, expires_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        hashOf(secret),
        id,
        userId ?? null,
        role,
        email ?? null,
        documentId ?? null,
        createdAt,
        createdBy,
        expiresAt,
      )
      return { ...invitation, id, secret }
    },
    find(secret, now) {
      const row = sql.get(
        'SELECT * FROM invitation WHERE hash = ? AND used_at IS NULL AND expires_at > ?',
        hashOf(secret),
        now.toISOString(),
      )
      return row && readInvitation(row)
    },
    use(id, now) {
      const at = now.toISOString()
      const used = sql.run(
        'UPDATE invitation SET used_at = ? WHERE id = ? AND used_at IS NULL AND expires_at > ?',
        at,
        id,
        at,
      )
      return used.changes > 0
    },
    remove: (id) => sql.run('DELETE FROM invitation WHERE id = ?', id).changes > 0,
  }
}

function readInvitation(row: Row): Invitation {
  const { user: userId, email, document: documentId } = row
  return {
    id: String(row['id']),
    role: String(row['role']),
    createdAt: String(row['created_at']),
    createdBy: String(row['created_by']),
    expiresAt: String(row['expires_at']),
    ...(typeof userId === 'string' ? { userId } : {}),
    ...(typeof email === 'string' ? { email } : {}),
    ...(typeof documentId === 'string' ? { documentId } : {}),
  }
}
