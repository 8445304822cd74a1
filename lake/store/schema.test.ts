import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { openStoreAndSql } from './index.ts'
import { migrations, schemaVersion } from './schema.ts'
import { openSql } from './sql.ts'

test('a file of the first version is brought forward with all that is in it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lake-schema-'))
  const first = openSql(join(folder, 'lake.sqlite'))
  first.db.exec(migrations[0]!)
  first.db.exec(`PRAGMA application_id = ${0x434c616b}; PRAGMA user_version = 1`)
  first.run(
    "INSERT INTO dataset VALUES (1, 'production', 'public', '2026-01-01T00:00:00Z', 'me', NULL, NULL)",
  )
  const json = JSON.stringify({
    _id: 'a',
    _type: 't',
    _rev: 'r',
    _createdAt: 'c',
    _updatedAt: 'u',
    see: { _ref: 'b' },
  })
  first.run("INSERT INTO document VALUES (1, 1, 'a', 't', 'r', 'c', 'u', ?)", json)
  first.run("INSERT INTO reference VALUES (1, 'b', 'a', 0, 'see')")
  first.close()

  const { store, sql } = openStoreAndSql(folder)
  expect(sql.get('PRAGMA user_version')).toEqual({ user_version: schemaVersion })
  expect(store.documents.get(1, 'a')).toMatchObject({ see: { _ref: 'b' } })
  expect(store.documents.referrers(1, 'b')).toEqual([{ id: 'a', path: 'see', weak: false }])
  store.close()
  rmSync(folder, { recursive: true })
})
