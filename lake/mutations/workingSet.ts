import type { DocumentChange, LakeDocument, Mutation, MutationOperation } from '../model/types.ts'
import { createEffects } from './effects.ts'
import { MutationError } from './errors.ts'
import { limitProblem } from './limits.ts'
import { referenceProblem } from './referenceKeys.ts'

export type ReadDocument = (id: string) => LakeDocument | undefined

/**
 * A transaction's mutations: a list, or what is decided step by step while it is applied. `read`
 * gives a document as it is after all that was yielded before.
 */
export type MutationSource = readonly Mutation[] | ((read: ReadDocument) => Iterable<Mutation>)

export interface ApplyRequest {
  mutations: MutationSource
  transactionId: string
  /** ISO 8601, UTC. */
  timestamp: string
  autoGenerateArrayKeys?: boolean
  /** The document as stored, or undefined. Asked at most once an id. */
  read: ReadDocument
  /** The ids a `query` in a patch or delete selects, in the state before this transaction. */
  select(query: string, params: Record<string, unknown>): string[]
  /** A new random document id. */
  newId(): string
  /** Asked before each document that is changed; throws when there is no time left. */
  checkTime?(): void
}

export interface MutationResult {
  id: string
  operation: MutationOperation
}

export interface Applied {
  /** One a mutation (by query: one a document), in order. */
  results: MutationResult[]
  /** One a document that really changed, in the order first touched. */
  changes: DocumentChange[]
  /** The documents after the transaction, those of `results` that did not change too. */
  documents: Map<string, LakeDocument | undefined>
  /** Which mutation touched a document last, to name it when the document is refused later. */
  lastMutation: Map<string, number>
}

interface Entry {
  before: LakeDocument | undefined
  now: LakeDocument | undefined
  mutations: Mutation[]
}

/** The documents of a transaction, as they are while it is being applied. */
export class WorkingSet {
  readonly results: MutationResult[] = []
  readonly request: ApplyRequest
  /** Of the mutation that is being applied. */
  index = 0
  readonly #lastMutation = new Map<string, number>()
  readonly #entries = new Map<string, Entry>()

  constructor(request: ApplyRequest) {
    this.request = request
  }

  entry(id: string): Entry {
    let entry = this.#entries.get(id)
    if (!entry) {
      const before = this.request.read(id)
      entry = { before, now: before, mutations: [] }
      this.#entries.set(id, entry)
    }
    return entry
  }

  write(
    id: string,
    mutations: Mutation[],
    after: LakeDocument | undefined,
    operation: MutationOperation,
  ) {
    this.request.checkTime?.()
    const entry = this.entry(id)
    this.#lastMutation.set(id, this.index)
    if (operation !== 'none') {
      entry.mutations.push(...mutations)
      entry.now = after
    }
    this.results.push({ id, operation })
  }

  finish(): Applied {
    const changes: DocumentChange[] = []
    const documents = new Map<string, LakeDocument | undefined>()
    for (const [documentId, { before, now, mutations }] of this.#entries) {
      if (mutations.length === 0 || (!before && !now)) {
        documents.set(documentId, now)
        continue
      }
      const after = now && { ...now, _rev: this.request.transactionId }
      const problem = after && limitProblem(after)
      if (problem) throw this.#tooMuch(documentId, problem)
      this.#checkReferences(documentId, before, after)
      documents.set(documentId, after)
      changes.push({
        documentId,
        ...(before ? { before } : {}),
        ...(after ? { after } : {}),
        mutations,
        effects: createEffects(before ?? null, after ?? null),
      })
    }
    return { results: this.results, changes, documents, lastMutation: this.#lastMutation }
  }

  /** What a document held before it was asked of any may stay until somebody changes it. */
  #checkReferences(id: string, before?: LakeDocument, after?: LakeDocument): void {
    const problem = referenceProblem(after)
    if (problem === undefined || problem === referenceProblem(before)) return
    const description = `Document "${id}": ${problem}`
    throw new MutationError(
      { type: 'validationError', description },
      this.#lastMutation.get(id) ?? 0,
    )
  }

  #tooMuch(id: string, problem: string): MutationError {
    return new MutationError(
      {
        type: 'validationError',
        description: `The document "${id}" cannot be stored: ${problem}`,
      },
      this.#lastMutation.get(id) ?? 0,
    )
  }
}
