import { createSchema, type InitialValueResolverContext, resolveInitialValueForType } from 'sanity'
import { afterAll, describe, expect, test, vi } from 'vitest'

import { schemaTypes } from './index.ts'

// Sanity resolves them in pieces, so that the page can paint between: it asks `window` how.
vi.stubGlobal('window', globalThis)
afterAll(() => vi.unstubAllGlobals())

const schema = createSchema({ name: 'clinical-content', types: schemaTypes })
const names = schemaTypes.map(({ name }) => name)

/** What the Studio stores when somebody makes one of these, before they have written anything. */
function begun(name: string): Promise<unknown> {
  const type = schema.get(name)
  if (!type) throw new Error(`${name} did not compile`)
  // No initial value of ours asks who is there or which client to use.
  const context = {
    schema,
    projectId: 'local',
    dataset: 'production',
  } as InitialValueResolverContext
  return resolveInitialValueForType(type, {}, 10, context)
}

/** What a type says that it wants, without what Sanity collects from its fields. */
function asked(name: string): object {
  const initial: unknown = schemaTypes.find((type) => type.name === name)?.initialValue
  const value: object | undefined = typeof initial === 'function' ? initial() : initial
  return { ...value }
}

describe.each(names)('a new %s', (name) => {
  test('holds no object that nobody asked for', async () => {
    const objects = Object.entries((await begun(name)) ?? {}).filter(
      ([, value]) => typeof value === 'object' && value !== null,
    )
    const unasked = objects.filter(([field]) => !(field in asked(name)))
    expect(unasked).toEqual([])
  })
})

test('a new article holds its kind and its language, and nothing else', async () => {
  expect(await begun('article')).toEqual({ _type: 'article', kind: 'guide', language: 'en-GB' })
})
