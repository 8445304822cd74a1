import { expect, test } from 'vitest'

import { migrationOrigin } from './origin.ts'

const origin = { _type: 'origin', source: 'text', importedAt: '2026-03-01T09:00:00Z' }

test('a migrated page tells where it came from', () => {
  expect(migrationOrigin({ origin })).toEqual(origin)
})

test.each([
  undefined,
  null,
  'article',
  {},
  { origin: null },
  { origin: [] },
  { origin: { _type: 'origin', clinicallyReviewed: false } },
  { origin: { ...origin, source: ' ' } },
  { origin: { ...origin, importedAt: null } },
])('%j was written by hand', (document) => {
  expect(migrationOrigin(document)).toBeUndefined()
})
