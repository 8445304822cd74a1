import { askedCorrection, type IsoDate } from '@clinical-content/rules'

import { record, records, text } from '../shared/read.ts'

/** Who is signed in. */
export interface Person {
  readonly id: string
  readonly name?: string | undefined
}

interface Step {
  readonly by: Person
  readonly on: IsoDate
  /** Of the page as it stands. */
  readonly contentHash: string
}

/**
 * The patches that ask for a small correction. One that waited for an answer about other words is
 * taken back: only the words as they stand can be allowed.
 *
 * @param document - the page as it stands, with its review
 */
export function askPatches(document: unknown, reason: string, { by, on, contentHash }: Step) {
  const review = record(document, 'review')
  const correction = {
    _key: crypto.randomUUID().slice(0, 12),
    _type: 'smallCorrection',
    reason: reason.trim(),
    reviewedHash: text(review, 'contentHash'),
    contentHash,
    askedBy: user(by),
    askedOn: on,
  }
  return [{ set: { 'review.corrections': [...answered(review), correction] } }]
}

/** The patches that allow the correction that waits for it; none where nothing waits. */
export function allowPatches(document: unknown, { by, on, contentHash }: Step) {
  const review = record(document, 'review')
  const asked = askedCorrection(review, contentHash)
  if (!asked) return []
  const allowed = { ...asked, allowedBy: user(by), allowedOn: on }
  return [{ set: { 'review.corrections': [...answered(review), allowed] } }]
}

/** The patches that take back, or refuse, what waits for an answer. */
export function refusePatches(document: unknown) {
  return [{ set: { 'review.corrections': answered(record(document, 'review')) } }]
}

function answered(review: unknown) {
  return records(review, 'corrections').filter((correction) => record(correction, 'allowedBy'))
}

function user({ id, name }: Person) {
  return { _type: 'studioUser', id, ...(name ? { name } : {}) }
}
