import type { AttentionList } from '../attentionList.ts'
import { brokenLinks } from './brokenLinks.ts'
import { changedSinceReview } from './changedSinceReview.ts'
import { consentEnding } from './consentEnding.ts'
import { drafts } from './drafts.ts'
import { dueSoon } from './dueSoon.ts'
import { notCarriedOver } from './notCarriedOver.ts'
import { notReviewed } from './notReviewed.ts'
import { overdue } from './overdue.ts'
import { registrations } from './registrations.ts'
import { withoutAlt } from './withoutAlt.ts'
import { withoutConsent } from './withoutConsent.ts'
import { withoutSources } from './withoutSources.ts'

/**
 * Every list, the most pressing first. A key is what the list is called in its address, and where its
 * words are: `attention.<key>.title` and `.help`; a list without them is a type error.
 */
export const attentionLists = {
  'changed-since-review': changedSinceReview,
  overdue,
  'due-soon': dueSoon,
  'not-reviewed': notReviewed,
  'without-consent': withoutConsent,
  'consent-ending': consentEnding,
  registrations,
  'without-sources': withoutSources,
  'broken-links': brokenLinks,
  'without-alt': withoutAlt,
  'not-carried-over': notCarriedOver,
  drafts,
} as const satisfies Record<string, AttentionList>

export type AttentionListId = keyof typeof attentionLists

// Object.keys loses the key type; the table is the one above.
export const attentionListIds = Object.keys(attentionLists) as AttentionListId[]

export function isAttentionListId(value: unknown): value is AttentionListId {
  return typeof value === 'string' && value in attentionLists
}
