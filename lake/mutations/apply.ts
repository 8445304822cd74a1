import type {
  DocumentStub,
  LakeDocument,
  Mutation,
  PatchMutation,
  PatchOperations,
} from '../model/types.ts'
import { generateArrayKeys } from './arrayKeys.ts'
import { idProblem } from '../model/documentId.ts'
import { MutationError, type MutationFault } from './errors.ts'
import { patchDocument, type Patched } from './patchDocument.ts'
import { WorkingSet, type Applied, type ApplyRequest } from './workingSet.ts'

export type { Applied, MutationResult, MutationSource, ReadDocument } from './workingSet.ts'

/**
 * Applies a transaction to documents; pure but for the three functions it is given. All or
 * nothing: nothing is stored here, and the first mutation that cannot be applied throws.
 *
 * @throws MutationError
 */
export function applyMutations(request: ApplyRequest): Applied {
  const work = new WorkingSet(request)
  const { mutations } = request
  const source = typeof mutations === 'function' ? mutations((id) => work.entry(id).now) : mutations
  for (const mutation of source) {
    try {
      applyOne(work, mutation)
    } catch (error) {
      if (error instanceof Fault) throw new MutationError(error.fault, work.index)
      throw error
    }
    work.index++
  }
  return work.finish()
}

/** Thrown inside this file, where the mutation's index is not known. */
class Fault extends Error {
  readonly fault: MutationFault
  constructor(fault: MutationFault) {
    super(fault.description)
    this.fault = fault
  }
}

function applyOne(work: WorkingSet, mutation: Mutation): void {
  if ('create' in mutation) return create(work, mutation.create, 'create')
  if ('createIfNotExists' in mutation) {
    return create(work, mutation.createIfNotExists, 'createIfNotExists')
  }
  if ('createOrReplace' in mutation)
    return create(work, mutation.createOrReplace, 'createOrReplace')
  if ('delete' in mutation) {
    for (const id of targets(work, mutation.delete)) remove(work, id)
    return
  }
  const { patch } = mutation
  const byQuery = !('id' in patch)
  for (const id of targets(work, patch)) applyPatch(work, id, patch, byQuery)
}

function targets(
  work: WorkingSet,
  target: { id: string } | { query: string; params?: Record<string, unknown> },
): string[] {
  return 'id' in target ? [target.id] : work.request.select(target.query, target.params ?? {})
}

type CreateKind = 'create' | 'createIfNotExists' | 'createOrReplace'

function create(work: WorkingSet, stub: DocumentStub, kind: CreateKind): void {
  const id = newDocumentId(work, stub)
  const { now } = work.entry(id)
  if (now && kind === 'create') {
    throw new Fault({
      type: 'documentAlreadyExistsError',
      description: `Document by ID "${id}" already exists`,
      id,
    })
  }
  if (now && kind === 'createIfNotExists') {
    const same: Mutation = { createIfNotExists: stub }
    return work.write(id, [same], now, 'none')
  }
  const document = newDocument(work, id, stub, now)
  // The listener's copy: exactly what was stored, so that a browser's prediction agrees.
  const { _rev, ...sent } = document
  const mutation: Mutation =
    kind === 'create'
      ? { create: sent }
      : kind === 'createOrReplace'
        ? { createOrReplace: sent }
        : { createIfNotExists: sent }
  work.write(id, [mutation], document, now ? 'update' : 'create')
}

/** A missing id is made up; one that ends with a dot is a prefix for one that is made up. */
function newDocumentId(work: WorkingSet, stub: DocumentStub): string {
  const given = stub._id ?? ''
  if (typeof given !== 'string') throw invalidId(given, 'A document id must be a string')
  const id = given === '' || given.endsWith('.') ? `${given}${work.request.newId()}` : given
  const problem = idProblem(id)
  if (problem) throw invalidId(id, problem)
  return id
}

