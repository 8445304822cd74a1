import type { SQLInputValue } from 'node:sqlite'
import { isWholeInIndex } from '../../groq/plan/conditions.ts'
import { layeredId } from '../../groq/layeredId.ts'
import type { Bound, Condition, Scalar } from '../../groq/source.ts'
import { lastCharacter, noRows, ofDocument, select, type Access, type IndexView } from './access.ts'
import { idAccess, idColumn, idPatternAccess, idPrefixAccess, idRangeAccess } from './idAccess.ts'
import { indexedValue, isIndexedPath, referencesPath } from './pathRows.ts'

/** The access to one condition that is neither `all` nor `any`; undefined when no index has it. */
export function accessTo(
  view: IndexView,
  condition: Exclude<Condition, { kind: 'all' | 'any' | 'everything' }>,
  nested: (condition: Condition) => Access | undefined,
): Access | undefined {
  switch (condition.kind) {
    case 'id':
      return idAccess(view, condition.ids)
    case 'idPrefix':
      return idPrefixAccess(view, condition.prefix)
    case 'idPattern':
      return idPatternAccess(view, condition.pattern, condition.negated)
    case 'versionOf':
      return ofDocument(view, 'd.base_id IN (?, ?)', 'versionOf', 0, [
        condition.id,
        layeredId(condition.id).baseId,
      ])
    case 'layer':
      return ofDocument(view, 'd.layer = ?', `layer(${condition.layer})`, 4, [condition.layer])
    case 'references':
      return pathAccess(view, referencesPath, 'x.value IN (SELECT value FROM json_each(?))', 1, [
        JSON.stringify(condition.ids.map(indexedValue)),
      ])
    case 'refersTo':
      return refersTo(view, condition.path, nested(condition.target))
    case 'text':
      return {
        driver: 'search_text',
        // The text index holds all datasets.
        joined: true,
        where: 'x.search_text MATCH ? AND d.dataset = ?',
        values: [condition.expression, view.dataset],
        label: `text(${condition.expression})`,
        rank: 3,
      }
    case 'equals':
      return equals(view, condition.path, condition.values)
    case 'prefix': {
      const prefix = indexedValue(condition.prefix)
      if (typeof prefix !== 'string') return undefined
      return pathAccess(view, condition.path, 'x.value >= ? AND x.value < ?', 2, [
        prefix,
        `${prefix}${lastCharacter}`,
      ])
    }
    case 'range': {
      if (condition.path === '_id') return idRangeAccess(view, condition)
      const { where, values } = rangeTest(condition.min, condition.max)
      return pathAccess(view, condition.path, where, 4, values)
    }
    case 'defined':
      return pathAccess(view, condition.path, '1', 6, [])
    case 'missing':
      return missing(view, condition.path)
  }
}

/** A long string was cut, and compares as its beginning: it is then a bound that may be reached. */
export function rangeTest(
  min: Bound | undefined,
  max: Bound | undefined,
): { where: string; values: SQLInputValue[] } {
  const isText = typeof (min ?? max)?.value === 'string'
  const [from, to] = isText ? ['', lastCharacter] : [-Infinity, Infinity]
  return {
    where: `x.value ${isOpen(min) ? '>' : '>='} ? AND x.value ${isOpen(max) ? '<' : '<='} ?`,
    values: [min ? indexedValue(min.value) : from, max ? indexedValue(max.value) : to],
  }
}

function isOpen(bound: Bound | undefined): boolean {
  return bound?.inclusive === false && isWholeInIndex(bound.value)
}

/** Reads every document of the dataset: only good together with something else. */
function missing(view: IndexView, path: string): Access | undefined {
  if (!isIndexedPath(path)) return undefined
  const pathKey = view.reader.pathKey(path)
  if (pathKey === undefined) return ofDocument(view, '1', `missing(${path})`, 9, [])
  return ofDocument(
    view,
    'NOT EXISTS (SELECT 1 FROM search_path m WHERE m.document_key = d.document_key AND m.path_key = ?)',
    `missing(${path})`,
    9,
    [pathKey],
  )
}

function refersTo(view: IndexView, path: string, target: Access | undefined): Access | undefined {
  if (!target) return undefined
  // Where there are references to other datasets, the targets are not all in this one.
  if (view.reader.pathKey(path.replace(/_ref$/, '_dataset')) !== undefined) return undefined
  const access = pathAccess(
    view,
    path,
    // The index cuts long strings.
    `x.value IN (${select(`substr(${idColumn(view)}, 1, 128)`, target)})`,
    2,
    target.values,
  )
  return access && { ...access, label: `${access.label} -> ${target.label}` }
}

function equals(view: IndexView, path: string, wanted: readonly Scalar[]): Access | undefined {
  if (path === '_type') {
    const types = wanted.filter((value) => typeof value === 'string')
    return types.length === 1
      ? ofDocument(view, 'd.type = ?', `type(${types.join()})`, 5, types)
      : ofDocument(
          view,
          'd.type IN (SELECT value FROM json_each(?))',
          `type(${types.join(', ')})`,
          5,
          [JSON.stringify(types)],
        )
  }
  const values = wanted.map(indexedValue)
  const [only] = values
  if (values.length === 1 && only !== undefined) {
    return pathAccess(view, path, 'x.value = ?', 1, [only])
  }
  const scalars = values.filter((value) => !(value instanceof Uint8Array))
  const blobs = values.filter((value) => value instanceof Uint8Array)
  const tests = ['x.value IN (SELECT value FROM json_each(?))', ...blobs.map(() => 'x.value = ?')]
  return pathAccess(view, path, `(${tests.join(' OR ')})`, 1, [JSON.stringify(scalars), ...blobs])
}

function pathAccess(
  view: IndexView,
  path: string,
  test: string,
  rank: number,
  values: readonly SQLInputValue[],
): Access | undefined {
  if (path !== referencesPath && !isIndexedPath(path)) return undefined
  const pathKey = view.reader.pathKey(path)
  if (pathKey === undefined) return noRows
  return {
    driver: 'search_path',
    where: `x.dataset = ? AND x.path_key = ? AND ${test}`,
    values: [view.dataset, pathKey, ...values],
    label: path === referencesPath ? 'references' : `path(${path})`,
    rank,
  }
}
