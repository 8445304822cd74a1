import { plainError, typedError } from '../errors.ts'
import type { DocumentStub, Mutation, PatchMutation } from '../model/types.ts'
import { replaceRange } from './replaceRange.ts'

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const creates = ['create', 'createOrReplace', 'createIfNotExists'] as const
const mutationKinds = [...creates, 'delete', 'patch'] as const

/** Deeper than any document a person writes, shallow enough for every recursive reader of it. */
const maxDepth = 500

/**
 * Reads the mutations of a request body.
 *
 * @throws HttpError 400 when a mutation is not one of the known kinds, or ill-formed.
 */
export function parseMutations(value: unknown): Mutation[] {
  if (!Array.isArray(value)) {
    throw plainError(
      400,
      'The body must be {"mutations": […]}: "mutations" is missing or not a list',
    )
  }
  return value.map(parseMutation)
}

function parseMutation(value: unknown, index: number): Mutation {
  if (!isRecord(value)) throw malformed(index, 'a mutation must be an object')
  const kinds = mutationKinds.filter((kind) => value[kind] !== undefined)
  const [kind] = kinds
  if (kind === undefined || kinds.length > 1) {
    throw malformed(index, `a mutation must have exactly one of ${mutationKinds.join(', ')}`)
  }
  const body = value[kind]
  if (!isRecord(body)) throw malformed(index, `"${kind}" must be an object`)
  const problem = contentProblem(body)
  if (problem) throw malformed(index, problem)
  switch (kind) {
    case 'create':
      return { create: body satisfies DocumentStub }
    case 'createOrReplace':
      return { createOrReplace: body satisfies DocumentStub }
    case 'createIfNotExists':
      return { createIfNotExists: body satisfies DocumentStub }
    case 'delete':
      return {
        delete: {
          ...parseTarget(body, index, 'delete'),
          ...(body['purge'] === true ? { purge: true } : {}),
        },
      }
    case 'patch':
      return { patch: parsePatch(body, index) }
  }
}

function parseTarget(
  body: Record<string, unknown>,
  index: number,
  kind: string,
): { id: string } | { query: string; params?: Record<string, unknown> } {
  if (typeof body['id'] === 'string') return { id: body['id'] }
  if (typeof body['query'] === 'string') {
    const { params } = body
    return { query: body['query'], ...(isRecord(params) ? { params } : {}) }
  }
  throw malformed(index, `"${kind}" needs an "id" or a "query"`)
}

const operationsByPath = ['set', 'setIfMissing', 'inc', 'dec', 'diffMatchPatch'] as const
const patchKeys = new Set<string>([
  ...operationsByPath,
  'unset',
  'insert',
  'ifRevisionID',
  'id',
  'query',
  'params',
])

function parsePatch(body: Record<string, unknown>, index: number): PatchMutation {
  // Older clients write it in lower camel case.
  const { ifRevisionId, ...operations } = body
  if (ifRevisionId !== undefined) operations['ifRevisionID'] ??= ifRevisionId
  const unknown = Object.keys(operations).find((key) => !patchKeys.has(key))
  if (unknown) throw malformed(index, `patch: unknown operation "${unknown}"`)
  const target = parseTarget(operations, index, 'patch')
  for (const name of operationsByPath) {
    if (operations[name] !== undefined && !isRecord(operations[name])) {
      throw malformed(index, `patch.${name} must be an object from path to value`)
    }
  }
  for (const name of ['inc', 'dec'] as const) {
    for (const [path, by] of Object.entries(operations[name] ?? {})) {
      if (typeof by !== 'number')
        throw malformed(index, `patch.${name}["${path}"] must be a number`)
    }
  }
  for (const [path, patch] of Object.entries(operations['diffMatchPatch'] ?? {})) {
    if (typeof patch !== 'string') {
      throw malformed(index, `patch.diffMatchPatch["${path}"] must be a string`)
    }
  }
  const { unset, insert } = operations
  if (unset !== undefined && !isListOfStrings(unset)) {
    throw malformed(index, 'patch.unset must be a list of paths')
  }
  if (insert !== undefined) {
    const parsed = parseInsert(insert, index)
    const replacement = replaceRange(parsed)
    operations['insert'] = replacement?.insert ?? parsed
    // A patch unsets before it inserts.
    if (replacement) operations['unset'] = [...(unset ?? []), ...replacement.unset]
  }
  if (operations['ifRevisionID'] !== undefined && typeof operations['ifRevisionID'] !== 'string') {
    throw malformed(index, 'patch.ifRevisionID must be a string')
  }
  // Every property has been checked above; target is put last so that exactly one of id, query is there.
  const { id: _id, query: _query, params: _params, ...rest } = operations
  return { ...rest, ...target } as PatchMutation
}

function parseInsert(insert: unknown, index: number): Record<string, unknown> {
  if (!isRecord(insert)) throw malformed(index, 'patch.insert must be an object')
  const positions = (['before', 'after', 'replace'] as const).filter(
    (position) => insert[position] !== undefined,
  )
  const [position] = positions
  if (position === undefined || positions.length > 1 || typeof insert[position] !== 'string') {
    throw malformed(index, 'patch.insert needs exactly one path, in "before", "after" or "replace"')
  }
  if (!Array.isArray(insert['items'])) {
    throw malformed(index, 'patch.insert.items must be a list')
  }
  return insert
}

function isListOfStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

/** What no document can hold: nesting without end, and keys that would change an object's prototype. */
function contentProblem(value: unknown): string | undefined {
  const waiting: { value: unknown; depth: number }[] = [{ value, depth: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue
    if (next.depth > maxDepth) return `the value is nested deeper than ${maxDepth} levels`
    const depth = next.depth + 1
    for (const [key, item] of Object.entries(next.value)) {
      if (key === '__proto__') return 'an attribute cannot be called "__proto__"'
      waiting.push({ value: item, depth })
    }
  }
  return undefined
}

function malformed(index: number, problem: string) {
  return typedError(400, 'mutationError', `Malformed mutation: mutations[${index}]: ${problem}`, {
    items: [
      { error: { type: 'validationError', description: `mutations[${index}]: ${problem}` }, index },
    ],
  })
}
