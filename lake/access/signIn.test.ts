import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'

import { multiplexerPath } from '../browser/multiplexerProtocol.ts'
import { navigate } from '../testing/navigate.ts'
import { runLake } from '../testing/process.ts'
import { startTestLake, temporaryFolder, type TestLake } from '../testing/testLake.ts'

const open = (lake: TestLake, path: string, headers?: Record<string, string>) =>
  navigate(`${lake.server.url}${path}`, headers)

async function signedIn(lake: TestLake): Promise<string> {
  const answer = await open(lake, lake.lake.signInPath())
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

const me = '/v1/users/me'

const login = (origin: string) => `/v1/auth/login/embedded?origin=${encodeURIComponent(origin)}`

describe('the printed address', () => {
  test('signs one browser in, once, and is gone from the address bar', async () => {
    await using lake = await startTestLake({ anonymous: 'public' })
    const path = lake.lake.signInPath()
    const first = await open(lake, path)
    expect(first.status).toBe(303)
    expect(first.headers.get('location')).toMatch(/^\/#sid=[\w-]{43}$/)
    const cookie = first.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^lake-session-\d+=[\w-]{43}; /)
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Strict')

    const second = await open(lake, path)
    expect(second.status).toBe(401)
    expect(await second.text()).toContain('has been used already')
    // The same browser opens it from its history.
    const again = await open(lake, path, { cookie: cookie.split(';')[0] ?? '' })
    expect(again.status).toBe(303)
  })

  test('is not used up by a browser that only looks ahead', async () => {
    await using lake = await startTestLake({ anonymous: 'public' })
    const path = lake.lake.signInPath()
    expect((await open(lake, path, { 'sec-purpose': 'prefetch;prerender' })).status).toBe(503)
    expect((await open(lake, path)).status).toBe(303)
  })

  test('is good for a day, the session for thirty, also after a restart', async () => {
    let now = new Date('2026-11-22T08:00:00Z')
    const dataDir = temporaryFolder()
    const options = { anonymous: 'public' as const, dataDir, now: () => now }
    let lake = await startTestLake(options)
    const { port } = lake.server
    const late = lake.lake.signInPath()
    const cookie = await signedIn(lake)
    now = new Date('2026-11-23T08:00:01Z')
    expect((await open(lake, late)).status).toBe(401)
    await lake[Symbol.asyncDispose]()

    lake = await startTestLake(options, port)
    expect((await lake.json(me, { headers: { cookie } })).status).toBe(200)
    now = new Date('2026-12-23T08:00:00Z')
    expect((await lake.json(me, { headers: { cookie } })).status).toBe(401)
    await lake[Symbol.asyncDispose]()
  })

  test('codes nobody gave out open nothing', async () => {
    await using lake = await startTestLake({ anonymous: 'public' })
    for (const path of ['/sign-in', '/sign-in?code=', '/sign-in?code=guess']) {
      const answer = await open(lake, path)
      expect(answer.status).toBe(401)
      expect(answer.headers.get('set-cookie')).toBeNull()
      expect(await answer.text()).toContain('npm run lake -- sign-in')
    }
  })
})

describe('a session', () => {
  test('is the local administrator’s, until they sign out', async () => {
    await using lake = await startTestLake({ anonymous: 'public' })
    const cookie = await signedIn(lake)
    const own = { cookie, origin: lake.server.url }
    expect(await lake.json(me, { headers: own })).toMatchObject({
      body: { role: 'administrator' },
    })
    const out = await fetch(`${lake.server.url}/v1/auth/logout`, { method: 'POST', headers: own })
    expect(out.headers.get('set-cookie')).toContain('Max-Age=0')
    expect((await lake.json(me, { headers: own })).status).toBe(401)
  })

  test('speaks for nobody on a page of another port, with which the browser sends its cookie', async () => {
    await using lake = await startTestLake({ anonymous: 'public' })
    const cookie = await signedIn(lake)
    const elsewhere = { cookie, origin: 'http://localhost:4000' }
    expect((await lake.json(me, { headers: elsewhere })).status).toBe(403)
    // <script src>, fetch with `no-cors`
    const silent = { cookie, 'sec-fetch-site': 'same-site' }
    expect((await lake.json(me, { headers: silent })).status).toBe(403)
  })

  test('goes over the event multiplexer with its handshake', async () => {
    await using lake = await startTestLake({ anonymous: 'public' })
    const cookie = await signedIn(lake)
    const ask = async (headers: Record<string, string>) => {
      const address = `${lake.server.url.replace('http', 'ws')}/v1${multiplexerPath}`
      const socket = new WebSocket(address, { headers })
      return new Promise((resolve) => {
        socket.on('open', () =>
          socket.send(
            JSON.stringify({
              open: 1,
              url: '/v1/data/live/events/production?includeDrafts=true',
              headers: { cookie: 'lake-session=mine', 'sec-fetch-site': 'same-origin' },
            }),
          ),
        )
        socket.on('message', (data) => {
          const frame = JSON.parse(String(data)) as { status?: number }
          if (frame.status !== undefined) resolve(frame.status)
          socket.close()
        })
        socket.on('unexpected-response', (_request, answer) => resolve(answer.statusCode))
        socket.on('error', () => undefined)
      })
    }
    expect(await ask({ cookie, origin: lake.server.url })).toBe(200)
    expect(await ask({ origin: lake.server.url })).toBe(401)
    expect(await ask({ cookie, origin: 'http://localhost:4000' })).toBe(403)
  })

  test('takes a Studio on an allowed address back there with a session of its own', async () => {
    const studio = 'http://localhost:4321'
    await using lake = await startTestLake({ anonymous: 'public', allowedOrigins: [studio] })
    const cookie = await signedIn(lake)

    // Another page has sent the browser here: it asks once more by itself, and is known then.
    const sent = await open(lake, login(studio), { cookie, 'sec-fetch-site': 'same-site' })
    expect(sent.headers.get('refresh')).toBe('0')
    const back = await open(lake, login(studio), { cookie, 'sec-fetch-site': 'same-origin' })
    const sid = new URL(back.headers.get('location') ?? '').hash.replace('#sid=', '')
    const pass = await lake.json(`/v1/auth/fetch?sid=${sid}`, { headers: { origin: studio } })
    const { token } = pass.body as { token: string }
    const headers = { origin: studio, authorization: `Bearer ${token}` }
    expect((await lake.json(me, { headers })).status).toBe(200)
    expect(cookie).not.toContain(token)

    expect((await open(lake, login('http://localhost:4000'), { cookie })).status).toBe(400)
  })
})

describe('programs of whoever owns the data', () => {
  test('find a token that only they can read, and that ends with the lake', async () => {
    const lake = await startTestLake({ anonymous: 'public' })
    const file = join(lake.dataDir, 'local-access.json')
    const access = JSON.parse(readFileSync(file, 'utf8')) as { address: string; token: string }
    expect(access).toEqual({ address: lake.server.url, token: lake.lake.localToken })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const client = lake.client({ token: access.token })
    expect(await client.users.getById('me')).toMatchObject({ role: 'administrator' })
    await lake[Symbol.asyncDispose]()
    expect(() => statSync(file)).toThrow('ENOENT')
  })

  test('have another address printed', async () => {
    await using lake = await startTestLake({ anonymous: 'public' })
    const { stdout } = await runLake(['sign-in', '--data', lake.dataDir])
    const { pathname, search } = new URL(stdout.trim())
    expect((await open(lake, pathname + search)).status).toBe(303)
    expect((await lake.json('/v1/auth/codes', { method: 'POST' })).status).toBe(401)
  })

  test('are told when no lake is running', async () => {
    const { code, stderr } = await runLake(['sign-in', '--data', temporaryFolder()])
    expect(code).toBe(1)
    expect(stderr).toContain('No lake is running')
  })
})
