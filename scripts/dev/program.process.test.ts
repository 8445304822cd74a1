import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freePort } from '../start/port.ts'
import { startProgram, type Program } from './program.ts'

let root: string
let port: number
let program: Program

/** Says `word` to whoever asks, as the lake and the website of `npm run dev` do. */
const server = (word: string) => `
  import { createServer } from 'node:http'
  const server = createServer((request, response) => response.end('${word}'))
  server.listen(Number(process.argv[2]), 'localhost', () => process.send('ready'))
  process.once('SIGTERM', () => process.exit(0))`

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'program-'))
  mkdirSync(join(root, 'sources'))
  port = await freePort()
  save('main.ts', server('one'))
  program = startProgram({
    name: 'server',
    root,
    script: 'sources/main.ts',
    args: [String(port)],
    watch: ['sources'],
  })
  await program.ready
})

afterEach(async () => {
  await program.stop()
  rmSync(root, { recursive: true })
})

test('a source that changes starts it again, with what it says now', async () => {
  expect(await answer()).toBe('one')
  save('main.ts', server('two'))
  await expect.poll(answer).toBe('two')
})

test('one that breaks waits until it is mended', async () => {
  save('main.ts', 'nonsense nonsense')
  await expect.poll(answer).toBe('nobody answers')
  save('main.ts', server('mended'))
  await expect.poll(answer).toBe('mended')
})

test('a test that is written beside it changes nothing', async () => {
  save('main.test.ts', 'test')
  save('main.ts', server('two'))
  await expect.poll(answer).toBe('two')
})

test('told to stop, it is gone', async () => {
  await program.stop()
  expect(await answer()).toBe('nobody answers')
})

test('one that never starts says so', async () => {
  save('broken.ts', 'process.exit(3)')
  const broken = startProgram({
    name: 'broken',
    root,
    script: 'sources/broken.ts',
    args: [],
    watch: ['sources'],
  })
  await expect(broken.ready).rejects.toThrow('The broken did not start.')
  await broken.stop()
})

function save(file: string, text: string): void {
  writeFileSync(join(root, 'sources', file), text)
}

async function answer(): Promise<string> {
  return fetch(`http://localhost:${port}`).then(
    (response) => response.text(),
    () => 'nobody answers',
  )
}
