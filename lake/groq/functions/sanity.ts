import { portableText } from '../text/documentText.ts'
import { attributeOf, type GroqValue } from '../values.ts'
import { constant, unary, type FunctionTable } from './define.ts'

export const portableTextFunctions: FunctionTable = {
  text: unary(portableText),
}

export const sanityFunctions: FunctionTable = {
  projectId: constant(({ run }) => run.projectId ?? null),
  dataset: constant(({ run }) => run.dataset ?? null),
  /** Whether `@` is the published document with that id, its draft, or a version of it. */
  versionOf: unary((baseId, scope) => {
    const id = documentId(scope.value)
    if (typeof baseId !== 'string' || id === null) return null
    return id === baseId || id === `drafts.${baseId}` || versionParts(id)?.baseId === baseId
  }),
  /** Whether `@` is a version in that release. */
  partOfRelease: unary((release, scope) => {
    const id = documentId(scope.value)
    if (typeof release !== 'string' || id === null) return null
    return versionParts(id)?.release === release
  }),
}

export const releasesFunctions: FunctionTable = {
  all: constant((scope) => {
    const { source } = scope.run
    const found = source.find({
      kind: 'equals',
      path: '_type',
      values: ['system.release'],
      exact: true,
    })
    return Array.from(found ?? source.all()).filter(
      (document) => document['_type'] === 'system.release',
    )
  }),
}

/** In a layered perspective the id is the published one; where the document lies is `_originalId`. */
function documentId(document: GroqValue): string | null {
  const original = attributeOf(document, '_originalId')
  if (typeof original === 'string') return original
  const id = attributeOf(document, '_id')
  return typeof id === 'string' ? id : null
}

function versionParts(id: string): { release: string; baseId: string } | undefined {
  const parts = id.split('.')
  const [prefix, release] = parts
  if (prefix !== 'versions' || release === undefined || parts.length < 3) return undefined
  return { release, baseId: parts.slice(2).join('.') }
}
