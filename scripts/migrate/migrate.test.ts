import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLake, serveLake } from '@clinical-content/lake'
import { createClient, type SanityClient } from '@sanity/client'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lakeTarget, migrate, ndjsonTarget, readSources, type SourceFormat } from './index.ts'

const post = `Sore wrists: what helps

Typing all day can make them ache.

When to see a doctor

Call NHS 111 if the wrist is hot and swollen.

How long it takes

  • Mild strain: one to two weeks

    • It aches at the end of the day.

  • Severe strain: two months or more

    • It wakes you at night.

Real-life example: back at the piano

Odile, a 47-year-old pianist, rested for a week. She plays again.

Written by Ada Quill (Chartered Society of Physiotherapy; HCPC: Number PH000123)
`

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migrate-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

function sources(path: string, format: SourceFormat = 'text') {
  return readSources([{ format, path }])
}

describe('into a running lake', () => {
  let stop: () => Promise<unknown>
  let url: string
  let client: SanityClient
  let data: string

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'migrate-lake-'))
    const lake = await createLake({ dataDir: data })
    const server = await serveLake({ lake, port: 0, hostname: '127.0.0.1' })
    url = server.url
    client = createClient({
      apiHost: url,
      useProjectHostname: false,
      projectId: 'local',
      dataset: 'production',
      apiVersion: '2025-02-19',
      useCdn: false,
      perspective: 'raw',
    })
    stop = () => Promise.all([server.close(), lake.close()])
  })
  afterAll(async () => {
    await stop()
    await rm(data, { recursive: true })
  })

  const run = async (name: string, content = post) =>
    migrate({ sources: sources(await file(name, content)), target: lakeTarget({ url }) })
  const outcomes = (report: Awaited<ReturnType<typeof run>>) =>
    report.posts.flatMap(({ documents }) =>
      documents.map(({ type, outcome }) => `${type} ${outcome}`),
    )

  test('everything arrives as drafts that no clinician has reviewed, and a second run changes nothing', async () => {
    const first = await run('wrist.txt')
    expect(first).toMatchObject({ complete: true, totals: { created: 3, wordsLost: 0 } })
    const article = await client.fetch<Record<string, unknown>>(
      '*[_type == "article" && origin.id == "wrist.txt"][0]',
    )
    expect(article).toMatchObject({
      title: 'Sore wrists: what helps',
      origin: { source: 'text', clinicallyReviewed: false },
    })
    expect(article['_id']).toMatch(/^drafts\.imported-[0-9a-f]+$/)
    expect(article).not.toHaveProperty('review')

    const second = await run('wrist.txt')
    expect(outcomes(second)).toEqual([
      'author unchanged',
      'caseStudy unchanged',
      'article unchanged',
    ])
    expect(await client.getDocument(String(article['_id']))).toEqual(article)
  })

  test('a document somebody changed since is left alone and named; the others are updated', async () => {
    await run('edited.txt')
    const id = await client.fetch<string>(
      '*[_type == "article" && origin.id == "edited.txt"][0]._id',
    )
    await client.patch(id).set({ summary: 'Written by a clinician' }).commit()

    const report = await run('edited.txt', post.replace('She plays again.', 'She plays every day.'))
    expect(report.posts[0]?.documents).toMatchObject([
      { type: 'author', outcome: 'unchanged' },
      { type: 'caseStudy', outcome: 'updated' },
      {
        type: 'article',
        outcome: 'leftAlone',
        reason: 'somebody changed it since it was brought in',
      },
    ])
    expect(await client.getDocument(id)).toMatchObject({ summary: 'Written by a clinician' })
  })

  test('another post in a file of the same name does not overwrite the first', async () => {
    await run('post.txt')
    const report = await run('post.txt', 'Sore elbows\n\nThey ache too.')
    expect(outcomes(report)).toEqual(['article leftAlone'])
    expect(report.posts[0]?.documents[0]?.reason).toContain(
      'another post, "Sore wrists: what helps"',
    )
  })

  test('an author the dataset knows by registration is referred to, not made again', async () => {
    await client.create({
      _id: 'author-known',
      _type: 'author',
      name: { given: 'Ben', family: 'Rook' },
      registrations: [{ _key: 'a', regulator: 'hcpc', number: 'PH000999' }],
    })
    const report = await run('known.txt', post.replace('PH000123', 'PH000999'))
    expect(outcomes(report)).toEqual(['caseStudy created', 'article created'])
    const authors = await client.fetch<string[]>(
      '*[_type == "article" && origin.id == "known.txt"][0].authors[]._ref',
    )
    expect(authors).toEqual(['author-known'])
  })

  test('a picture beside the post is stored; a dead one is a line of the report, and its words stay', async () => {
    const pixel = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    await file('wrist.png', pixel)
    const html =
      '<article><h1>Wrists in pictures</h1><p>Look at these two.</p><img src="wrist.png" alt="A wrist"><img src="gone.png" alt="Another wrist"><img src="http://127.0.0.1:1/x.png" alt="Inside"></article>'
    const path = await file('pictures.html', html)
    const report = await migrate({ sources: sources(path, 'html'), target: lakeTarget({ url }) })
    expect(report.complete).toBe(false)
    expect(report.posts[0]?.deadPictures.map(({ message }) => message)).toEqual([
      'The picture gone.png cannot be had: there is no such file.',
      'The picture http://127.0.0.1:1/x.png cannot be had: 127.0.0.1 is a private address (127.0.0.1).',
    ])
    const body = await client.fetch<Record<string, unknown>[]>(
      '*[_type == "article" && origin.id == "pictures.html"][0].body',
    )
    expect(body).toMatchObject([
      { _type: 'block' },
      {
        _type: 'figure',
        alt: 'A wrist',
        image: { asset: { _ref: expect.stringMatching(/^image-[0-9a-f]{40}-1x1-png$/) as string } },
      },
      { _type: 'needsReview', html: '<figure><img src="gone.png" alt="Another wrist"></figure>' },
      { _type: 'needsReview' },
    ])
  })

  test('links between posts become references, in whichever order they are read', async () => {
    const one = await file(
      'one.md',
      '---\nurl: https://clinic.example/advice/one\n---\n# Post one\n\nSee [the other](/advice/two).',
    )
    const two = await file(
      'two.md',
      '---\nurl: https://clinic.example/advice/two\n---\n# Post two\n\nSee [the first](https://clinic.example/advice/one/).',
    )
    await migrate({
      sources: readSources([one, two].map((path) => ({ format: 'markdown' as const, path }))),
      target: lakeTarget({ url }),
    })
    const links = await client.fetch<unknown>(
      '*[_type == "article" && origin.id in ["one.md", "two.md"]] | order(title) {title, "to": body[].markDefs[].reference._ref}',
    )
    const idOf = async (id: string) =>
      (
        await client.fetch<string>('*[_type == "article" && origin.id == $id][0]._id', { id })
      ).replace('drafts.', '')
    expect(links).toEqual([
      { title: 'Post one', to: [await idOf('two.md')] },
      { title: 'Post two', to: [await idOf('one.md')] },
    ])
  })

  test('a dry run writes nothing', async () => {
    const path = await file('dry.txt', post)
    const report = await migrate({
      sources: sources(path),
      target: lakeTarget({ url }),
      dryRun: true,
    })
    expect(report.totals.created).toBe(2)
    expect(await client.fetch('count(*[origin.id match "dry.txt*"])')).toBe(0)
  })
})

