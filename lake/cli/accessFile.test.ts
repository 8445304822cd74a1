import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test, vi } from 'vitest'

import { openStore } from '../store/index.ts'
import { startTestLake, temporaryFolder } from '../testing/testLake.ts'
import { readAccessFile } from './accessFile.ts'
import { main } from './main.ts'

function file(text: string): string {
  const path = join(temporaryFolder(), 'access.json')
  writeFileSync(path, text)
  return path
}

test('who reads what is read from a file', async () => {
  const access = { publicFilter: '_type != "hidden"', roles: { keeper: { write: 'true' } } }
  const options = readAccessFile(file(JSON.stringify(access)))
  await using lake = await startTestLake({ ...options, anonymous: 'public' })
  expect(await lake.client().fetch('*')).toEqual([])
  expect(readAccessFile(undefined)).toEqual({})
})

test.for([
  ['no JSON', '{', 'JSON'],
  ['no object', '[]', 'must hold an object'],
  ['another name', '{"publicfilter": "true"}', '"publicfilter" is none of publicFilter'],
  ['a filter that is no text', '{"auditReads": true}', 'text of GROQ'],
  ['roles of another shape', '{"roles": {"author": "x"}}', '"roles" must be'],
  ['another action', '{"expiry": [{"filter": "true", "action": "delete"}]}', '"expiry"'],
] as const)('%s is refused in a sentence', ([, text, words]) => {
  expect(() => readAccessFile(file(text))).toThrow(words)
})

test('tokens are made, listed, rotated, given another role and removed beside a running lake', async () => {
  await using lake = await startTestLake({
    anonymous: 'public',
    roles: { 'consent-keeper': { write: '_type == "record"' } },
  })
  const said: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((line: unknown) => {
    said.push(String(line))
  })
  const token = (...args: string[]) => main(['token', ...args, '--data', lake.dataDir])
  try {
    const made = ['--role', 'consent-keeper', '--person', 'Berit', '--expires', '30d']
    expect(await token('create', 'Laptop', ...made)).toBe(0)
    const first = said.pop() ?? ''
    expect(await lake.client({ token: first }).users.getById('me')).toMatchObject({
      name: 'Berit',
      role: 'consent-keeper',
    })
    expect(await token('list')).toBe(0)
    expect(said.pop()).toMatch(/consent-keeper +since .* ends .* used .* Berit, Laptop/)

    const store = openStore(lake.dataDir, { alongside: true })
    const id = store.tokens.list()[0]?.id ?? ''
    store.close()
    expect(await token('rotate', id)).toBe(0)
    const second = said.pop() ?? ''
    await expect(lake.client({ token: first }).fetch('1')).rejects.toMatchObject({
      statusCode: 401,
    })
    expect(await token('role', id, '--role', 'viewer')).toBe(0)
    expect(await lake.client({ token: second }).users.getById('me')).toMatchObject({
      role: 'viewer',
    })
    expect(await token('remove', id)).toBe(0)
    await expect(lake.client({ token: second }).fetch('1')).rejects.toMatchObject({
      statusCode: 401,
    })
  } finally {
    log.mockRestore()
  }
})

test.for([
  [['create', 'x', '--role', 'emperor'], 2],
  [['create', 'x', '--expires', 'yesterday'], 2],
  [['create', 'x', '--expires', '2020-01-01'], 2],
  [['create'], 2],
  [['remove', 'none'], 1],
  [['rotate', 'none'], 1],
] as const)('token %j is refused', async ([args, code]) => {
  await using lake = await startTestLake()
  const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  try {
    expect(await main(['token', ...args, '--data', lake.dataDir])).toBe(code)
  } finally {
    silent.mockRestore()
  }
})
