import { connect, type ClientHttp2Session } from 'node:http2'
import { Agent, get } from 'node:https'
import { rmSync } from 'node:fs'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'

import { multiplexerPath } from './browser/multiplexerProtocol.ts'
import { createLake, serveLake, type Lake, type LakeServer } from './index.ts'
import { selfSigned } from './testing/certificate.ts'
import { temporaryFolder } from './testing/testLake.ts'

describe('a lake over HTTPS', () => {
  const dataDir = temporaryFolder()
  const { key, cert } = selfSigned('localhost')
  let lake: Lake
  let server: LakeServer
  beforeAll(async () => {
    lake = await createLake({ dataDir })
    server = await serveLake({ lake, port: 0, tls: { key, cert } })
  })
  afterAll(async () => {
    await Promise.all([server.close(), lake.close()])
    rmSync(dataDir, { recursive: true })
  })

  test('any number of event streams share a connection, and leave room for questions', async () => {
    expect(server.url).toMatch(/^https:\/\/localhost:\d+$/)
    const session = connect(server.url, { ca: cert })
    const listen = '/v2025-02-19/data/listen/production?query=*'
    const first = Array.from({ length: 20 }, () => firstOf(session, listen))
    for (const text of await Promise.all(first)) expect(text).toMatch(/^retry: \d+/)
    expect(await firstOf(session, '/v1/ping')).toBe('{"ping":"pong"}')
    session.destroy()
  })

  test('who speaks HTTP/1.1 is answered too, and a WebSocket opens', async () => {
    const agent = new Agent({ ca: cert })
    const status = await new Promise((resolve, reject) => {
      get(`${server.url}/v1/ping`, { agent }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      }).on('error', reject)
    })
    expect(status).toBe(200)
    agent.destroy()
    const socket = new WebSocket(`${server.url.replace('https', 'wss')}/v1${multiplexerPath}`, {
      ca: cert,
    })
    await new Promise((resolve, reject) => {
      socket.once('open', resolve)
      socket.once('error', reject)
    })
    socket.close()
  })

  test('the pages of others are refused as over HTTP', async () => {
    const session = connect(server.url, { ca: cert })
    const refused = await firstOf(session, '/v1/ping', { origin: 'https://foreign.example' })
    expect(refused).toContain('may not use this lake')
    session.destroy()
  })
})

/** The first thing an answer says. */
function firstOf(session: ClientHttp2Session, path: string, headers = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const stream = session.request({ ':path': path, ...headers })
    stream.once('data', (chunk: Buffer) => resolve(chunk.toString('utf8')))
    stream.once('error', reject)
  })
}
