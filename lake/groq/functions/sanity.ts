import { matchesNothing } from '../plan/conditions.ts'
import type { Condition } from '../source.ts'
import { attributeOf, type GroqValue } from '../values.ts'
import { constant, ofThis, type FunctionDefinition, type FunctionTable } from './define.ts'

export const sanityFunctions: FunctionTable = {
  projectId: constant(({ run }) => run.projectId ?? null),
  dataset: constant(({ run }) => run.dataset ?? null),
  /** Whether `@` is the published document with that id, its draft, or a version of it. */
  versionOf: {
    ...ofThis((self, baseId) => {
      const id = documentId(self)
      if (typeof baseId !== 'string' || id === null) return null
      return id === baseId || id === `drafts.${baseId}` || versionParts(id)?.baseId === baseId
    }),
    plan: ofDocument((id) => ({ kind: 'versionOf', id, exact: false })),
  },
  /** Whether `@` is a version in that release. */
  partOfRelease: {
    ...ofThis((self, release) => {
      const id = documentId(self)
      if (typeof release !== 'string' || id === null) return null
      return versionParts(id)?.release === release
    }),
    plan: ofDocument((release) => ({ kind: 'layer', layer: `versions.${release}`, exact: false })),
  },
}

/** Plans a condition on the document itself, of a text that does not depend on it. */
function ofDocument(
  condition: (text: string) => Condition,
): NonNullable<FunctionDefinition['plan']> {
  return ([first], context) => {
    const text = first && context.depth === 0 ? context.outer(first) : undefined
    if (!text) return undefined
    return (scope) => {
      const value = text(scope)
      return typeof value === 'string' ? condition(value) : matchesNothing
    }
  }
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
