import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import type { SanityClient } from '@sanity/client'
import { firstValueFrom } from 'rxjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { startTestLake, type TestLake } from '../testing/testLake.ts'

/*
 * Every method `@sanity/client` has is answered by a test here or elsewhere, or is refused with the
 * reason. A method a new version brings is named by the first test.
 */

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
})
afterAll(async () => {
  await lake[Symbol.asyncDispose]()
})

/** Ask nothing of a lake. */
const local = [
  'clone',
  'config',
  'withConfig',
  'getAuth',
  'observeAuth',
  'getUrl',
  'getDataUrl',
  'collaboration.comments.getTargetDocumentRef',
]

/**
 * What the hosted platform has beside its Content Lake. Refused before anything sent is read: where
 * the client's types want a great deal, it is left out (`as never`).
 */
const absent: Record<string, (client: SanityClient) => Promise<unknown>> = {
  'agent.action.generate': ({ agent }) =>
    agent.action.generate({
      schemaId: 's',
      targetDocument: { operation: 'create', _type: 'guide' },
      instruction: 'Write',
    }),
  'agent.action.transform': ({ agent }) =>
    agent.action.transform({ schemaId: 's', documentId: 'a', instruction: 'Shorten' }),
  'agent.action.translate': ({ agent }) =>
    agent.action.translate({ schemaId: 's', documentId: 'a', toLanguage: { id: 'nb' } }),
  'agent.action.prompt': ({ agent }) => agent.action.prompt({ instruction: 'Say' }),
  'agent.action.patch': ({ agent }) =>
    agent.action.patch({
      schemaId: 's',
      documentId: 'a',
      target: { path: 'title', operation: 'set', value: 'x' },
    }),
  'collaboration.comments.create': ({ collaboration: { comments } }) =>
    comments.create({ target: { documentId: 'a' }, message: 'x' } as never),
  'collaboration.comments.update': ({ collaboration: { comments } }) =>
    comments.update('c', { status: 'resolved' }),
  'collaboration.comments.delete': ({ collaboration: { comments } }) => comments.delete('c'),
  'collaboration.comments.addReaction': ({ collaboration: { comments } }) =>
    comments.addReaction('c', ':+1:'),
  'collaboration.comments.removeReaction': ({ collaboration: { comments } }) =>
    comments.removeReaction('c', ':+1:'),
  'collaboration.comments.fetch': ({ collaboration: { comments } }) => comments.fetch('*'),
  'collaboration.comments.listen': ({ collaboration: { comments } }) =>
    firstValueFrom(comments.listen('*')),
  'context.request': ({ context }) =>
    context.request('GET /knowledge-bases', { query: { organizationId: 'o' } }),
  'context.requestBytes': ({ context }) =>
    context.requestBytes('GET /knowledge-bases', { query: { organizationId: 'o' } }),
  'context.uploadFile': ({ context }) =>
    context.uploadFile({ knowledgeBaseId: 'k', sourceId: 's', file: new Blob(['x']) } as never),
  'context.createFileSource': ({ context }) =>
    context.createFileSource({ knowledgeBaseId: 'k', file: new Blob(['x']) } as never),
  'context.fetch': ({ context }) => context.fetch('*'),
  'context.listen': ({ context }) => firstValueFrom(context.listen('*')),
  'datasets.getEmbeddingsSettings': ({ datasets }) => datasets.getEmbeddingsSettings('production'),
  'datasets.editEmbeddingsSettings': ({ datasets }) =>
    datasets.editEmbeddingsSettings('production', { enabled: true }),
  'functions.invoke': ({ functions }) =>
    functions.invoke('remind', { stackId: 's', organizationId: 'o' } as never),
  'functions.durables.callbackSuccess': ({ functions }) =>
    functions.durables.callbackSuccess('c', {}),
  'functions.durables.callbackFailure': ({ functions }) =>
    functions.durables.callbackFailure('c', { message: 'x' } as never),
  'mediaLibrary.video.getPlaybackInfo': ({ mediaLibrary }) =>
    mediaLibrary.video.getPlaybackInfo('media-library:mlClinic:video-film'),
}

describe('@sanity/client', () => {
  test('has no method that is not answered by a test, or refused by name', () => {
    const called = sourcesOfTests()
    const unknown = methodsOf(lake.client()).filter(
      (name) => !local.includes(name) && !(name in absent) && !called.includes(`.${name}(`),
    )
    expect(unknown).toEqual([])
  })

  test.for(Object.entries(absent))('%s: refused with the reason', async ([, call]) => {
    const client = lake.client({
      apiVersion: 'vX',
      token: 'any',
      collaboration: { organizationId: 'o' },
      context: { organizationId: 'o' },
    })
    await expect((async () => call(client))()).rejects.toThrow(/This lake has no|EventSource/)
  })

  test('documentsExists: which of many documents there are', async () => {
    const client = lake.client()
    await client.create({ _id: 'here', _type: 'guide' })
    const missing = Array.from({ length: 150 }, (_, i) => `missing-${i}`)
    const found = await client.documentsExists([...missing, 'here', 'drafts.here'])
    expect([...found]).toEqual(['here'])
  })

  test('nothing was logged as a question the lake should have answered', () => {
    expect(lake.lake.unhandledRequests).toEqual([])
  })
})

/** `create`, `releases.publish`, `agent.action.generate`, … */
function methodsOf(owner: object, before = ''): string[] {
  const prototype: unknown = Object.getPrototypeOf(owner)
  const isNamespace = prototype === Object.prototype
  const own = isNamespace || typeof prototype !== 'object' ? [] : describeMethods(prototype ?? {})
  const nested = Object.entries(owner).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null && name !== 'observable'
      ? methodsOf(value, `${before}${name}.`)
      : [],
  )
  return [...own.map((name) => `${before}${name}`), ...nested]
}

function describeMethods(prototype: object): string[] {
  return Object.entries(Object.getOwnPropertyDescriptors(prototype))
    .filter(([name, { value }]) => name !== 'constructor' && typeof value === 'function')
    .map(([name]) => name)
}

function sourcesOfTests(): string {
  const folder = fileURLToPath(new URL('..', import.meta.url))
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !file.includes('node_modules'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
}
