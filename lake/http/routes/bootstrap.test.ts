import type { SanityClient } from '@sanity/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../store/index.ts'
import { startTestLake, temporaryFolder, type TestLake } from '../../testing/testLake.ts'

let lake: TestLake
let client: SanityClient
beforeAll(async () => {
  lake = await startTestLake({ administratorName: 'Ada Admin', projectName: 'Our project' })
  client = lake.client()
})
afterAll(async () => {
  await lake[Symbol.asyncDispose]()
})

describe('who is there', () => {
  test('the local administrator is signed in without a token', async () => {
    expect(await client.users.getById('me')).toEqual({
      id: 'local-administrator',
      name: 'Ada Admin',
      email: 'administrator@localhost',
      role: 'administrator',
      roles: [{ name: 'administrator', title: 'Administrator', description: '' }],
      provider: 'embedded',
    })
    expect(await client.request({ url: '/auth/id' })).toEqual({ id: 'local-administrator' })
  })

  test('users are found by id, one or several', async () => {
    const one = await client.users.getById('local-administrator')
    expect(one).toMatchObject({ id: 'local-administrator', displayName: 'Ada Admin' })
    const several = await client.request({ url: '/users/local-administrator,nobody' })
    expect(several).toEqual([one])
    await expect(client.users.getById('nobody')).rejects.toMatchObject({ statusCode: 404 })
  })

  test('nobody is signed in on a lake that trusts only tokens', async () => {
    await using open = await startTestLake({ anonymous: 'public' })
    for (const url of ['/users/me', '/auth/id', '/users/me/keyvalue/a', '/users/someone']) {
      await expect(open.client().request({ url })).rejects.toMatchObject({ statusCode: 401 })
    }
  })
})

describe('signing in', () => {
  test('goes straight back to a page of its own, and to no other', async () => {
    const { providers } = await client.request({ url: '/auth/providers' })
    const own = `${new URL(providers[0].url).origin}/desk`
    const back = await visit(providers[0].url, own)
    expect([back.status, back.headers.get('location')]).toEqual([302, own])
    expect((await visit(providers[0].url, 'http://localhost:3334/desk')).status).toBe(400)
    expect((await visit(providers[0].url, 'https://evil.example/')).status).toBe(400)
    expect((await visit(providers[0].url, 'javascript:alert(1)')).status).toBe(400)
  })

  test('asks for a token on a lake that has them, and hands it to the Studio once', async () => {
    const dataDir = temporaryFolder()
    const store = openStore(dataDir)
    const { key } = store.tokens.create({
      label: 'Berit',
      role: 'editor',
      createdAt: '2026-11-22T00:00:00Z',
    })
    store.close()
    await using closed = await startTestLake({
      dataDir,
      anonymous: 'public',
      allowedOrigins: ['http://localhost:3334'],
    })
    const anonymous = closed.client()
    const { providers } = await anonymous.request({ url: '/auth/providers' })
    const [{ url }] = providers

    const page = await visit(url, 'http://localhost:3334/desk?a=1')
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await page.text()).toContain('Your token')

    const send = (token: string) =>
      fetch(url, {
        method: 'POST',
        body: new URLSearchParams({ token, origin: 'http://localhost:3334/desk' }),
        redirect: 'manual',
      })
    const wrong = await send('lk-a-guess')
    expect(wrong.status).toBe(401)
    expect(await wrong.text()).toContain('This token is not known here')

    const right = await send(` ${key} `)
    const location = new URL(right.headers.get('location') ?? '')
    expect([right.status, location.origin, location.pathname]).toEqual([
      303,
      'http://localhost:3334',
      '/desk',
    ])
    const sid = /^#sid=([^&]{20,})$/.exec(location.hash)?.[1] ?? ''
    const session = { url: '/auth/fetch', query: { sid } }
    expect(await anonymous.request(session)).toMatchObject({ token: key })
    await expect(anonymous.request(session)).rejects.toMatchObject({ statusCode: 404 })
    expect(await closed.client({ token: key }).users.getById('me')).toMatchObject({ name: 'Berit' })
  })
})

