import type { KeyPath } from '../evaluate/keyPath.ts'
import { Scope, type Run } from '../evaluate/scope.ts'
import { attributeOf, isObject, type GroqObject, type GroqValue } from '../values.ts'

/** A value that knows where it comes from. */
export interface Traced {
  readonly value: GroqValue
  readonly origin: Origin
  /** Where the elements or attributes come from, when each comes from somewhere else. */
  readonly elements?: readonly Traced[]
  readonly attributes?: ReadonlyMap<string, Traced>
}

export type Origin =
  | { readonly kind: 'document'; readonly document: GroqObject; readonly path: KeyPath }
  /** Written in the query, or a parameter. */
  | { readonly kind: 'literal' }
  /** Computed. */
  | { readonly kind: 'unknown' }

const unknownOrigin: Origin = { kind: 'unknown' }

export function unknown(value: GroqValue): Traced {
  return { value, origin: unknownOrigin }
}

export function ofDocument(document: GroqValue): Traced {
  if (!isObject(document)) return unknown(document)
  return { value: document, origin: { kind: 'document', document, path: [] } }
}

export function attribute(traced: Traced, name: string): Traced {
  const own = traced.attributes?.get(name)
  if (own) return own
  return { value: attributeOf(traced.value, name), origin: below(traced.origin, name) }
}

export function elementsOf(traced: Traced): readonly Traced[] | undefined {
  if (traced.elements) return traced.elements
  if (!Array.isArray(traced.value)) return undefined
  return traced.value.map((value, i) => ({ value, origin: below(traced.origin, i) }))
}

export function attributesOf(traced: Traced): ReadonlyMap<string, Traced> {
  if (traced.attributes) return traced.attributes
  if (!isObject(traced.value)) return new Map()
  return new Map(Object.keys(traced.value).map((key) => [key, attribute(traced, key)]))
}

export function arrayOf(elements: readonly Traced[]): Traced {
  return { value: elements.map(({ value }) => value), origin: unknownOrigin, elements }
}

function below(origin: Origin, key: string | number): Origin {
  if (origin.kind !== 'document') return origin
  if (origin.path.length === 0 && given.has(key)) return unknownOrigin
  return { ...origin, path: [...origin.path, key] }
}

/** Attributes a query gives a document; they are not stored. */
const given: ReadonlySet<string | number> = new Set(['_score', '_originalId'])

/** A scope whose values, and those of the scopes around it, know where they come from. */
export class TracedScope extends Scope {
  readonly traced: Traced
  readonly outer: TracedScope | null

  constructor(run: Run, traced: Traced, outer: TracedScope | null, hidden: boolean) {
    super(run, traced.value, outer, hidden)
    this.traced = traced
    this.outer = outer
  }

  tracedNested(traced: Traced, hidden = false): TracedScope {
    return new TracedScope(this.run, traced, this.hidden ? this.outer : this, hidden)
  }
}
