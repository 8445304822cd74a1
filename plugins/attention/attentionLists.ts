import { dueSoonDays, isoDateOf } from '@clinical-content/rules'
import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { ClockIcon } from '@sanity/icons/Clock'
import { EyeClosedIcon } from '@sanity/icons/EyeClosed'
import { SearchIcon } from '@sanity/icons/Search'
import { WarningOutlineIcon } from '@sanity/icons/WarningOutline'
import type { ComponentType } from 'react'

/** What the list is called in its address; its words are `attention.<id>.title` and `.help`. */
type AttentionListId =
  | 'not-reviewed'
  | 'review-due'
  | 'without-consent'
  | 'needs-a-look'
  | 'unchecked-registrations'

/** A list of documents that wait for somebody, as a GROQ filter. */
export interface AttentionList {
  id: AttentionListId
  icon: ComponentType
  filter: string
  params: Record<string, string>
  order: { field: string; direction: 'asc' | 'desc' }[]
}

const dayInMilliseconds = 86_400_000

/** What a clinic should look at, the most pressing first. The same rules as `reviewStatus` and `consentStatus`. */
export function attentionLists(now: Date): AttentionList[] {
  const today = isoDateOf(now)
  const soon = isoDateOf(new Date(now.getTime() + dueSoonDays * dayInMilliseconds))
  return [
    {
      id: 'not-reviewed',
      icon: CheckmarkCircleIcon,
      filter:
        '_type == "article" && (!defined(review.lastReviewed) || !defined(review.reviewedBy) || review.lastReviewed > $today)',
      params: { today },
      order: [{ field: '_updatedAt', direction: 'desc' }],
    },
    {
      id: 'review-due',
      icon: ClockIcon,
      filter:
        '_type in ["article", "caseStudy"] && defined(review.lastReviewed) && defined(review.reviewedBy) && (!defined(review.nextReviewDue) || review.nextReviewDue <= $soon)',
      params: { soon },
      order: [{ field: 'review.nextReviewDue', direction: 'asc' }],
    },
    {
      id: 'without-consent',
      icon: EyeClosedIcon,
      filter:
        '_type == "caseStudy" && (!defined(consent.status) || consent.status != "given" || consent.expiresOn < $today)',
      params: { today },
      order: [{ field: 'title', direction: 'asc' }],
    },
    {
      id: 'needs-a-look',
      icon: WarningOutlineIcon,
      filter: '_type == "article" && count(body[_type == "needsReview"]) > 0',
      params: {},
      order: [{ field: 'title', direction: 'asc' }],
    },
    {
      id: 'unchecked-registrations',
      icon: SearchIcon,
      filter: '_type == "author" && count(registrations[!defined(check.checkedOn)]) > 0',
      params: {},
      order: [{ field: 'name.family', direction: 'asc' }],
    },
  ]
}

export type AttentionCounts = Readonly<Record<string, number>>

/** One query for how many documents each list holds; `{id: count}`. */
export function countsQuery(now: Date) {
  const lists = attentionLists(now)
  const fields = lists.map(({ id, filter }) => `"${id}": count(*[${filter}])`)
  const params: Record<string, string> = {}
  for (const list of lists) Object.assign(params, list.params)
  return { query: `{${fields.join(', ')}}`, params }
}

/** The answer to `countsQuery`; what is no number is left out. */
export function readCounts(found: unknown): AttentionCounts {
  const counts: Record<string, number> = {}
  for (const [id, count] of Object.entries(found ?? {})) {
    if (typeof count === 'number') counts[id] = count
  }
  return counts
}
