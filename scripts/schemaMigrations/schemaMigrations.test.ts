import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { startTestLake, type TestLake } from '../../lake/testing/testLake.ts'

let lake: TestLake

const clinic = {
  _id: 'clinic',
  _type: 'clinic',
  name: 'Saltmarsh Clinic',
  openingHours: [
    {
      _type: 'openingHours',
      _key: 'a',
      days: ['Monday', 'tuesday'],
      opens: '09:00',
      closes: '17:00',
    },
  ],
}

beforeAll(async () => {
  lake = await startTestLake()
  await lake.client().create(clinic)
  await lake.client().create({ ...clinic, _id: 'drafts.clinic', name: 'Sunday Clinic' })
  await lake.client().create({ _id: 'topic', _type: 'topic', openingHours: [{ days: ['Monday'] }] })
})
afterAll(() => lake[Symbol.asyncDispose]())

/** The real command, against a real lake. */
async function run(...args: string[]) {
  const cli = fileURLToPath(new URL('cli.ts', import.meta.url))
  const child = execFile(process.execPath, [cli, ...args])
  let output = ''
  child.stdout?.on('data', (text) => (output += text))
  child.stderr?.on('data', (text) => (output += text))
  const [code] = await once(child, 'close')
  return { code, output }
}

const days = () =>
  lake
    .client({ perspective: 'raw' })
    .fetch<string[]>('*[defined(openingHours)] | order(_id).openingHours[0].days')

test('a worked example: dry first, then for real, then nothing is left to do', async () => {
  const before = await days()
  const dry = await run('lower-case-weekdays', '--to', lake.server.url)
  expect(dry).toMatchObject({ code: 0, output: expect.stringContaining('2 would be changed') })
  expect(dry.output).toContain('"openingHours[_key==\\"a\\"].days[0]":"monday"')
  expect(await days()).toEqual(before)

  const real = await run('lower-case-weekdays', '--to', lake.server.url, '--no-dry-run')
  expect(real).toMatchObject({
    code: 0,
    output: expect.stringContaining('2 transactions committed'),
  })
  expect(await days()).toEqual([['monday', 'tuesday'], ['monday', 'tuesday'], ['Monday']])
  expect(await lake.client().getDocument('drafts.clinic')).toMatchObject({ name: 'Sunday Clinic' })

  const again = await run('lower-case-weekdays', '--to', lake.server.url, '--no-dry-run')
  expect(again.output).toContain('0 transactions committed')
})

test('says what it did not understand', async () => {
  expect(await run()).toMatchObject({
    code: 2,
    output: expect.stringContaining('Which migration?'),
  })
  expect(await run('../../etc', '--to', lake.server.url)).toMatchObject({ code: 2 })
  expect(await run('lower-case-weekdays')).toMatchObject({
    code: 2,
    output: expect.stringContaining('--to URL'),
  })
})
