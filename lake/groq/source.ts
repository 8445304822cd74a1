import type { GroqObject } from './values.ts'

/** A scalar an index can hold. */
export type Scalar = string | number | boolean

/**
 * What an index can be asked. An answer may hold documents that do not match (the filter is always
 * evaluated on each), never miss one that does. Paths are written `slug.current`, `tags[]._ref`.
 */
export type Condition = Question & {
  /** The answer is the documents for which the planned expression is true, no more. */
  readonly exact: boolean
}

type Question =
  | { readonly kind: 'id'; readonly ids: readonly string[] }
  | { readonly kind: 'idPrefix'; readonly prefix: string }
  /** The id matches (or, negated, does not) a pattern of `path()`: `*`, `drafts.**`. */
  | { readonly kind: 'idPattern'; readonly pattern: string; readonly negated: boolean }
  /** The published document with this id, its draft and its versions. */
  | { readonly kind: 'versionOf'; readonly id: string }
  /** The documents stored in one layer: `drafts`, `versions.<release>`. */
  | { readonly kind: 'layer'; readonly layer: string }
  | { readonly kind: 'equals'; readonly path: string; readonly values: readonly Scalar[] }
  | { readonly kind: 'prefix'; readonly path: string; readonly prefix: string }
  | { readonly kind: 'range'; readonly path: string; readonly min?: Bound; readonly max?: Bound }
  | { readonly kind: 'defined'; readonly path: string }
  /** There is nothing, or null, under the path. */
  | { readonly kind: 'missing'; readonly path: string }
  | { readonly kind: 'references'; readonly ids: readonly string[] }
  /** The id under `path` is that of a document that `target` is about. */
  | { readonly kind: 'refersTo'; readonly path: string; readonly target: Condition }
  /** An FTS5 expression over normalised words, see text/tokens.ts. */
  | { readonly kind: 'text'; readonly expression: string }
  /** Every document: what a condition comes to that holds whatever the document. */
  | { readonly kind: 'everything' }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }

export interface Bound {
  readonly value: string | number
  readonly inclusive: boolean
}

/** A key of an `order()`. */
export interface OrderKey {
  readonly path: string
  readonly descending: boolean
}

/** Which of the documents in an order are wanted: those from the `start`th to before the `end`th. */
export interface Wanted {
  readonly start: number
  readonly end: number
}

/** Documents that an index gives. */
interface Found<T> {
  readonly documents: Iterable<T>
  /** Which of the conditions that must all hold do hold for each of them: those need not be evaluated. */
  readonly settled: ReadonlySet<Condition>
}

interface Ordered extends Found<readonly GroqObject[]> {
  /** How many of the first an index has told of already; they are in none of the groups. */
  readonly skipped: number
}

/** The documents a query sees: one dataset, in one perspective, as one caller may read it. */
export interface DocumentSource {
  /** Every document, in dataset order. */
  all(): Iterable<GroqObject>
  /** The document a reference with this id leads to. */
  get(id: string): GroqObject | null
  /**
   * The document a reference to another dataset leads to: null when there is none that may be seen,
   * undefined when the reference does not leave the dataset.
   */
  crossDataset?(reference: GroqObject): GroqObject | null | undefined
  /** Documents that may match, in dataset order, or undefined when no index helps. */
  find(condition: Condition): Found<GroqObject> | undefined
  /** The ids of the documents that match an exact condition; undefined when an index cannot tell. */
  ids?(condition: Condition): string[] | undefined
  /** How many documents match an exact condition; undefined when an index cannot tell. */
  count?(condition: Condition): number | undefined
  /**
   * Documents that may match (all when there is no condition) in groups, which follow each other in
   * the order of the first of `keys` or of more of them; within a group in dataset order. Undefined
   * when no index serves it better than sorting what `find` gives.
   */
  inOrder?(
    condition: Condition | undefined,
    keys: readonly OrderKey[],
    wanted: Wanted,
  ): Ordered | undefined
}
