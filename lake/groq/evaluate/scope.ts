import type { DocumentSource } from '../source.ts'
import type { GroqObject, GroqValue } from '../values.ts'

/** What stays the same while one query runs. */
export interface Run {
  readonly params: Readonly<Record<string, GroqValue>>
  readonly source: DocumentSource
  /** What `now()` answers: the same moment all along. */
  readonly now: () => Date
  readonly identity: string
  readonly projectId: string | undefined
  readonly dataset: string | undefined
  /** In listeners and webhooks: the document before and after the change. */
  readonly before: GroqObject | null
  readonly after: GroqObject | null
  /** Results of expressions that do not depend on the item being filtered, per expression. */
  readonly memo: Map<object, { scope: Scope | null; value: GroqValue }>
}

/**
 * Where an expression is evaluated: `@` is `value`, `^` the parent's value. A hidden scope (made by
 * traversals such as `[].name`) is skipped by `^` (spec, "Scope").
 */
export class Scope {
  readonly run: Run
  readonly value: GroqValue
  readonly parent: Scope | null
  readonly hidden: boolean

  constructor(run: Run, value: GroqValue, parent: Scope | null, hidden: boolean) {
    this.run = run
    this.value = value
    this.parent = parent
    this.hidden = hidden
  }

  nested(value: GroqValue): Scope {
    return new Scope(this.run, value, this.hidden ? this.parent : this, false)
  }

  hiddenNested(value: GroqValue): Scope {
    return new Scope(this.run, value, this.hidden ? this.parent : this, true)
  }
}
