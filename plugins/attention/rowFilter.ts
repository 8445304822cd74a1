import { record, text } from '../shared/read.ts'
import type { AttentionRow, Labelled } from './attentionList.ts'

/** What the rows of a list are narrowed to; empty: everything. */
export interface RowFilter {
  readonly author: string
  readonly topic: string
  readonly kind: string
  /** Days ahead, for lists of what is to come. */
  readonly within: string
}

export const noFilter: RowFilter = { author: '', topic: '', kind: '', within: '' }

/** The rows that fit every part of the filter. */
export function filterRows(
  rows: readonly AttentionRow[],
  filter: RowFilter,
  lastDay: string | undefined,
): AttentionRow[] {
  return rows.filter(
    (row) =>
      (filter.author === '' || row.authors.some(({ id }) => id === filter.author)) &&
      (filter.topic === '' || row.topics.some(({ id }) => id === filter.topic)) &&
      (filter.kind === '' || kindOf(row) === filter.kind) &&
      (lastDay === undefined || dayOf(row) <= lastDay),
  )
}

/** What the rows can be narrowed to: each author and topic once, by name. */
export function choicesOf(rows: readonly AttentionRow[]) {
  return {
    authors: onceByLabel(rows.flatMap(({ authors }) => authors)),
    topics: onceByLabel(rows.flatMap(({ topics }) => topics)),
  }
}

/** The kind of an article; of anything else its type. */
export function kindOf({ kind, type }: AttentionRow): string {
  return kind ?? type
}

/** The day that a row is about: when its next review is due, or its consent ends; `''` if it has none. */
export function dayOf({ found }: Pick<AttentionRow, 'found'>): string {
  return (
    text(record(found, 'review'), 'nextReviewDue') ??
    text(record(found, 'consent'), 'expiresOn') ??
    ''
  )
}

function onceByLabel(items: readonly Labelled[]): Labelled[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  return [...byId.values()].toSorted((a, b) => a.label.localeCompare(b.label))
}
