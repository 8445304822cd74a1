import type { SQLInputValue } from 'node:sqlite'
import type { Condition } from '../../groq/source.ts'
import {
  countUpTo,
  fromOf,
  noRows,
  ofTheDocument,
  select,
  type Access,
  type IndexView,
} from './access.ts'
import { accessTo } from './accessTo.ts'
import type { IndexRow } from './indexRow.ts'

export const columns = 'd.document_key, d.base_id, d.layer, d.seq'

export interface CountedAccess {
  readonly access: Access
  /** How many rows it gives at most, counted up to `IndexView.many`. */
  readonly count: number
  /** The condition that holds for each; undefined when the access only gives more than it wants. */
  readonly of: Condition | undefined
}

/** The cheapest way to a set of documents that holds all that match; undefined when no index helps. */
export function bestAccess(view: IndexView, condition: Condition): CountedAccess | undefined {
  switch (condition.kind) {
    case 'everything':
      return undefined
    case 'all':
      return cheapest(view, condition.of)
    case 'missing':
      return withoutPath(view, condition, [])
    case 'any': {
      const accesses: Access[] = []
      // What several parts give is counted for each: to tell would take making the union first.
      let count = 0
      let isAnswered = true
      for (const part of condition.of) {
        const best = bestAccess(view, part)
        if (!best) return undefined
        accesses.push(best.access)
        count += best.count
        if (best.of !== part) isAnswered = false
      }
      const of = isAnswered ? condition : undefined
      return { access: union(view, accesses), count: Math.min(count, view.many), of }
    }
    default: {
      const access = accessTo(view, condition, (target) => bestAccess(view, target)?.access)
      return access && counted(view, access, condition)
    }
  }
}

/** The documents an access gives and a test lets through; one may come twice. */
export function rowsOf(view: IndexView, access: Access, test: DocumentTest): IndexRow[] {
  return view.reader.rows(
    `${select(columns, access)} AND (${test.where})`,
    ...access.values,
    ...test.values,
  )
}

/** A test of `d`, a row of `search_document`. */
export interface DocumentTest {
  readonly where: string
  readonly values: readonly SQLInputValue[]
}

/** As `countExactly`, the documents themselves, each once. */
export function rowsExactly(
  view: IndexView,
  condition: Condition,
  visible: DocumentTest,
): IndexRow[] | undefined {
  const access = condition.exact ? exactAccess(view, condition) : undefined
  if (!access) return undefined
  return view.reader.rows(
    `SELECT DISTINCT ${columns} FROM ${fromOf(access)} WHERE ${access.where} AND (${visible.where})`,
    ...access.values,
    ...visible.values,
  )
}

/**
 * How many documents meet an exact condition, each of which passes `visible`, a test of `d`; undefined
 * when an index cannot tell.
 */
export function countExactly(
  view: IndexView,
  condition: Condition,
  visible: DocumentTest,
): number | undefined {
  const access = condition.exact ? exactAccess(view, condition) : undefined
  if (!access) return undefined
  return view.reader.count(
    `SELECT count(${access.driver ? 'DISTINCT d.document_key' : '*'}) FROM ${fromOf(access)} WHERE ${access.where} AND (${visible.where})`,
    ...access.values,
    ...visible.values,
  )
}

function exactAccess(view: IndexView, condition: Condition): Access | undefined {
  if (condition.kind === 'everything') {
    return { where: 'd.dataset = ?', values: [view.dataset], label: 'scan', rank: 9 }
  }
  if (condition.kind !== 'all' && condition.kind !== 'any') {
    return accessTo(view, condition, () => undefined)
  }
  const types = condition.kind === 'all' ? typesOf(condition.of) : []
  const accesses: Access[] = []
  for (const part of condition.of) {
    const access =
      part.kind === 'missing' ? withoutPath(view, part, types)?.access : exactAccess(view, part)
    if (!access) return undefined
    accesses.push(access)
  }
  return condition.kind === 'any' ? union(view, accesses) : intersection(view, accesses)
}

