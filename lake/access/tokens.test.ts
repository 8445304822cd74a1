import { expect, test } from 'vitest'

import { openStore, openStoreAndSql } from '../store/index.ts'
import { startTestLake, temporaryFolder } from '../testing/testLake.ts'

/** Tokens are made by the command line, on the data of a lake that is not running. */
function makeTokens(dataDir: string) {
  const store = openStore(dataDir)
  const token = (role: string) =>
    store.tokens.create({ label: `A ${role}`, role, createdAt: '2026-11-22T00:00:00Z' }).key
  const keys = {
    administrator: token('administrator'),
    editor: token('editor'),
    viewer: token('viewer'),
  }
  store.close()
  return keys
}

test('on a lake that is open to the public, tokens say who may do what', async () => {
  const dataDir = temporaryFolder()
  const keys = makeTokens(dataDir)
  await using lake = await startTestLake({ dataDir, anonymous: 'public' })
  const as = (token?: string) => lake.client({ perspective: 'raw', ...(token ? { token } : {}) })

  await as(keys.editor).create({ _id: 'drafts.a', _type: 'article' })
  await as(keys.editor).create({ _id: 'a', _type: 'article', title: 'Published' })
  await as(keys.editor).create({ _id: 'consent.a', _type: 'consentRecord' })

  const ids = '*[!(_id in path("_.**"))] | order(_id)._id'
  expect(await as(keys.viewer).fetch(ids)).toEqual(['a', 'consent.a', 'drafts.a'])
  expect(await as().fetch(ids)).toEqual(['a'])
  expect(await as().fetch('*[_type == "system.group"]')).toEqual([])
  expect(await as().getDocument('consent.a')).toBeUndefined()
  const exported = await fetch(`${lake.server.url}/v1/data/export/production`)
  expect((await exported.text()).trim().split('\n')).toHaveLength(1)

  await expect(as(keys.viewer).delete('a')).rejects.toMatchObject({ statusCode: 403 })
  await expect(as().delete('a')).rejects.toMatchObject({ statusCode: 401 })
  await expect(as(keys.editor).datasets.create('mine')).rejects.toMatchObject({ statusCode: 403 })
  await expect(as('a-guess').fetch('*')).rejects.toMatchObject({ statusCode: 401 })

  expect(await as(keys.editor).users.getById('me')).toMatchObject({
    name: 'A editor',
    role: 'editor',
  })

  await as(keys.administrator).datasets.create('hidden', { aclMode: 'private' })
  const hidden = { dataset: 'hidden' }
  await expect(lake.client(hidden).fetch('*')).rejects.toMatchObject({ statusCode: 401 })
  expect(await as(keys.viewer).withConfig(hidden).fetch('*[_type == "article"]')).toEqual([])
})

test('groups say who has which role, for those who may know', async () => {
  const dataDir = temporaryFolder()
  makeTokens(dataDir)
  await using lake = await startTestLake({ dataDir })
  const client = lake.client()
  await client.datasets.create('second')
  // As the Studio asks, to know who can be mentioned in a comment.
  const asked = '*[_type == "system.group"] | order(_id) {_id, members, grants}'
  const { members } = await client.projects.getById(lake.lake.projectId)
  const userOf = (role: string) =>
    members.find(({ id, role: has }) => has === role && id !== 'local-administrator')?.id
  // Robots cannot be mentioned; people sign in with tokens too.
  expect(members.filter(({ isRobot }) => isRobot).map(({ role }) => role)).toEqual(['viewer'])
  for (const dataset of ['production', 'second']) {
    expect(await client.withConfig({ dataset }).fetch(asked)).toMatchObject([
      { _id: '_.groups.administrator', members: ['local-administrator', userOf('administrator')] },
      { _id: '_.groups.author', members: [] },
      { _id: '_.groups.editor', members: [userOf('editor')] },
      { _id: '_.groups.viewer', grants: [{ permissions: ['read', 'history'] }] },
    ])
  }
})

test('a listener without a token hears only of what it may read', async () => {
  const dataDir = temporaryFolder()
  const { editor } = makeTokens(dataDir)
  await using lake = await startTestLake({ dataDir, anonymous: 'public' })
  const heard: unknown[] = []
  const welcomed = Promise.withResolvers<void>()
  const last = Promise.withResolvers<void>()
  const subscription = lake
    .client()
    .listen('*', {}, { events: ['welcome', 'mutation'], includeAllVersions: true })
    .subscribe((event) => {
      if (event.type === 'welcome') return welcomed.resolve()
      if (event.type === 'mutation') heard.push(event.documentId)
      if (event.type === 'mutation' && event.documentId === 'b') last.resolve()
    })
  await welcomed.promise
  const client = lake.client({ token: editor })
  for (const _id of ['drafts.b', 'consent.b', 'b']) await client.create({ _id, _type: 'article' })
  await last.promise
  subscription.unsubscribe()
  expect(heard).toEqual(['b'])
})

test('the secret is not stored', () => {
  const dataDir = temporaryFolder()
  const { viewer } = makeTokens(dataDir)
  const { store, sql } = openStoreAndSql(dataDir)
  const rows = JSON.stringify([...sql.all('SELECT * FROM token'), ...sql.all('SELECT * FROM user')])
  expect(rows).not.toContain(viewer)
  expect(store.tokens.find(viewer)).toMatchObject({ role: 'viewer' })
  store.close()
})
