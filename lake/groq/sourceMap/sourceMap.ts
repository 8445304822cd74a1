import { attributeOf, isObject, type GroqObject } from '../values.ts'
import { attributesOf, elementsOf, type Origin, type Traced } from './traced.ts'

/**
 * Where each value of a result is stored, in Sanity's "content source map" form: paths are JSONPath,
 * `$['body'][?(@._key=='a')]['text']`.
 */
export interface ContentSourceMap {
  readonly documents: SourceDocument[]
  readonly paths: string[]
  readonly mappings: Record<string, SourceMapping>
}

interface SourceDocument {
  readonly _id: string
  readonly _type: string
  /** Of a document that is in another dataset than the query. */
  readonly _projectId?: string
  readonly _dataset?: string
}

interface SourceMapping {
  readonly type: 'value'
  readonly source:
    | { readonly type: 'documentValue'; readonly document: number; readonly path: number }
    | { readonly type: 'literal' }
    | { readonly type: 'unknown' }
}

/**
 * The source map of a traced result.
 *
 * @param homeOf the dataset of a document that is in another than the query
 */
export function contentSourceMap(
  result: Traced,
  homeOf: (
    document: GroqObject,
  ) => Pick<SourceDocument, '_projectId' | '_dataset'> | undefined = () => undefined,
): ContentSourceMap {
  const documents = numbered<SourceDocument>()
  const paths = numbered<string>()
  const mappings: Record<string, SourceMapping> = {}

  function map(traced: Traced, at: string): void {
    if (traced.value === null) return
    if (Array.isArray(traced.value)) {
      for (const [i, element] of (elementsOf(traced) ?? []).entries()) map(element, `${at}[${i}]`)
    } else if (isObject(traced.value)) {
      for (const [key, inner] of attributesOf(traced)) map(inner, at + segment(key))
    } else {
      mappings[at] = { type: 'value', source: sourceOf(traced.origin) }
    }
  }

  function sourceOf(origin: Origin): SourceMapping['source'] {
    if (origin.kind !== 'document') return { type: origin.kind }
    const { document } = origin
    // In a layered perspective the document is where it is stored, not what it is shown as.
    const _id = String(attributeOf(document, '_originalId') ?? document['_id'])
    const path = sourcePath(document, origin.path)
    const home = homeOf(document)
    const source = { _id, _type: String(document['_type']), ...home }
    return {
      type: 'documentValue',
      document: documents.number(`${home?._dataset ?? ''} ${_id}`, source),
      path: paths.number(path, path),
    }
  }

  map(result, '$')
  return { documents: documents.all, paths: paths.all, mappings }
}

function sourcePath(document: GroqObject, path: readonly (string | number)[]): string {
  let text = '$'
  let value: unknown = document
  for (const key of path) {
    if (typeof key === 'number') {
      const list: readonly unknown[] = Array.isArray(value) ? value : []
      value = list[key]
      const itemKey = keyOf(value)
      // A key that is there twice leads to the first.
      const isKeyed =
        itemKey !== undefined && list.find((item) => keyOf(item) === itemKey) === value
      text += isKeyed ? `[?(@._key=='${itemKey.replace(/['\\]/g, '\\$&')}')]` : `[${key}]`
    } else {
      value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
      text += segment(key)
    }
  }
  return text
}

function keyOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('_key' in value)) return undefined
  return typeof value._key === 'string' && value._key !== '' ? value._key : undefined
}

const escapes: Record<string, string> = {
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  "'": "\\'",
  '\\': '\\\\',
}

function segment(key: string): string {
  return `['${key.replace(/[\f\n\r\t'\\]/g, (character) => escapes[character] ?? character)}']`
}

function numbered<T>() {
  const numbers = new Map<string, number>()
  const all: T[] = []
  return {
    all,
    number(name: string, value: T): number {
      let number = numbers.get(name)
      if (number === undefined) {
        number = all.push(value) - 1
        numbers.set(name, number)
      }
      return number
    },
  }
}