test('the same run again leaves the NDJSON file as it is, byte for byte', async () => {
  const path = await file('wrist.txt', post)
  const out = join(folder, 'posts.ndjson')
  await migrate({
    sources: sources(path),
    target: ndjsonTarget(out),
    now: new Date('2026-01-01T00:00:00Z'),
  })
  const before = await readFile(out, 'utf8')
  await migrate({
    sources: sources(path),
    target: ndjsonTarget(out),
    now: new Date('2026-02-01T00:00:00Z'),
  })
  expect(await readFile(out, 'utf8')).toBe(before)
})

test('a file that is no file of documents is not replaced', async () => {
  const path = await file('wrist.txt', post)
  const out = await file('diary.ndjson', 'Dear diary')
  await expect(migrate({ sources: sources(path), target: ndjsonTarget(out) })).rejects.toThrow(
    'is no file of documents (line 1)',
  )
  expect(await readFile(out, 'utf8')).toBe('Dear diary')
})

test('two posts with one title have two addresses, the same ones on every run', async () => {
  const paths = await Promise.all(['one.txt', 'two.txt'].map((name) => file(name, post)))
  const files = paths.map((path) => ({ format: 'text' as const, path }))
  const out = join(folder, 'posts.ndjson')
  const run = () => migrate({ sources: readSources(files), target: ndjsonTarget(out) })
  const [first, again] = [await run(), await run()]
  const [one = '', two = ''] = first.posts.map(({ slug }) => slug)
  expect(two).toBe(`${one}-2`)
  expect(again.posts.map(({ slug }) => slug)).toEqual([one, two])
  expect(again.totals).toMatchObject({ created: 0, updated: 0 })
})

test('an interrupted run stops after the post in hand, and the same run again goes on', async () => {
  const paths = await Promise.all(['one.txt', 'two.txt'].map((name) => file(name, post)))
  const files = paths.map((path) => ({ format: 'text' as const, path }))
  const out = join(folder, 'posts.ndjson')
  const interruption = new AbortController()
  const report = await migrate({
    sources: readSources(files),
    target: ndjsonTarget(out),
    signal: interruption.signal,
    onPost: () => interruption.abort(),
  })
  expect(report).toMatchObject({ interrupted: true, totals: { posts: 1 } })
  const again = await migrate({ sources: readSources(files), target: ndjsonTarget(out) })
  expect(again).toMatchObject({
    interrupted: false,
    totals: { posts: 2, created: 2, unchanged: 4 },
  })
})
