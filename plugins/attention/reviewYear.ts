import { isReviewedGroq, isIsoDate, type IsoDate } from '@clinical-content/rules'

import type { AttentionQuery } from './attentionQuery.ts'
import { isReviewable } from './lists/review.ts'

/** One month of the year to come. */
export interface ReviewMonth {
  /** `YYYY-MM` */
  readonly month: string
  /** How many reviews fall due in it. */
  readonly due: number
}

/** The day on which each reviewed page is due again. */
export function dueDaysQuery(today: IsoDate): AttentionQuery {
  return {
    query: `*[${isReviewable} && ${isReviewedGroq}].review.nextReviewDue`,
    params: { today },
    perspective: 'drafts',
  }
}

/**
 * The reviews that fall due in this month and the eleven after it. What is overdue is not among them:
 * it has a list of its own.
 *
 * @param found - the answer to {@link dueDaysQuery}
 */
export function reviewYear(found: unknown, today: IsoDate): ReviewMonth[] {
  const days = (Array.isArray(found) ? found : []).filter(isIsoDate).filter((day) => day >= today)
  return Array.from({ length: 12 }, (_, ahead) => {
    const [year = 0, month = 1] = today.split('-').map(Number)
    const name = new Date(Date.UTC(year, month - 1 + ahead, 1)).toISOString().slice(0, 7)
    return { month: name, due: days.filter((day) => day.startsWith(name)).length }
  })
}
