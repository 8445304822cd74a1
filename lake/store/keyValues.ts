import type { Json } from '../model/types.ts'
import { parseStored } from './parseStored.ts'
import type { Sql } from './sql.ts'

/** What the Studio remembers of a user: column widths, inspect mode, recent searches. */
export interface KeyValueStore {
  get(user: string, key: string): Json | undefined
  /** Those of `keys` that are there; all of the user's without `keys`. */
  list(user: string, keys?: readonly string[]): { key: string; value: Json }[]
  set(user: string, entries: readonly { key: string; value: Json }[]): void
  remove(user: string, key: string): void
}

export function keyValueStore(sql: Sql): KeyValueStore {
  return {
    get(user, key) {
      return this.list(user, [key])[0]?.value
    },
    list(user, keys) {
      const rows = keys
        ? sql.all(
            'SELECT key, value FROM key_value WHERE user = ? AND key IN (SELECT value FROM json_each(?)) ORDER BY key',
            user,
            JSON.stringify(keys),
          )
        : sql.all('SELECT key, value FROM key_value WHERE user = ? ORDER BY key', user)
      return rows.map((row) => ({
        key: String(row['key']),
        // Only `set` writes this column.
        value: parseStored(row['value'], 'a setting') as Json,
      }))
    },
    set(user, entries) {
      sql.transaction(() => {
        for (const { key, value } of entries) {
          sql.run(
            `INSERT INTO key_value (user, key, value) VALUES (?, ?, ?)
             ON CONFLICT (user, key) DO UPDATE SET value = excluded.value`,
            user,
            key,
            JSON.stringify(value),
          )
        }
      })
    },
    remove(user, key) {
      sql.run('DELETE FROM key_value WHERE user = ? AND key = ?', user, key)
    },
  }
}
