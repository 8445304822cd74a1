import { dueSoonDays, isoDateOf } from '@clinical-content/schemas/rules'
import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { ClockIcon } from '@sanity/icons/Clock'
import { EyeClosedIcon } from '@sanity/icons/EyeClosed'
import { SearchIcon } from '@sanity/icons/Search'
import { WarningOutlineIcon } from '@sanity/icons/WarningOutline'
import type { ComponentType } from 'react'

/** A list of documents that wait for somebody, as a GROQ filter. */
export interface AttentionList {
  id: string
  title: string
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
      title: 'Not clinically reviewed',
      icon: CheckmarkCircleIcon,
      filter:
        '_type == "article" && (!defined(review.lastReviewed) || !defined(review.reviewedBy) || review.lastReviewed > $today)',
      params: { today },
      order: [{ field: '_updatedAt', direction: 'desc' }],
    },
    {
      id: 'review-due',
      title: 'Review overdue or due soon',
      icon: ClockIcon,
      filter:
        '_type in ["article", "caseStudy"] && defined(review.lastReviewed) && defined(review.reviewedBy) && (!defined(review.nextReviewDue) || review.nextReviewDue <= $soon)',
      params: { soon },
      order: [{ field: 'review.nextReviewDue', direction: 'asc' }],
    },
    {
      id: 'without-consent',
      title: 'Case studies without consent',
      icon: EyeClosedIcon,
      filter:
        '_type == "caseStudy" && (!defined(consent.status) || consent.status != "given" || consent.expiresOn < $today)',
      params: { today },
      order: [{ field: 'title', direction: 'asc' }],
    },
    {
      id: 'needs-a-look',
      title: 'Parts the migration could not read',
      icon: WarningOutlineIcon,
      filter: '_type == "article" && count(body[_type == "needsReview"]) > 0',
      params: {},
      order: [{ field: 'title', direction: 'asc' }],
    },
    {
      id: 'unchecked-registrations',
      title: 'Registrations nobody has checked',
      icon: SearchIcon,
      filter: '_type == "author" && count(registrations[!defined(check.checkedOn)]) > 0',
      params: {},
      order: [{ field: 'name.family', direction: 'asc' }],
    },
  ]
}
