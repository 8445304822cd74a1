import { idOf, placeOf } from '../../groq/documentId.ts'
import type { Bound } from '../../groq/source.ts'
import { LAST_CHARACTER, NO_ROWS, ofDocument, type Access, type Place } from './access.ts'

export function idAccess(place: Place, ids: readonly string[]): Access {
  if (ids.length === 0) return NO_ROWS
  if (place.layered) {
    return ofDocument(place, 'd.base_id IN (SELECT value FROM json_each(?))', 'id', 0, [
      JSON.stringify(ids),
    ])
  }
  const places = ids.map(placeOf)
  return ofDocument(
    place,
    `(d.base_id, d.layer) IN (SELECT value ->> 'baseId', value ->> 'layer' FROM json_each(?))`,
    'id',
    0,
    [JSON.stringify(places.filter((at, i) => idOf(at) === ids[i]))],
  )
}

export function idPrefixAccess(place: Place, prefix: string): Access | undefined {
  const inLayer = /^(drafts|versions\.[^.]+)\.(.*)$/s.exec(prefix)
  if (!place.layered && inLayer) {
    const [, layer = '', rest = ''] = inLayer
    return ofDocument(
      place,
      'd.layer = ? AND d.base_id >= ? AND d.base_id < ?',
      `layer(${layer})`,
      2,
      [layer, rest, `${rest}${LAST_CHARACTER}`],
    )
  }
  // "dra…", "versions.…" could be the beginning of a layer's name.
  if (
    !place.layered &&
    ('drafts.'.startsWith(prefix) || 'versions.'.startsWith(prefix.slice(0, 9)))
  ) {
    return undefined
  }
  return ofDocument(place, 'd.base_id >= ? AND d.base_id < ?', 'id prefix', 2, [
    prefix,
    `${prefix}${LAST_CHARACTER}`,
  ])
}

export function idRangeAccess(place: Place, bounds: IdBounds): Access {
  const { driver, column, dataset } = idOrder(place)
  const { where, values } = idRange(column, bounds)
  return {
    ...(driver ? { driver } : {}),
    where: `${dataset} = ? AND ${where}`,
    values: [place.dataset, ...values],
    label: 'id range',
    rank: 3,
  }
}

/** The index that has the ids as the query sees them, in order. */
export function idOrder(place: Place): {
  driver?: 'document'
  column: string
  dataset: string
} {
  return place.layered
    ? { column: 'd.base_id', dataset: 'd.dataset' }
    : { driver: 'document', column: 'x.id', dataset: 'x.dataset' }
}

export interface IdBounds {
  readonly min?: Bound
  readonly max?: Bound
}

/** Ids are ASCII, which SQLite and JavaScript put in the same order. */
export function idRange(
  column: string,
  { min, max }: IdBounds,
): {
  where: string
  values: string[]
} {
  const tests: string[] = []
  const values: string[] = []
  for (const [bound, operator] of [
    [min, '>'],
    [max, '<'],
  ] as const) {
    if (!bound) continue
    // What is no string stands in no order with an id.
    if (typeof bound.value !== 'string') return { where: '0', values: [] }
    tests.push(`${column} ${operator}${bound.inclusive ? '=' : ''} ?`)
    values.push(bound.value)
  }
  return { where: tests.join(' AND ') || '1', values }
}

/** The id as the query sees it. */
export function idColumn(place: Place): string {
  return place.layered ? 'd.base_id' : "iif(d.layer = '', d.base_id, d.layer || '.' || d.base_id)"
}

export function idPatternAccess(place: Place, pattern: string, negated: boolean): Access {
  const id = idColumn(place)
  const prefix = pattern.slice(0, pattern.indexOf('*'))
  const rest = `substr(${id}, ${prefix.length + 1})`
  const tests = [
    ...(prefix === '' ? [] : [`substr(${id}, 1, ${prefix.length}) = ?`]),
    // One star is one part of an id; it holds at least one character.
    ...(pattern.endsWith('**') ? [] : [`${rest} <> ''`, `instr(${rest}, '.') = 0`]),
  ]
  const test = tests.join(' AND ')
  const narrowed = negated ? undefined : idPrefixAccess(place, prefix)
  const values = prefix === '' ? [] : [prefix]
  if (narrowed && prefix !== '') {
    return {
      ...narrowed,
      where: `${narrowed.where} AND ${test}`,
      values: [...narrowed.values, ...values],
    }
  }
  return ofDocument(
    place,
    negated ? `NOT (${test})` : test,
    `id ${negated ? 'not ' : ''}in path`,
    8,
    values,
  )
}
