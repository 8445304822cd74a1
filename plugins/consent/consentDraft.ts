import { type ConsentUse, type IsoDate, isIsoDate } from '@clinical-content/rules'
import type { Consent, ConsentRecord, NewDocument } from '@clinical-content/schemas/types'

export type ConsentMethod = NonNullable<ConsentRecord['method']>

/** What the dialog holds while a consent is being recorded. */
export interface ConsentDraft {
  readonly personName: string
  readonly contact: string
  readonly agreedTo: string
  readonly told: string
  readonly scope: readonly ConsentUse[]
  readonly photographs: boolean
  readonly method: ConsentMethod | ''
  readonly givenOn: string
  readonly expiresOn: string
  readonly originalKeptAt: string
  readonly recordedBy: string
}

export type ConsentProblem =
  | 'agreedToMissing'
  | 'scopeMissing'
  | 'methodMissing'
  | 'dateMissing'
  | 'dateInFuture'
  | 'expiresBeforeGiven'
  | 'recordedByMissing'

/** Nothing is ticked or chosen beforehand: consent must be the person's own (UK GDPR, recital 32). */
export function emptyConsent(recordedBy: string): ConsentDraft {
  return {
    personName: '',
    contact: '',
    agreedTo: '',
    told: '',
    scope: [],
    photographs: false,
    method: '',
    givenOn: '',
    expiresOn: '',
    originalKeptAt: '',
    recordedBy,
  }
}

/**
 * Why this consent cannot be recorded yet; empty when it can. UK GDPR article 7(1) asks to be able
 * to show what was agreed to, how, when and to whom.
 */
export function consentProblems(draft: ConsentDraft, today: IsoDate): ConsentProblem[] {
  const problems: ConsentProblem[] = []
  if (draft.agreedTo.trim() === '') problems.push('agreedToMissing')
  if (draft.scope.length === 0) problems.push('scopeMissing')
  if (draft.method === '') problems.push('methodMissing')
  if (!isIsoDate(draft.givenOn)) problems.push('dateMissing')
  else if (draft.givenOn > today) problems.push('dateInFuture')
  else if (draft.expiresOn !== '' && draft.expiresOn < draft.givenOn)
    problems.push('expiresBeforeGiven')
  if (draft.recordedBy.trim() === '') problems.push('recordedByMissing')
  return problems
}

/**
 * An id for a consent record: dotted, so that nobody without a token can read the document even in
 * a public dataset, and random, because ids are kept for ever and may not tell whom they are about.
 */
export function newConsentRecordId(): string {
  return `consent.${crypto.randomUUID()}`
}

/** The private record: what was agreed, by whom, how. It never leaves the clinic. */
export function consentRecord(
  id: string,
  caseStudyId: string,
  draft: ConsentDraft,
): NewDocument<ConsentRecord> {
  const { method } = draft
  return {
    _id: id,
    _type: 'consentRecord',
    caseStudy: { _type: 'reference', _ref: caseStudyId, _weak: true },
    scope: [...draft.scope],
    photographs: draft.photographs,
    ...(method === '' ? {} : { method }),
    ...filled(draft, [
      'personName',
      'contact',
      'agreedTo',
      'told',
      'givenOn',
      'expiresOn',
      'originalKeptAt',
      'recordedBy',
    ]),
  }
}

/** What the case study itself holds: the status, no personal data. */
export function derivedConsent(recordId: string, draft: ConsentDraft, today: IsoDate): Consent {
  return {
    _type: 'consent',
    status: 'given',
    recordedOn: today,
    scope: [...draft.scope],
    record: { _type: 'reference', _ref: recordId, _weak: true },
    ...filled(draft, ['expiresOn']),
  }
}

function filled<Key extends keyof ConsentDraft>(draft: ConsentDraft, keys: readonly Key[]) {
  const found: Partial<Record<Key, string>> = {}
  for (const key of keys) {
    const value = draft[key]
    if (typeof value === 'string' && value.trim() !== '') found[key] = value.trim()
  }
  return found
}
