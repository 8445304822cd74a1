import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

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

const everything = () =>
  lake
    .client({ perspective: 'raw' })
    .fetch<object[]>(
      '*[_type in ["article", "author", "caseStudy"]] | order(_id) {_id, origin, seo, body}',
    )

describe('remove-phantom-objects', () => {
  const phantoms = {
    origin: { _type: 'origin', clinicallyReviewed: false },
    seo: { _type: 'seo', noIndex: false },
  }
  const migrated = {
    origin: { _type: 'origin', source: 'text', id: 'a.txt', clinicallyReviewed: false },
    seo: { _type: 'seo', noIndex: true },
  }
  const article = { _type: 'article', title: 'Sore knees' }
  const exercise = { _type: 'exercise', _key: 'e', title: 'Bend', steps: ['Bend.'] }
  const phantomPicture = { _type: 'figure', decorative: false }
  const picture = {
    ...phantomPicture,
    image: { _type: 'image', asset: { _ref: 'image-a', _weak: true } },
  }

  test('a page written by hand loses what nobody wrote; everything else stays', async () => {
    const client = lake.client()
    await client.create({ _id: 'drafts.a', ...article, ...phantoms })
    const body = [
      { ...exercise, image: phantomPicture },
      { ...exercise, _key: 'f', image: picture },
      { ...phantomPicture, _key: 'g' },
    ]
    await client.create({ _id: 'b', ...article, body })
    const reviewedByHand = { ...phantoms.origin, clinicallyReviewed: true }
    await client.create({ _id: 'versions.r1.b', ...article, origin: reviewedByHand })
    await client.create({ _id: 'drafts.c', _type: 'caseStudy', ...migrated })
    await client.create({ _id: 'drafts.d', _type: 'author', ...phantoms, seo: { title: 'D' } })

    await run('remove-phantom-objects', '--to', lake.server.url, '--no-dry-run')
    expect(await everything()).toEqual([
      {
        _id: 'b',
        origin: null,
        seo: null,
        body: [
          exercise,
          { ...exercise, _key: 'f', image: picture },
          { ...phantomPicture, _key: 'g' },
        ],
      },
      { _id: 'drafts.a', origin: null, seo: null, body: null },
      { _id: 'drafts.c', ...migrated, body: null },
      { _id: 'drafts.d', origin: null, seo: { title: 'D' }, body: null },
      { _id: 'versions.r1.b', origin: null, seo: null, body: null },
    ])

    const again = await run('remove-phantom-objects', '--to', lake.server.url, '--no-dry-run')
    expect(again.output).toContain('0 transactions committed')
  })
})

test('complete-registration-checks names what was looked up, and contradicts no check', async () => {
  const registration = { _type: 'registration', regulator: 'hcpc', number: 'PH000001' }
  const check = { _type: 'registrationCheck', checkedOn: '2026-01-01', outcome: 'registered' }
  const registrations = [
    { ...registration, _key: 'a', check },
    { ...registration, _key: 'b', check: { ...check, number: 'PH000001' } },
    { ...registration, _key: 'c', check: { ...check, number: 'PH000002' } },
    { ...registration, _key: 'd' },
    { _type: 'registration', _key: 'e', regulator: 'gmc', check },
  ]
  await lake.client().create({ _id: 'checked', _type: 'author', registrations })

  await run('complete-registration-checks', '--to', lake.server.url, '--no-dry-run')
  const completed = { ...check, number: 'PH000001', regulator: 'hcpc' }
  expect((await lake.client().getDocument('checked'))?.['registrations']).toEqual([
    { ...registration, _key: 'a', check: completed },
    { ...registration, _key: 'b', check: completed },
    ...registrations.slice(2),
  ])
  const again = await run('complete-registration-checks', '--to', lake.server.url, '--no-dry-run')
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
