import { randomBytes } from 'node:crypto'

import type { Row, Sql } from './sql.ts'

/** Somebody who signs in with an e-mail address and a password. */
export interface Person {
  userId: string
  name: string
  /** In lower case; no two people have the same. */
  email: string
  /** The name of their role. */
  role: string
  /** The document that is about them, e.g. what stands under their articles. */
  documentId?: string
  /** ISO 8601, UTC, and so below. */
  createdAt: string
  signedInAt?: string
  /** Since when they may not sign in. They stay known: transactions are signed with their id. */
  disabledAt?: string
}

interface NewPerson {
  name: string
  email: string
  role: string
  /** As it is stored: `people/password.ts` makes it. */
  password: string
  documentId?: string
  createdAt: string
}

export interface PersonStore {
  /** By name, those who are disabled too. */
  list(): Person[]
  get(userId: string): Person | undefined
  byEmail(email: string): Person | undefined
  /** The stored form of their password. */
  passwordOf(userId: string): string | undefined
  /**
   * Two rows: call it within a transaction.
   *
   * @returns undefined when somebody has this address already
   */
  create(person: NewPerson): Person | undefined
  setPassword(userId: string, password: string): void
  setRole(userId: string, role: string): void
  setDocument(userId: string, documentId: string | undefined): void
  /** @param at undefined: they may sign in again */
  setDisabled(userId: string, at: string | undefined): void
  signedIn(userId: string, at: string): void
}

export function personStore(sql: Sql): PersonStore {
  const select = `SELECT person.*, user.name, user.role, user.created_at
    FROM person JOIN user ON user.id = person.user`
  const one = (where: string, value: string) => {
    const row = sql.get(`${select} WHERE ${where} = ?`, value)
    return row && readPerson(row)
  }
  return {
    list: () => sql.all(`${select} ORDER BY user.name, person.email`).map(readPerson),
    get: (userId) => one('person.user', userId),
    byEmail: (email) => one('person.email', email),
    passwordOf(userId) {
      const row = sql.get('SELECT password FROM person WHERE user = ?', userId)
      return row && String(row['password'])
    },
    create({ name, email, role, password, documentId, createdAt }) {
      const id = `person-${randomBytes(8).toString('hex')}`
      if (one('person.email', email)) return undefined
      sql.run(
        'INSERT INTO user (id, name, email, role, created_at) VALUES (?, ?, ?, ?, ?)',
        id,
        name,
        email,
        role,
        createdAt,
      )
      sql.run(
        'INSERT INTO person (user, email, password, document) VALUES (?, ?, ?, ?)',
        id,
        email,
        password,
        documentId ?? null,
      )
      return one('person.user', id)
    },
    setPassword: (userId, password) =>
      void sql.run('UPDATE person SET password = ? WHERE user = ?', password, userId),
    setRole: (userId, role) => void sql.run('UPDATE user SET role = ? WHERE id = ?', role, userId),
    setDocument: (userId, documentId) =>
      void sql.run('UPDATE person SET document = ? WHERE user = ?', documentId ?? null, userId),
    setDisabled: (userId, at) =>
      void sql.run('UPDATE person SET disabled_at = ? WHERE user = ?', at ?? null, userId),
    signedIn: (userId, at) =>
      void sql.run('UPDATE person SET signed_in_at = ? WHERE user = ?', at, userId),
  }
}

function readPerson(row: Row): Person {
  const { document: documentId, signed_in_at: signedInAt, disabled_at: disabledAt } = row
  return {
    userId: String(row['user']),
    name: String(row['name']),
    email: String(row['email']),
    role: String(row['role']),
    createdAt: String(row['created_at']),
    ...(typeof documentId === 'string' ? { documentId } : {}),
    ...(typeof signedInAt === 'string' ? { signedInAt } : {}),
    ...(typeof disabledAt === 'string' ? { disabledAt } : {}),
  }
}
