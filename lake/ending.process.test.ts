import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { fileURLToPath } from 'node:url'

import { expect, test } from 'vitest'

import { temporaryFolder } from './testing/testLake.ts'

const bin = fileURLToPath(new URL('bin.ts', import.meta.url))

async function started() {
  const child = spawn(process.execPath, [bin, '--port', '0', '--data', temporaryFolder()], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [printed] = (await once(child.stdout, 'data')) as [Buffer]
  const url = /http:\S+?(?=,)/.exec(printed.toString())?.[0] ?? ''
  return { child, url }
}

test('nobody keeps it from ending: SIGTERM within ten seconds, with a request that never ends', async () => {
  const { child, url } = await started()
  const { port } = new URL(url)
  const stuck = connect(Number(port), 'localhost')
  await once(stuck, 'connect')
  stuck.on('error', () => undefined)
  stuck.write(
    'POST /v1/data/mutate/production HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\n{',
  )
  // An answer of another connection tells that the first has been read too.
  await fetch(`${url}/v1/ping`)
  const began = performance.now()
  child.kill('SIGTERM')
  const [code] = (await once(child, 'exit')) as [number]
  expect(code).toBe(0)
  expect(performance.now() - began).toBeLessThan(10_000)
  stuck.destroy()
}, 30_000)

test('goes on when nobody reads what it prints any more', async () => {
  const { child, url } = await started()
  child.stdout.destroy()
  child.stderr.destroy()
  for (let i = 0; i < 3; i++) expect((await fetch(`${url}/v1/no/such/route/${i}`)).status).toBe(404)
  child.kill('SIGTERM')
  const [code] = (await once(child, 'exit')) as [number]
  expect(code).toBe(0)
}, 30_000)
