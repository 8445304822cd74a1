import { describe, expect, test } from 'vitest'

import { startTestLake } from '../testing/testLake.ts'
import { guardRequest, isAllowedOrigin } from './requestGuard.ts'

const options = { allowedOrigins: ['https://studio.example'], allowedHosts: ['lake.example'] }

function request(headers: Record<string, string>): Request {
  return new Request('http://localhost:3333/v1/ping', { headers })
}

describe('guardRequest', () => {
  test.for([
    ['the same machine', { host: 'localhost:3333' }],
    ['another loopback name', { host: '127.0.0.2:3333', origin: 'http://localhost:4000' }],
    ['a project’s own name', { host: 'local.localhost:3333' }],
    ['IPv6', { host: '[::1]:3333', origin: 'http://[::1]:3333' }],
    ['an allowed name and origin', { host: 'lake.example', origin: 'https://studio.example' }],
    [
      'a link someone clicked in their own page',
      { host: 'localhost', 'sec-fetch-site': 'same-origin' },
    ],
  ] as const)('lets in %s', ([, headers]) => {
    expect(() => guardRequest(request(headers), options)).not.toThrow()
  })

  test.for([
    ['DNS rebinding', { host: 'attacker.example:3333' }],
    ['a name that only looks local', { host: 'localhost.attacker.example' }],
    ['a foreign page', { host: 'localhost:3333', origin: 'https://attacker.example' }],
    ['a sandboxed page', { host: 'localhost:3333', origin: 'null' }],
    ['a file', { host: 'localhost:3333', origin: 'file://' }],
    [
      'a foreign page’s <img> or <script>',
      { host: 'localhost:3333', 'sec-fetch-site': 'cross-site' },
    ],
    ['an extension', { host: 'localhost:3333', origin: 'chrome-extension://abc' }],
  ] as const)('keeps out %s', ([, headers]) => {
    expect(() => guardRequest(request(headers), options)).toThrow(
      expect.objectContaining({ status: 403 }),
    )
  })

  test('an allowed origin is that origin exactly', () => {
    expect(isAllowedOrigin('https://studio.example', options)).toBe(true)
    expect(isAllowedOrigin('http://studio.example', options)).toBe(false)
    expect(isAllowedOrigin('https://studio.example.attacker.example', options)).toBe(false)
  })
})

describe('over HTTP', () => {
  test('a foreign page can neither read nor write, and its answer says why', async () => {
    await using lake = await startTestLake()
    const body = JSON.stringify({ mutations: [{ create: { _type: 'stolen' } }] })
    // What a browser sends without asking first: no preflight for text/plain.
    const write = await lake.json('/v1/data/mutate/production', {
      method: 'POST',
      headers: { origin: 'https://attacker.example', 'content-type': 'text/plain' },
      body,
    })
    expect(write).toMatchObject({
      status: 403,
      body: { message: expect.stringContaining('attacker.example') },
    })
    expect(await lake.client({ perspective: 'raw' }).fetch('count(*[_type == "stolen"])')).toBe(0)
  })

  test('a Studio on another port is named in the answer, never “*”, and may send its credentials', async () => {
    await using lake = await startTestLake()
    const origin = 'http://localhost:4321'
    const preflight = await fetch(`${lake.server.url}/v1/data/mutate/production`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-headers': 'authorization,content-type' },
    })
    expect(preflight.status).toBe(204)
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
      'access-control-allow-headers': 'authorization,content-type',
    })
    // Errors too, or the page could not read what went wrong.
    const failure = await fetch(`${lake.server.url}/v1/data/query/nowhere?query=*`, {
      headers: { origin },
    })
    expect(failure.status).toBe(404)
    expect(failure.headers.get('access-control-allow-origin')).toBe(origin)
  })

  test('without a token, a lake that is open to the public shows what is published and takes nothing', async () => {
    await using lake = await startTestLake({ anonymous: 'public' })
    const { status } = await lake.json('/v1/data/mutate/production', {
      method: 'POST',
      body: JSON.stringify({ mutations: [{ create: { _type: 'a' } }] }),
    })
    expect(status).toBe(401)
    expect(
      (await lake.json('/v1/data/history/production/documents/a?lastRevision=true')).status,
    ).toBe(401)
    expect((await lake.json('/v1/users/me')).status).toBe(401)
  })
})
