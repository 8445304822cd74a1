import { allowedCorrection, askedCorrection } from '@clinical-content/rules'
import { expect, test } from 'vitest'

import { allowPatches, askPatches, refusePatches } from './correctionDraft.ts'

const page = { _type: 'article', review: { contentHash: 'v1-read', corrections: [] } }
const jo = { id: 'jo', name: 'Jo Reed' }
const ada = { id: 'ada' }
const asking = { by: jo, on: '2026-05-01', contentHash: 'v1-now' }

type Patches = readonly { set: { 'review.corrections': unknown } }[]
/** The page after the patches, which the Content Lake would apply. */
function patched<Page extends { review: object }>(document: Page, patches: Patches) {
  return patches.reduce<Page & { review: { corrections?: unknown } }>(
    (before, { set }) => ({
      ...before,
      review: { ...before.review, corrections: set['review.corrections'] },
    }),
    document,
  )
}

test('one person asks, another allows: both, the reason and both hashes are kept', () => {
  const asked = patched(page, askPatches(page, ' A spelling. ', asking))
  expect(askedCorrection(asked.review, 'v1-now')).toMatchObject({
    _type: 'smallCorrection',
    reason: 'A spelling.',
    reviewedHash: 'v1-read',
    contentHash: 'v1-now',
    askedBy: { _type: 'studioUser', id: 'jo', name: 'Jo Reed' },
    askedOn: '2026-05-01',
  })
  const step = { by: ada, on: '2026-05-02', contentHash: 'v1-now' }
  const allowed = patched(asked, allowPatches(asked, step))
  expect(allowedCorrection(allowed.review, 'v1-now')).toMatchObject({
    reason: 'A spelling.',
    askedBy: { id: 'jo' },
    allowedBy: { _type: 'studioUser', id: 'ada' },
    allowedOn: '2026-05-02',
  })
})

test('what is allowed are the words that were asked about', () => {
  const asked = patched(page, askPatches(page, 'A spelling.', asking))
  expect(allowPatches(asked, { by: ada, on: '2026-05-02', contentHash: 'v1-later' })).toEqual([])
})

test('asking about other words takes the first question back; what was allowed stays on record', () => {
  const asked = patched(page, askPatches(page, 'A spelling.', asking))
  const again = patched(
    asked,
    askPatches(asked, 'Another.', { ...asking, contentHash: 'v1-later' }),
  )
  expect(askedCorrection(again.review, 'v1-now')).toBeUndefined()
  const allowed = patched(
    again,
    allowPatches(again, { by: ada, on: '2026-05-02', contentHash: 'v1-later' }),
  )
  const third = patched(allowed, askPatches(allowed, 'A third.', asking))
  expect(allowedCorrection(third.review, 'v1-later')).toBeDefined()
  const refused = patched(third, refusePatches(third))
  expect(askedCorrection(refused.review, 'v1-now')).toBeUndefined()
  expect(allowedCorrection(refused.review, 'v1-later')).toBeDefined()
})
