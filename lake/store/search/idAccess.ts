import { idOf, layeredId } from '../../groq/layeredId.ts'
import type { Bound } from '../../groq/source.ts'
import { lastCharacter, noRows, ofDocument, type Access, type IndexView } from './access.ts'

export function idAccess(view: IndexView, ids: readonly string[]): Access {
  if (ids.length === 0) return noRows
  if (view.layered) {
    return ofDocument(view, 'd.base_id IN (SELECT value FROM json_each(?))', 'id', 0, [
      JSON.stringify(ids),
    ])
  }
  const layeredIds = ids.map(layeredId)
  return ofDocument(
    view,
    `(d.base_id, d.layer) IN (SELECT value ->> 'baseId', value ->> 'layer' FROM json_each(?))`,
    'id',
    0,
    [JSON.stringify(layeredIds.filter((layered, i) => idOf(layered) === ids[i]))],
  )
}

export function idPrefixAccess(view: IndexView, prefix: string): Access | undefined {
  const inLayer = /^(drafts|versions\.[^.]+)\.(.*)$/s.exec(prefix)
  if (!view.layered && inLayer) {
    const [, layer = '', rest = ''] = inLayer
    return ofDocument(
      view,
      'd.layer = ? AND d.base_id >= ? AND d.base_id < ?',
      `layer(${layer})`,
      2,
      [layer, rest, `${rest}${lastCharacter}`],
    )
  }
  // "dra…", "versions.…" could be the beginning of a layer's name.
  if (
    !view.layered &&
    ('drafts.'.startsWith(prefix) || 'versions.'.startsWith(prefix.slice(0, 9)))
  ) {
    return undefined
  }
  return ofDocument(view, 'd.base_id >= ? AND d.base_id < ?', 'id prefix', 2, [
    prefix,
    `${prefix}${lastCharacter}`,
  ])
}

export function idRangeAccess(view: IndexView, bounds: IdBounds): Access {
  const { driver, column, dataset } = idOrder(view)
  const { where, values } = idRange(column, bounds)
  return {
    ...(driver ? { driver } : {}),
    where: `${dataset} = ? AND ${where}`,
    values: [view.dataset, ...values],
    label: 'id range',
    rank: 3,
  }
}

/** The index that has the ids as the query sees them, in order. */
export function idOrder(view: IndexView): {
  driver?: 'document'
  column: string
  dataset: string
} {
  return view.layered
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
export function idColumn(view: IndexView): string {
  return view.layered ? 'd.base_id' : "iif(d.layer = '', d.base_id, d.layer || '.' || d.base_id)"
}

export function idPatternAccess(view: IndexView, pattern: string, negated: boolean): Access {
  const id = idColumn(view)
  const prefix = pattern.slice(0, pattern.indexOf('*'))
  const rest = `substr(${id}, ${prefix.length + 1})`
  const tests = [
    ...(prefix === '' ? [] : [`substr(${id}, 1, ${prefix.length}) = ?`]),
    // One star is one part of an id; it holds at least one character.
    ...(pattern.endsWith('**') ? [] : [`${rest} <> ''`, `instr(${rest}, '.') = 0`]),
  ]
  const test = tests.join(' AND ')
  const narrowed = negated ? undefined : idPrefixAccess(view, prefix)
  const values = prefix === '' ? [] : [prefix]
  if (narrowed && prefix !== '') {
    return {
      ...narrowed,
      where: `${narrowed.where} AND ${test}`,
      values: [...narrowed.values, ...values],
    }
  }
  return ofDocument(
    view,
    negated ? `NOT (${test})` : test,
    `id ${negated ? 'not ' : ''}in path`,
    8,
    values,
  )
}
