import { describe, expect, test } from 'vitest'

import { startTestLake } from '../testing/testLake.ts'
import { guardRequest } from './requestGuard.ts'

const options = {
  allowedOrigins: ['https://studio.example', 'http://localhost:3334'],
  allowedHosts: ['lake.example'],
}

function request(headers: Record<string, string>, path = '/v1/ping'): Request {
  return new Request(`http://localhost:3333${path}`, { headers })
}

const picture = '/images/local/production/a-1x1.png'
const link = { 'sec-fetch-mode': 'navigate', 'sec-fetch-site': 'cross-site' }

describe('with a public address', () => {
  const named = {
    allowedOrigins: [],
    allowedHosts: ['lake.example'],
    publicUrl: 'https://lake.example',
  }

  test.for([
    ['its own page', { host: 'lake.example', origin: 'https://lake.example' }],
    ['its usual port, said', { host: 'lake.example:443' }],
    ['this machine', { host: 'localhost:3333', origin: 'http://localhost:3333' }],
    ['a proxy that names this machine', { host: '127.0.0.1:3333', origin: 'https://lake.example' }],
  ] as const)('lets in %s', ([, headers]) => {
    expect(() => guardRequest(request(headers), named)).not.toThrow()
  })

  test.for([
    ['the way around the proxy', { host: 'lake.example:3333' }],
    ['a page that came unencrypted', { host: 'lake.example', origin: 'http://lake.example' }],
    ['another port of it', { host: 'lake.example', origin: 'https://lake.example:8443' }],
  ] as const)('refuses %s', ([, headers]) => {
    expect(() => guardRequest(request(headers), named)).toThrow(/does not answer|may not use/)
  })
})

describe('guardRequest', () => {
  test.for([
    ['the same machine', { host: 'localhost:3333' }],
    ['the lake’s own page', { host: 'localhost:3333', origin: 'http://localhost:3333' }],
    ['its own page by another name', { host: '127.0.0.2:3333', origin: 'http://localhost:3333' }],
    ['a project’s own name', { host: 'local.localhost:3333', origin: 'http://localhost:3333' }],
    ['IPv6', { host: '[::1]:3333', origin: 'http://[::1]:3333' }],
    ['its own page behind HTTPS', { host: 'lake.example', origin: 'https://lake.example' }],
    ['an allowed name and origin', { host: 'lake.example', origin: 'https://studio.example' }],
    ['an allowed port of this machine', { host: 'localhost', origin: 'http://localhost:3334' }],
    [
      'a link someone clicked in their own page',
      { host: 'localhost', 'sec-fetch-site': 'same-origin' },
    ],
    ['an address someone typed', { host: 'localhost', 'sec-fetch-site': 'none' }],
  ] as const)('lets in %s', ([, headers]) => {
    expect(() => guardRequest(request(headers), options)).not.toThrow()
  })

  test.for([
    ['DNS rebinding', { host: 'attacker.example:3333' }],
    ['a name that only looks local', { host: 'localhost.attacker.example' }],
    ['an address that only begins local', { host: '127.0.0.1.attacker.example' }],
    ['a foreign page', { host: 'localhost:3333', origin: 'https://attacker.example' }],
    ['another port of this machine', { host: 'localhost:3333', origin: 'http://localhost:4000' }],
    ['another port by address', { host: 'localhost:3333', origin: 'http://127.0.0.1:4000' }],
    ['another port of an allowed name', { host: 'lake.example', origin: 'https://lake.example:8' }],
    ['an allowed origin’s neighbour', { host: 'lake.example', origin: 'http://studio.example' }],
    [
      'what begins as an allowed origin',
      { host: 'lake.example', origin: 'https://studio.example.attacker.example' },
    ],
    ['a sandboxed page', { host: 'localhost:3333', origin: 'null' }],
    ['a file', { host: 'localhost:3333', origin: 'file://' }],
    [
      'a foreign page’s <img> or <script>',
      { host: 'localhost:3333', 'sec-fetch-site': 'cross-site' },
    ],
    [
      'a <script> of another port of this machine',
      { host: 'localhost:3333', 'sec-fetch-site': 'same-site' },
    ],
    ['a link of another page to the API', { host: 'localhost:3333', ...link }],
    ['an extension', { host: 'localhost:3333', origin: 'chrome-extension://abc' }],
  ] as const)('keeps out %s', ([, headers]) => {
    expect(() => guardRequest(request(headers), options)).toThrow(
      expect.objectContaining({ status: 403 }),
    )
  })

  test('any page may show a picture, and send a person to sign in', () => {
    const elsewhere = { host: 'localhost:3333', 'sec-fetch-site': 'cross-site' }
    expect(() => guardRequest(request(elsewhere, picture), options)).not.toThrow()
    const signIn = '/v1/auth/login/embedded?origin=https%3A%2F%2Fstudio.example'
    expect(() =>
      guardRequest(request({ host: 'localhost', ...link }, signIn), options),
    ).not.toThrow()
    expect(() => guardRequest(request(elsewhere, signIn), options)).toThrow('other web sites')
  })

  test('nobody is advised to allow the origin "null"', () => {
    const sandboxed = { host: 'localhost:3333', origin: 'null' }
    expect(() => guardRequest(request(sandboxed), options)).toThrow(/^((?!--allow-origin).)*$/)
    const careless = { ...options, allowedOrigins: ['null'] }
    expect(() => guardRequest(request(sandboxed), careless)).toThrow('without an address')
  })
})

describe('over HTTP', () => {
  test('a foreign page can neither read nor write, and its answer says why', async () => {
    await using lake = await startTestLake()
    const body = JSON.stringify({ mutations: [{ create: { _type: 'stolen' } }] })
    for (const origin of ['https://attacker.example', 'http://localhost:4000']) {
      // What a browser sends without asking first: no preflight for text/plain.
      const write = await lake.json('/v1/data/mutate/production', {
        method: 'POST',
        headers: { origin, 'content-type': 'text/plain' },
        body,
      })
      expect(write).toMatchObject({
        status: 403,
        body: { message: expect.stringContaining(origin) },
      })
    }
    expect(await lake.client({ perspective: 'raw' }).fetch('count(*[_type == "stolen"])')).toBe(0)
  })

  test('an allowed Studio on another port is named in the answer, never “*”, and may send its credentials', async () => {
    const origin = 'http://localhost:4321'
    await using lake = await startTestLake({ allowedOrigins: [origin] })
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
