import { type IsoDate, isoDateOf } from '@clinical-content/rules'

import { isRecord, record, records, text } from '../shared/read.ts'
import type { AttentionList, AttentionRow, Labelled } from './attentionList.ts'
import { type AttentionListId, attentionListIds, attentionLists } from './lists/index.ts'

/** More rows than anybody works through; the count tells how many there are. */
const shownRows = 200
const dayInMilliseconds = 86_400_000

export type Perspective = 'drafts' | 'published'

/** Ids of the pages that say something else than what was reviewed: see `changedPages.ts`. */
export type ChangedIds = readonly string[]

export interface AttentionQuery {
  readonly query: string
  readonly params: Readonly<Record<string, string | readonly string[]>>
  readonly perspective: Perspective | 'raw'
}

/** The documents whose changes can put something on a list or take it off. */
export const listenFilter = '*[_type in ["article", "caseStudy", "author", "topic"]]'

/** How many documents each list of one perspective holds, `{<id>: count}`. */
export function countsQuery(
  perspective: Perspective,
  today: IsoDate,
  changed: ChangedIds,
): AttentionQuery {
  const counts = attentionListIds
    .filter((id) => perspectiveOf(id) === perspective)
    .map((id) => `"${id}": count(*[${attentionLists[id].filter}])`)
  return { query: `{${counts.join(', ')}}`, params: params(today, changed), perspective }
}

/** The rows of one list, the most pressing first. */
export function rowsQuery(
  id: AttentionListId,
  today: IsoDate,
  changed: ChangedIds,
): AttentionQuery {
  const { filter, fields, order }: AttentionList = attentionLists[id]
  const projection = [
    '_id, _type, _updatedAt, kind',
    '"title": coalesce(title, array::join(array::compact([name.given, name.family]), " "))',
    '"authors": coalesce(authors[], [clinician])[]->{_id, name}',
    '"topics": topics[]->{_id, title}',
    ...(fields ? [fields] : []),
  ].join(', ')
  return {
    query: `*[${filter}] | order(${order}) [0...${shownRows}] {${projection}}`,
    params: params(today, changed),
    perspective: perspectiveOf(id),
  }
}

function perspectiveOf(id: AttentionListId): Perspective {
  const list: AttentionList = attentionLists[id]
  return list.perspective ?? 'drafts'
}

function params(today: IsoDate, changed: ChangedIds): AttentionQuery['params'] {
  return {
    today,
    changed,
    weekAgo: `${dayFrom(today, -7)}T00:00:00Z`,
  }
}

/** The day so many days after one, or before it. */
export function dayFrom(today: IsoDate, days: number): IsoDate {
  return isoDateOf(new Date(Date.parse(`${today}T12:00:00`) + days * dayInMilliseconds))
}

export type AttentionCounts = Readonly<Partial<Record<AttentionListId, number>>>

/** The answer to `countsQuery`; what is no number is left out. */
export function readCounts(found: unknown): AttentionCounts {
  const counts: Partial<Record<AttentionListId, number>> = {}
  for (const id of attentionListIds) {
    const count = isRecord(found) ? found[id] : undefined
    if (typeof count === 'number') counts[id] = count
  }
  return counts
}

/** The answer to `rowsQuery`; what has no id is left out. */
export function readRows(found: unknown): AttentionRow[] {
  if (!Array.isArray(found)) return []
  return found.filter(isRecord).flatMap((row) => {
    const id = text(row, '_id')
    const type = text(row, '_type')
    if (!id || !type) return []
    const kind = text(row, 'kind')
    return [
      {
        id,
        type,
        title: text(row, 'title') ?? '',
        editedOn: (text(row, '_updatedAt') ?? '').slice(0, 10),
        ...(kind ? { kind } : {}),
        authors: labelled(row, 'authors', personLabel),
        topics: labelled(row, 'topics', (topic) => text(topic, 'title') ?? ''),
        found: row,
      },
    ]
  })
}

function labelled(
  row: Readonly<Record<string, unknown>>,
  field: string,
  labelOf: (item: Readonly<Record<string, unknown>>) => string,
): Labelled[] {
  return records(row, field).flatMap((item) => {
    const id = text(item, '_id')
    const label = labelOf(item)
    return id && label ? [{ id, label }] : []
  })
}

function personLabel(author: Readonly<Record<string, unknown>>): string {
  const name = record(author, 'name')
  return [text(name, 'given'), text(name, 'family')].filter(Boolean).join(' ')
}
