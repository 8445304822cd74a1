import type { SQLInputValue } from 'node:sqlite'
import type { Condition } from '../../groq/source.ts'
import { accessTo, countUpTo, fromOf, NO_ROWS, select, type Access, type Place } from './access.ts'
import type { IndexRow } from './reader.ts'

export const COLUMNS = 'd.document_key, d.base_id, d.layer, d.seq'

export interface CountedAccess {
  readonly access: Access
  /** How many rows it gives, counted up to `SearchReader.many`. */
  readonly count: number
}

/** The cheapest way to a set of documents that holds all that match; undefined when no index helps. */
export function bestAccess(place: Place, condition: Condition): CountedAccess | undefined {
  switch (condition.kind) {
    case 'all': {
      return cheapest(place, condition.of)
    }
    case 'any': {
      const accesses: Access[] = []
      for (const part of condition.of) {
        const best = bestAccess(place, part)
        if (!best) return undefined
        accesses.push(best.access)
      }
      return counted(place, union(place, accesses))
    }
    default: {
      const access = accessTo(place, condition, (target) => bestAccess(place, target)?.access)
      return access && counted(place, access)
    }
  }
}

/** The documents an access gives; one may come twice. */
export function rowsOf(place: Place, access: Access): IndexRow[] {
  return place.reader.rows(select(COLUMNS, access), ...access.values)
}

/**
 * How many documents meet an exact condition, each of which passes `visible`, a test of `d`; undefined
 * when an index cannot tell.
 */
export function countExactly(
  place: Place,
  condition: Condition,
  visible: { where: string; values: readonly SQLInputValue[] },
): number | undefined {
  const access = condition.exact ? exactAccess(place, condition) : undefined
  if (!access) return undefined
  return place.reader.count(
    `SELECT count(${access.driver ? 'DISTINCT d.document_key' : '*'}) FROM ${fromOf(access)} WHERE ${access.where} AND (${visible.where})`,
    ...access.values,
    ...visible.values,
  )
}

function exactAccess(place: Place, condition: Condition): Access | undefined {
  if (condition.kind !== 'all' && condition.kind !== 'any') {
    return accessTo(place, condition, () => undefined)
  }
  const accesses: Access[] = []
  for (const part of condition.of) {
    const access = exactAccess(place, part)
    if (!access) return undefined
    accesses.push(access)
  }
  return condition.kind === 'any' ? union(place, accesses) : intersection(accesses)
}

function cheapest(place: Place, conditions: readonly Condition[]): CountedAccess | undefined {
  let best: CountedAccess | undefined
  for (const condition of conditions) {
    const found = bestAccess(place, condition)
    if (!found) continue
    const isBetter =
      !best ||
      found.count < best.count ||
      (found.count === best.count && found.access.rank < best.access.rank)
    if (isBetter) best = found
    if (found.count <= 1) break
  }
  return best
}

function counted(place: Place, access: Access): CountedAccess {
  return { access, count: countUpTo(place, access, place.reader.many) }
}

/** How many documents the dataset has, counted up to `limit`. */
export function countDocuments(place: Place, limit: number): number {
  return countUpTo(
    place,
    { where: 'd.dataset = ?', values: [place.dataset], label: 'scan', rank: 9 },
    limit,
  )
}

function union(place: Place, accesses: readonly Access[]): Access {
  const [only] = accesses
  if (!only) return NO_ROWS
  if (accesses.length === 1) return only
  return {
    where: `d.dataset = ? AND d.document_key IN (${accesses.map((access) => select('d.document_key', access)).join(' UNION ')})`,
    values: [place.dataset, ...accesses.flatMap((access) => access.values)],
    label: `any of (${accesses.map((access) => access.label).join(', ')})`,
    rank: Math.max(...accesses.map((access) => access.rank)),
  }
}

function intersection(accesses: readonly Access[]): Access | undefined {
  const [first, ...rest] = accesses.toSorted((a, b) => a.rank - b.rank)
  if (!first) return undefined
  return {
    ...first,
    where: [
      first.where,
      ...rest.map((access) =>
        access.driver ? `d.document_key IN (${select('d.document_key', access)})` : access.where,
      ),
    ].join(' AND '),
    values: [first, ...rest].flatMap((access) => access.values),
    label: [first, ...rest].map((access) => access.label).join(' and '),
  }
}
