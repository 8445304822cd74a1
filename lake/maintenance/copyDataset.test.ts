import type { SanityClient } from '@sanity/client'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { startTestLake, type TestLake } from '../testing/testLake.ts'

let lake: TestLake
let client: SanityClient
beforeAll(async () => {
  lake = await startTestLake()
  client = lake.client({ perspective: 'raw' })
  const many = client.transaction()
  // More than are copied at a time, the first of which refers to the last.
  for (let i = 0; i < 1200; i++) {
    const next = { _ref: i === 0 ? 'd1199' : 'd0' }
    many.create({ _id: `d${i}`, _type: 'guide', n: i, next })
  }
  await many.commit({ returnDocuments: false })
  await client.create({ _id: 'drafts.d1', _type: 'guide', n: -1 })
  await client.releases.create({ releaseId: 'rWinter', metadata: { title: 'Winter' } })
  await client.createVersion({ publishedId: 'd2', releaseId: 'rWinter', baseId: 'd2' })
})
afterAll(async () => {
  await lake[Symbol.asyncDispose]()
})

interface Job {
  state: string
  progress: number
  message?: string
}

function withoutRevision(documents: { _rev: string }[] | undefined) {
  return documents?.map(({ _rev, ...document }) => document)
}

function put(source: string, targetDataset: unknown): Promise<unknown> {
  const url = `/datasets/${source}/copy`
  return client.request({ method: 'PUT', url, body: { targetDataset } })
}

/** Copies, and waits until it is told that it is done, as the command line does. */
async function copy(targetDataset: string, options = {}): Promise<Job[]> {
  const { jobId } = await client.request<{ jobId: string }>({
    method: 'PUT',
    url: '/datasets/production/copy',
    body: { targetDataset, ...options },
  })
  const stream = await fetch(`${lake.server.url}/v1/jobs/${jobId}/listen`)
  const jobs: Job[] = []
  for await (const text of stream.body!.pipeThrough(new TextDecoderStream())) {
    for (const [, data = ''] of text.matchAll(/event: job\ndata: (.*)/g)) {
      jobs.push(JSON.parse(data) as Job)
    }
    if (/event: done/.test(text)) break
  }
  return jobs
}

describe('a dataset is copied', () => {
  test('with drafts and releases, every document as it is', async () => {
    const jobs = await copy('whole')
    expect(jobs.at(-1)).toMatchObject({ state: 'completed', progress: 100 })
    const all = '*[!(_id in path("_.groups.**"))] | order(_id)'
    const [from, to] = await Promise.all(
      [client, client.withConfig({ dataset: 'whole' })].map((one) =>
        one.fetch<{ _rev: string }[]>(all),
      ),
    )
    expect(withoutRevision(to)).toEqual(withoutRevision(from))
    expect(await client.withConfig({ dataset: 'whole' }).fetch('*[_id == "d0"][0].next->n')).toBe(
      1199,
    )
    const listed = await client.request({ url: '/projects/local/datasets/copy' })
    expect(listed).toMatchObject([{ sourceDataset: 'production', targetDataset: 'whole' }])
  })

  test('without releases, if asked', async () => {
    await copy('published', { skipContentReleases: true })
    const target = client.withConfig({ dataset: 'published' })
    expect(await target.fetch('count(*[_id in path("versions.**")])')).toBe(0)
    expect(await target.releases.get({ releaseId: 'rWinter' })).toBeUndefined()
    expect(await target.getDocument('drafts.d1')).toMatchObject({ n: -1 })
  })

  test('with its pictures, which outlive those they were copied from', async () => {
    const red = { width: 4, height: 3, channels: 3, background: 'red' } as const
    const bytes = await sharp({ create: red }).png().toBuffer()
    const asset = await client.assets.upload('image', bytes, { filename: 'red.png' })
    await copy('pictures')
    const copied = await client.withConfig({ dataset: 'pictures' }).getDocument(asset._id)
    expect(copied).toMatchObject({ path: asset.path.replace('production', 'pictures') })
    await client.delete(asset._id)
    const answer = await fetch(String(copied?.['url']))
    expect(new URL(String(copied?.['url'])).pathname).toContain('/local/pictures/')
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes)
  })

  test('not over one that is there, nor from one that is not, nor by who is no administrator', async () => {
    await expect(put('production', 'production')).rejects.toMatchObject({ statusCode: 409 })
    await expect(put('nowhere', 'new')).rejects.toMatchObject({ statusCode: 404 })
    await expect(put('production', 'Not a name')).rejects.toMatchObject({ statusCode: 400 })
    await expect(put('production', undefined)).rejects.toMatchObject({ statusCode: 400 })
    expect((await lake.json('/v1/jobs/none')).status).toBe(404)
    await using open = await startTestLake({ anonymous: 'public' })
    const { status } = await open.json('/v1/datasets/production/copy', {
      method: 'PUT',
      body: '{}',
    })
    expect(status).toBe(401)
  })
})