function newDocument(
  work: WorkingSet,
  id: string,
  stub: DocumentStub,
  replaced: LakeDocument | undefined,
): LakeDocument {
  const { timestamp, transactionId } = work.request
  const { _type: type } = stub
  if (typeof type !== 'string' || type === '') {
    throw new Fault({
      type: 'validationError',
      description: `The document "${id}" has no _type: it must be a non-empty string`,
      path: '_type',
    })
  }
  const document: LakeDocument = {
    ...withoutNulls(stub),
    _id: id,
    _type: type,
    _rev: transactionId,
    _createdAt: validTime(stub['_createdAt']) ?? replaced?._createdAt ?? timestamp,
    _updatedAt: validTime(stub['_updatedAt']) ?? timestamp,
  }
  return keyed(work, document)
}

/** A top-level attribute that is null is not stored, as in the hosted service. */
function withoutNulls(stub: DocumentStub): DocumentStub {
  return Object.fromEntries(Object.entries(stub).filter(([, value]) => value !== null))
}

function validTime(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT/.test(value)) return undefined
  return Number.isNaN(Date.parse(value)) ? undefined : value
}

function keyed(work: WorkingSet, document: LakeDocument): LakeDocument {
  if (!work.request.autoGenerateArrayKeys) return document
  // Adding `_key`s to objects in arrays leaves the attributes of LakeDocument as they are.
  return generateArrayKeys(document) as LakeDocument
}

function remove(work: WorkingSet, id: string): void {
  const mutation: Mutation = { delete: { id } }
  const { now } = work.entry(id)
  work.write(id, [mutation], undefined, now ? 'delete' : 'none')
}

function applyPatch(work: WorkingSet, id: string, patch: PatchMutation, byQuery: boolean): void {
  const { now } = work.entry(id)
  if (!now) {
    // Selected by the query, deleted earlier in this transaction: there is nothing left to patch.
    if (byQuery) return
    throw new Fault({
      type: 'documentNotFoundError',
      description: `Document with the ID "${id}" not found`,
      id,
    })
  }
  const { ifRevisionID } = patch
  if (ifRevisionID !== undefined && ifRevisionID !== now._rev) {
    throw new Fault({
      type: 'documentRevisionIDDoesNotMatchError',
      description: `Document "${id}" has unexpected revision ID (current: ${now._rev}, expected: ${ifRevisionID})`,
      expectedRevisionID: ifRevisionID,
      currentRevisionID: now._rev,
    })
  }
  const { ifRevisionID: _rev, ...rest } = patch
  const { id: _id, query: _query, params: _params, ...operations }: TargetedOperations = rest
  const { document, steps } = patched(now, keyedOperations(work, operations))
  // Without query, params and ifRevisionID: the listeners' copy says what was done to one document.
  const mutations = steps.map((step): Mutation => ({ patch: { ...step, id } }))
  checkImmutable(now, document)
  const after: LakeDocument = {
    ...document,
    _rev: work.request.transactionId,
    _createdAt: validTime(document._createdAt) ?? now._createdAt,
    _updatedAt: work.request.timestamp,
  }
  // Also when nothing changes: its sender waits to hear of the transaction, with the new revision.
  work.write(id, mutations, after, 'update')
}

function keyedOperations(work: WorkingSet, operations: PatchOperations): PatchOperations {
  if (!work.request.autoGenerateArrayKeys) return operations
  // Adding `_key`s to objects in arrays, `insert.items` among them, leaves the operations' shape as it is.
  return generateArrayKeys(operations) as PatchOperations
}

type TargetedOperations = PatchOperations & { id?: string; query?: string; params?: unknown }

function patched(now: LakeDocument, operations: PatchOperations): Patched {
  try {
    return patchDocument(now, operations)
  } catch (cause) {
    throw new Fault({
      type: 'patchError',
      id: now._id,
      description: `The patch of "${now._id}" cannot be applied: ${cause instanceof Error ? cause.message : String(cause)}`,
    })
  }
}

function checkImmutable(before: LakeDocument, after: LakeDocument): void {
  for (const attribute of ['_id', '_type'] as const) {
    if (before[attribute] === after[attribute]) continue
    throw new Fault({
      type: 'validationError',
      description: `The document "${before._id}" cannot change its ${attribute}: delete it and create another`,
      path: attribute,
    })
  }
}

function invalidId(id: unknown, description: string): Fault {
  return new Fault({ type: 'invalidIDError', description, id: String(id) })
}
