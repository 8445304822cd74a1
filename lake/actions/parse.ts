import type { DocumentStub, PatchOperations } from '../model/types.ts'
import { idProblem, isDraftId, isVersionId, publishedId } from '../model/documentId.ts'
import { isRecord } from '../mutations/parse.ts'
import { ActionFault } from './errors.ts'

/** One action as it was sent; its fields are read with the functions below. */
export interface SentAction {
  actionType: string
  [field: string]: unknown
}

export function isAction(value: unknown): value is SentAction {
  return isRecord(value) && typeof value['actionType'] === 'string'
}

/** @throws ActionFault 400 */
export function stringField(action: SentAction, name: string): string {
  const value = action[name]
  if (typeof value === 'string' && value !== '') return value
  throw invalid(action, `"${name}" must be a non-empty string`)
}

export function optionalString(action: SentAction, name: string): string | undefined {
  const value = action[name]
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return value
  throw invalid(action, `"${name}" must be a string`)
}

/** The id of a published document: without `drafts.` or `versions.`. */
export function publishedIdField(action: SentAction, name = 'publishedId'): string {
  const id = idField(action, name)
  if (publishedId(id) !== id)
    throw invalid(action, `"${name}" must be a published document's id, not "${id}"`)
  return id
}

/** The id of a draft or of a version in a release. */
export function draftOrVersionIdField(action: SentAction, name: string): string {
  const id = idField(action, name)
  if (isDraftId(id) || isVersionId(id)) return id
  throw invalid(action, `"${name}" must begin with "drafts." or "versions.", not be "${id}"`)
}

export function idField(action: SentAction, name: string): string {
  const id = stringField(action, name)
  const problem = idProblem(id)
  if (problem) throw invalid(action, `"${name}": ${problem}`)
  return id
}

export function documentField(action: SentAction, name: string): DocumentStub & { _id: string } {
  const value = action[name]
  if (!isRecord(value)) throw invalid(action, `"${name}" must be a document`)
  const { _id: id } = value
  if (typeof id !== 'string') throw invalid(action, `"${name}._id" must be a string`)
  if (typeof value['_type'] !== 'string') throw invalid(action, `"${name}._type" must be a string`)
  return { ...value, _id: id }
}

export function patchField(action: SentAction): PatchOperations {
  const { patch } = action
  if (isRecord(patch)) return patch
  throw invalid(action, '"patch" must be an object')
}

export function invalid(action: SentAction, problem: string): ActionFault {
  return new ActionFault(400, 'validationError', `${action.actionType}: ${problem}`)
}
