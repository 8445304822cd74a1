import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { selfSigned } from '../../lake/testing/certificate.ts'
import { howServed, type Reach } from './reach.ts'

const folder = mkdtempSync(join(tmpdir(), 'reach-'))
afterAll(() => rmSync(folder, { recursive: true }))

const alone: Reach = { team: false, host: 'localhost', trustedProxies: [] }
const publicUrl = 'https://192.0.2.10'

function certificate(): { cert: string; key: string } {
  const pem = selfSigned('localhost')
  const files = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') }
  writeFileSync(files.cert, pem.cert)
  writeFileSync(files.key, pem.key)
  return files
}

test('by itself it is for this machine', async () => {
  expect(await howServed(alone, 3333)).toEqual({
    address: 'http://localhost:3333',
    isPlainHere: true,
  })
})

test.for<[string, Partial<Reach>, string]>([
  ['another machine, without a team', { host: '0.0.0.0' }, 'start it with --team'],
  ['another name, without a team', { publicUrl }, 'start it with --team'],
  ['no address', { team: true, host: '0.0.0.0' }, '--public-url'],
  ['no encryption', { team: true, host: '::', publicUrl: 'http://192.0.2.10' }, 'https://'],
  ['nobody who encrypts', { team: true, host: '0.0.0.0', publicUrl }, '--trust-proxy ADDRESS'],
  ['an address with a path', { team: true, publicUrl: `${publicUrl}/cms` }, 'not "https://192.'],
  ['no address at all', { team: true, publicUrl: 'content' }, 'not "content"'],
  ['a certificate that is not there', { tls: { cert: '/no', key: '/no' } }, 'ENOENT'],
])('%s is refused in a sentence', async ([, reach, words]) => {
  await expect(howServed({ ...alone, ...reach }, 3333)).rejects.toThrow(words)
})

test('behind a proxy, in a container, or with a certificate of its own, a team is served', async () => {
  const team = { ...alone, team: true, publicUrl }
  expect(await howServed({ ...team, trustedProxies: ['127.0.0.1'] }, 3333)).toMatchObject({
    address: publicUrl,
    isPlainHere: true,
  })
  expect(
    await howServed({ ...team, host: '0.0.0.0', trustedProxies: ['172.16.0.0/12'] }, 3333),
  ).toMatchObject({ address: publicUrl, isPlainHere: true })
  const served = await howServed({ ...alone, tls: certificate() }, 3443)
  expect(served).toMatchObject({
    address: 'https://localhost:3443',
    publicUrl: 'https://localhost:3443',
    isPlainHere: false,
  })
})
