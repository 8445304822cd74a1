import { rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { get as getSecurely } from 'node:https'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { afterEach, describe, expect, test } from 'vitest'

import { selfSigned } from '../testing/certificate.ts'
import { runLake, spawnLake } from '../testing/process.ts'
import { clientOf, temporaryFolder } from '../testing/testLake.ts'

const folders: string[] = []
function folder(): string {
  const made = temporaryFolder()
  folders.push(made)
  return made
}
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true })
})

describe('npm run lake', () => {
  test('a second lake on the same data is told so, and the first goes on', async () => {
    const data = folder()
    const first = await spawnLake(data)
    const second = await runLake(['--port', '0', '--data', data])
    expect(second).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/Another lake has .* open/),
    })
    expect((await fetch(`${first.url}/v1/ping`)).ok).toBe(true)
    await first.kill()
    // A killed lake leaves no lock behind.
    const third = await spawnLake(data)
    expect(await third.stop()).toBe(0)
  })

  test('--public-url: answers to that name, and pictures are addressed there', async () => {
    const bad = await runLake(['--public-url', 'lake.example', '--data', folder()])
    expect(bad).toMatchObject({ code: 2, stderr: expect.stringContaining('https://lake.example') })

    const data = folder()
    const made = await spawnLake(data)
    await made.stop()
    const token = (await runLake(['token', 'create', 'Upload', '--data', data])).stdout.trim()
    const lake = await spawnLake(data, [
      '--anonymous',
      'public',
      '--public-url',
      'https://lake.example/',
    ])
    const { port } = new URL(lake.url)
    const client = clientOf(lake.url, 'local', { token })
    const file = await client.assets.upload('file', Buffer.from('a'), { filename: 'a.txt' })
    expect(file.url).toMatch(/^https:\/\/lake\.example\/files\/local\/production\/\w+\.txt$/)
    // As a proxy passes it on, which keeps the name it was asked by.
    const proxied = (host: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const headers = { host, origin: 'https://lake.example' }
        get({ port, host: '127.0.0.1', path: '/v1/ping', headers }, (answer) => {
          answer.resume()
          resolve(answer.statusCode)
        }).on('error', reject)
      })
    expect(await proxied('lake.example')).toBe(200)
    expect(await proxied('other.example')).toBe(403)
    await lake.stop()
  })

  test('--tls-cert and --tls-key: HTTPS', async () => {
    const made = folder()
    const [certFile, keyFile] = [join(made, 'cert.pem'), join(made, 'key.pem')]
    const { cert, key } = selfSigned('localhost')
    writeFileSync(certFile, cert)
    writeFileSync(keyFile, key)
    const data = join(made, 'lake')
    const lake = await spawnLake(data, ['--tls-cert', certFile, '--tls-key', keyFile])
    expect(lake.url).toMatch(/^https:/)
    const status = await new Promise((resolve, reject) => {
      getSecurely(`${lake.url}/v1/ping`, { ca: cert, agent: false }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      }).on('error', reject)
    })
    expect(status).toBe(200)
    expect(await lake.stop()).toBe(0)

    expect(await runLake(['--tls-cert', certFile])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--tls-cert and --tls-key go together'),
    })
    expect(
      await runLake(['--tls-cert', keyFile, '--tls-key', keyFile, '--data', data]),
    ).toMatchObject({ code: 2, stderr: expect.stringContaining(keyFile) })
  })

  test('data of a newer version is left untouched', async () => {
    const data = folder()
    const lake = await spawnLake(data)
    await lake.stop()
    const file = new DatabaseSync(join(data, 'lake.sqlite'))
    file.exec('PRAGMA user_version = 999')
    file.close()
    const { code, stderr } = await runLake(['--port', '0', '--data', data])
    expect(code).toBe(1)
    expect(stderr).toMatch(/newer version of the lake/)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  test('a file that is no lake is left untouched', async () => {
    const data = folder()
    writeFileSync(join(data, 'lake.sqlite'), 'my diary')
    const { code, stderr } = await runLake(['--port', '0', '--data', data])
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringMatching(/not a lake/) })
  })

  test('a taken port is named', async () => {
    const first = await spawnLake(folder())
    const { port } = new URL(first.url)
    const { code, stderr } = await runLake(['--port', port, '--data', folder()])
    expect({ code, stderr }).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`Port ${port} is taken`),
    })
    await first.stop()
  })

  test('a folder that cannot be made is named', async () => {
    const file = join(folder(), 'notes.txt')
    writeFileSync(file, '')
    const { code, stderr } = await runLake(['--port', '0', '--data', join(file, 'data')])
    expect({ code, stderr }).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('cannot be written'),
    })
  })

  test('a wrong option is a usage error', async () => {
    expect(await runLake(['--prot', '1'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--port'),
    })
  })
})