function cheapest(view: IndexView, conditions: readonly Condition[]): CountedAccess | undefined {
  let best: CountedAccess | undefined
  for (const condition of conditions) {
    if (condition.kind !== 'missing') best = better(best, bestAccess(view, condition))
    if (best && best.count <= 1) return best
  }
  if (best && best.count < view.many) return best
  // Costs more than the others to find out, once.
  for (const condition of conditions) {
    if (condition.kind === 'missing') {
      best = better(best, withoutPath(view, condition, typesOf(conditions)))
    }
  }
  return best
}

function better(
  a: CountedAccess | undefined,
  b: CountedAccess | undefined,
): CountedAccess | undefined {
  if (!a || !b) return a ?? b
  if (a.count !== b.count) return a.count < b.count ? a : b
  return a.access.rank <= b.access.rank ? a : b
}

/** The types a list of conditions, all of which hold, leaves; empty when it names none. */
export function typesOf(conditions: readonly Condition[]): string[] {
  for (const condition of conditions) {
    if (condition.kind === 'equals' && condition.path === '_type') {
      return condition.values.filter((value) => typeof value === 'string')
    }
  }
  return []
}

/** The documents (of certain types) without a path: a set that is kept. */
function withoutPath(
  view: IndexView,
  of: Extract<Condition, { kind: 'missing' }>,
  types: string[],
): CountedAccess | undefined {
  const access = accessTo(view, of, () => undefined)
  if (!access) return undefined
  const { many } = view
  const ofTypes = types.length > 0 ? ' AND d.type IN (SELECT value FROM json_each(?))' : ''
  const { rows } = view.reader.kept(
    view.dataset,
    `${access.where}${ofTypes}`,
    ...access.values,
    ...(types.length > 0 ? [JSON.stringify(types)] : []),
  )
  if (rows.size >= many) return { access, count: many, of }
  return {
    access: {
      where: 'd.document_key IN (SELECT value FROM json_each(?))',
      values: [JSON.stringify([...rows.keys()])],
      label: access.label,
      rank: access.rank,
    },
    count: rows.size,
    of,
  }
}

function counted(view: IndexView, access: Access, of: Condition): CountedAccess {
  return { access, count: countUpTo(view, access, view.many), of }
}

/** How many documents the dataset has, counted up to `limit`. */
export function countDocuments(view: IndexView, limit: number): number {
  return countUpTo(
    view,
    { where: 'd.dataset = ?', values: [view.dataset], label: 'scan', rank: 9 },
    limit,
  )
}

function union(view: IndexView, accesses: readonly Access[]): Access {
  const [only] = accesses
  if (!only) return noRows
  if (accesses.length === 1) return only
  return {
    where: `d.dataset = ? AND d.document_key IN (${accesses.map((access) => select('d.document_key', access)).join(' UNION ')})`,
    values: [view.dataset, ...accesses.flatMap((access) => access.values)],
    label: `any of (${accesses.map((access) => access.label).join(', ')})`,
    rank: Math.max(...accesses.map((access) => access.rank)),
  }
}

/** What an access of a higher rank gives is never worth counting before it is read. */
const countedRank = 4

function intersection(view: IndexView, accesses: readonly Access[]): Access | undefined {
  let best: { access: Access; count: number } | undefined
  for (const access of accesses) {
    if (access.rank > countedRank) continue
    const count = countUpTo(view, access, view.many)
    if (!best || count < best.count || (count === best.count && access.rank < best.access.rank)) {
      best = { access, count }
    }
  }
  const [first, ...rest] = accesses.toSorted(
    (a, b) => Number(b === best?.access) - Number(a === best?.access) || a.rank - b.rank,
  )
  if (!first) return undefined
  // Of few documents each is looked at; of many, the others' are listed once.
  const isFew = best !== undefined && best.count < view.many
  return {
    ...first,
    joined: true,
    where: [first, ...rest]
      .map((access, i) => {
        if (i === 0 || !access.driver) return access.where
        return isFew
          ? ofTheDocument(access, access.driver)
          : `d.document_key IN (${select('d.document_key', access)})`
      })
      .join(' AND '),
    values: [first, ...rest].flatMap((access) => access.values),
    label: [first, ...rest].map((access) => access.label).join(' and '),
  }
}
