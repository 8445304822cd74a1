import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'

import { createAdaptorServer } from '@hono/node-server'
import { describe, expect, test } from 'vitest'

import { createLake, serveLake } from '../index.ts'
import { navigate } from '../testing/navigate.ts'
import { runLake } from '../testing/process.ts'
import { startTestLake, temporaryFolder } from '../testing/testLake.ts'
import { callerOf } from './caller.ts'

describe('a lake that makes this machine its administrator', () => {
  test.for(['0.0.0.0', '::', '', '192.0.2.7'])('refuses to listen at "%s"', async (hostname) => {
    const lake = await createLake({ dataDir: temporaryFolder() })
    try {
      await expect(serveLake({ lake, port: 0, hostname })).rejects.toMatchObject({
        code: 'openToOthers',
        message: expect.stringContaining('--anonymous public'),
      })
    } finally {
      await lake.close()
    }
  })

  test.for([{ publicUrl: 'https://lake.example' }, { allowedHosts: ['lake.example'] }])(
    'refuses a name by which others reach it: %o',
    async (names) => {
      const dataDir = temporaryFolder()
      await expect(createLake({ dataDir, ...names })).rejects.toMatchObject({
        code: 'openToOthers',
      })
    },
  )

  test('the command says so in a sentence, and makes nothing', async () => {
    const data = `${temporaryFolder()}/new`
    const { code, stderr } = await runLake(['--host', '0.0.0.0', '--port', '0', '--data', data])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^This lake makes whoever reaches it its administrator.*\n$/)
    expect((await runLake(['token', 'list', '--data', data])).stderr).toContain('There is no lake')
  })

  test('listens on every name of this machine', async () => {
    const lake = await createLake({ dataDir: temporaryFolder() })
    for (const hostname of ['localhost', '127.0.0.1', '127.0.0.9']) {
      const server = await serveLake({ lake, port: 0, hostname })
      expect(server.url).toBe(`http://${hostname}:${server.port}`)
      await server.close()
    }
    await lake.close()
  })
})

describe('who is on this machine', () => {
  const local = { host: 'localhost:3333' }
  const isLocal = (peer: string | undefined, headers: Record<string, string> = local) =>
    callerOf(new Request('http://localhost:3333/', { headers }), peer).isLocal

  test('the socket says so, not the Host header', () => {
    expect(isLocal('127.0.0.1')).toBe(true)
    expect(isLocal('::1')).toBe(true)
    expect(isLocal('::ffff:127.0.0.1')).toBe(true)
    expect(isLocal('192.0.2.7')).toBe(false)
    expect(isLocal('::ffff:192.0.2.7')).toBe(false)
    // A socket that is gone already.
    expect(isLocal('gone')).toBe(false)
  })

  test.for(['x-forwarded-for', 'forwarded', 'via', 'x-real-ip', 'x-forwarded-host'])(
    'a proxy’s %s takes the rights of this machine away, and gives none',
    (name) => {
      expect(isLocal('127.0.0.1', { ...local, [name]: '127.0.0.1' })).toBe(false)
      expect(isLocal('192.0.2.7', { ...local, [name]: '127.0.0.1' })).toBe(false)
    },
  )

  test('a request through a proxy on this machine is the public’s', async () => {
    await using lake = await startTestLake()
    const headers = { 'x-forwarded-for': '192.0.2.7' }
    expect((await lake.json('/v1/users/me', { headers })).status).toBe(401)
    expect((await lake.json('/v1/users/me')).status).toBe(200)
  })

  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4')

  test.runIf(outside)('over a real socket of another address, nobody is', async () => {
    // Somebody serves the lake by themselves, at every address there is.
    const lake = await createLake({ dataDir: temporaryFolder() })
    const server = createAdaptorServer({ fetch: lake.fetch, overrideGlobalObjects: false })
    server.listen(0, '0.0.0.0')
    await once(server, 'listening')
    // A TCP server's address is never a pipe's name.
    const { port } = server.address() as AddressInfo
    const ask = (address = '') =>
      navigate(`http://${address}:${port}/v1/users/me`, { host: 'localhost', connection: 'close' })
    expect((await ask('127.0.0.1')).status).toBe(200)
    expect((await ask(outside?.address)).status).toBe(401)
    server.close()
    await lake.close()
  })
})