describe('what a Studio remembers for its user', () => {
  test('is kept', async () => {
    const pair = { key: 'studio.column', value: { width: 300 } }
    const url = '/users/me/keyvalue'
    expect(await client.request({ url, method: 'PUT', body: [pair] })).toEqual([pair])
    expect(await client.request({ url: `${url}/studio.column,unknown` })).toEqual([pair])
    expect(await client.request({ url })).toContainEqual(pair)
  })

  test('is forgotten by its key, also when there is none', async () => {
    const url = '/users/me/keyvalue'
    await client.request({ url, method: 'PUT', body: [{ key: 'gone', value: 1 }] })
    for (const _time of ['first', 'second']) {
      await client.request({ url: `${url}/gone`, method: 'DELETE' })
      expect(await client.request({ url: `${url}/gone` })).toEqual([])
    }
  })

  test.each([[{ key: 'a', value: 1 }], [[{ key: 'a' }]], [[{ key: '', value: 1 }]], [['a']]])(
    'is refused when it is %j',
    async (body) => {
      const refused = client.request({ url: '/users/me/keyvalue', method: 'PUT', body })
      await expect(refused).rejects.toMatchObject({ statusCode: 400 })
    },
  )
})

describe('the project', () => {
  test('tells which roles people can be given, and which tokens', async () => {
    const roles: { name: string }[] = await client.request({ url: '/projects/local/roles' })
    expect(roles.find(({ name }) => name === 'editor')).toMatchObject({
      title: 'Editor',
      appliesToUsers: true,
      appliesToRobots: true,
    })
  })

  test('has a name and its members', async () => {
    expect(await client.projects.getById('local')).toMatchObject({
      id: 'local',
      displayName: 'Our project',
      members: [{ id: 'local-administrator', isCurrentUser: true }],
    })
    expect(await client.projects.list()).toMatchObject([{ id: 'local' }])
  })

  test('of another name is not here', async () => {
    await expect(client.projects.getById('abc123')).rejects.toThrow(
      'This lake holds the project "local", not "abc123"',
    )
  })

  test('lists its datasets, and makes the one for comments when first asked', async () => {
    expect(await client.datasets.list()).toMatchObject([{ name: 'production', aclMode: 'public' }])
    const addon = '/projects/local/datasets?datasetProfile=comments&addonFor=production'
    expect(await client.request({ url: addon })).toEqual([])

    const setup = { url: '/comments/production/setup', method: 'POST' }
    const made = await client.request(setup)
    expect(made).toEqual({ datasetName: 'production-comments' })
    expect(await client.request(setup)).toEqual(made)
    expect(await client.request({ url: addon })).toMatchObject([
      { name: 'production-comments', aclMode: 'private', addonFor: 'production' },
    ])
    await expect(
      client.request({ url: '/comments/nowhere/setup', method: 'POST' }),
    ).rejects.toMatchObject({ statusCode: 404 })
  })

  test('lets its administrator do everything with documents', async () => {
    const acl = await client.request({ url: '/projects/local/datasets/production/acl' })
    expect(acl).toEqual([
      {
        filter: '_id in path("**")',
        permissions: ['read', 'create', 'update', 'manage', 'history'],
      },
    ])
  })
})

test('a Studio that reaches the lake by the name of its project gets the same answers', async () => {
  const { port } = lake.server
  const response = await fetch(`http://127.0.0.1:${port}/v2021-06-07/users/me`, {
    headers: { host: `local.localhost:${port}`, origin: `http://localhost:${port}` },
  })
  expect(response.status).toBe(200)
  expect(response.headers.get('access-control-allow-origin')).toBe(`http://localhost:${port}`)
  expect(response.headers.get('access-control-allow-credentials')).toBe('true')
})

test('everything a Studio asks at start has an answer', async () => {
  for (const url of [
    '/ping',
    '/data/ping/production',
    '/check/cors',
    '/features',
    '/help',
    '/journey/announcements',
    '/journey/trial?studioVersion=6.16.0',
    '/intake/telemetry-status',
    '/projects/local/grants',
    '/projects/local/user-applications',
    '/projects/local/new-content-release-allowed',
    '/projects/local/roles',
    '/subscriptions/project/local',
    '/schedules/local/production?limit=1',
    '/access/requests/me',
    '/geoip/country',
  ]) {
    expect([url, (await lake.json(`/vX${url}`)).status]).toEqual([url, 200])
  }
  const batch = await fetch(`${lake.server.url}/vX/intake/batch`, { method: 'POST', body: '{}' })
  expect(batch.status).toBe(204)
  expect(lake.lake.unhandledRequests).toEqual([])
})

function visit(provider: string, origin: string): Promise<Response> {
  return fetch(`${provider}?${new URLSearchParams({ origin })}`, { redirect: 'manual' })
}
