import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstValueFrom } from 'rxjs'
import type { ClientConfig } from '@sanity/client'

import { startTestLake, type TestLake } from '../testing/testLake.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake({ datasets: ['production', 'staging'] })
})
afterAll(async () => {
  await lake[Symbol.asyncDispose]()
})

describe('a client whose resource is a dataset', () => {
  const id = 'local.staging'
  test.for<[string, ClientConfig]>([
    ['resource', { resource: { type: 'dataset', id } }],
    ['~experimental_resource', { '~experimental_resource': { type: 'dataset', id } }],
  ])('%s: reads, writes and listens there', async ([name, config]) => {
    const client = lake.client({ ...config, perspective: 'raw' })
    const _id = `of-${name.replace('~', '')}`
    const live = firstValueFrom(client.live.events())
    const listened = firstValueFrom(client.listen('*', {}, { events: ['welcome'] }))
    expect(await live).toMatchObject({ type: 'welcome' })
    expect(await listened).toMatchObject({ type: 'welcome' })

    const { _rev } = await client.create({ _id: `drafts.${_id}`, _type: 'guide', n: 1 })
    await client.patch(`drafts.${_id}`).inc({ n: 1 }).ifRevisionId(_rev).commit()
    await client.action({
      actionType: 'sanity.action.document.publish',
      publishedId: _id,
      draftId: `drafts.${_id}`,
    })
    expect(await client.getDocument(_id)).toMatchObject({ n: 2 })
    expect(await client.fetch('*[_id == $id][0].n', { id: _id })).toBe(2)
    expect(await lake.client().getDocument(_id)).toBeUndefined()
    expect(await lake.client({ dataset: 'staging' }).getDocument(_id)).toMatchObject({ n: 2 })
  })

  test('in another project is not found', async () => {
    const elsewhere = lake.client({ resource: { type: 'dataset', id: 'other.staging' } })
    await expect(elsewhere.fetch('*')).rejects.toMatchObject({ statusCode: 404 })
    await expect(elsewhere.create({ _type: 'guide' })).rejects.toThrow('not "other"')
  })
})

describe('a client of another project', () => {
  test('is told so and neither reads nor writes here', async () => {
    const other = lake.client({ projectId: 'other' })
    await expect(other.fetch('*')).rejects.toMatchObject({ statusCode: 404 })
    await expect(other.create({ _type: 'guide' })).rejects.toThrow(
      'This lake holds the project "local", not "other"',
    )
    await expect(other.datasets.list()).rejects.toMatchObject({ statusCode: 404 })
    await expect(lake.client().projects.getById('other')).rejects.toMatchObject({ statusCode: 404 })
  })

  test('unless it is asked nothing of a project: who am I, is it there', async () => {
    expect((await lake.json('/v1/ping')).status).toBe(200)
    expect(await lake.client().users.getById('me')).toMatchObject({ id: 'local-administrator' })
  })
})

test('no address went unanswered', () => {
  expect(lake.lake.unhandledRequests).toEqual([])
})
