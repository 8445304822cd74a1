import type { IsoDate } from '@clinical-content/rules'

import { record, text } from '../shared/read.ts'

interface Stored {
  readonly _id: string
}

/** One document to change and what to set in it. */
export interface Change {
  readonly id: string
  readonly set: Readonly<Record<string, unknown>>
}

/**
 * The changes that withdraw a consent, to be made in one transaction.
 *
 * The published case study is changed as well as its draft: withdrawal is as easy as giving (UK GDPR
 * article 7(3)), so the story must be gone from the website at once, not at the next publication. It
 * is unpublished after that, so that no query of anybody's can find it.
 *
 * @param versions - the draft and the published document, whichever exist
 */
export function withdrawalChanges(
  versions: readonly (Stored | null | undefined)[],
  how: string,
  today: IsoDate,
): Change[] {
  const stored = versions.filter((version) => version !== null && version !== undefined)
  const stories = stored.map((version) => ({
    id: version._id,
    set: { 'consent._type': 'consent', 'consent.status': 'withdrawn', 'consent.recordedOn': today },
  }))
  const withdrawalHow = how.trim()
  const records = [...new Set(stored.flatMap((version) => consentRecordId(version) ?? []))]
  return [
    ...stories,
    ...records.map((id) => ({
      id,
      set: { withdrawnOn: today, ...(withdrawalHow === '' ? {} : { withdrawalHow }) },
    })),
  ]
}

/** The private record a case study refers to. */
export function consentRecordId(caseStudy: unknown): string | undefined {
  return text(record(record(caseStudy, 'consent'), 'record'), '_ref')
}
