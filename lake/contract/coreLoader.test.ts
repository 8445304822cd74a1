import { createQueryStore, type QueryStoreState } from '@sanity/core-loader'
import { encodeDataAttribute } from '@sanity/core-loader/encode-data-attribute'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { startTestLake, type TestLake } from '../testing/testLake.ts'

const guidesQuery = '*[_type == "guide"]{title, "topic": topic->title}'
const studio = 'http://127.0.0.1:4103/studio'

type Guides = { title: string; topic: string }[]
type State = QueryStoreState<Guides, unknown>

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
  await lake
    .client()
    .transaction()
    .create({ _id: 'joints', _type: 'topic', title: 'Joints' })
    .create({ _id: 'knee', _type: 'guide', title: 'Knee', topic: { _ref: 'joints' } })
    .create({ _id: 'drafts.knee', _type: 'guide', title: 'Knees', topic: { _ref: 'joints' } })
    .commit()
})
afterAll(async () => {
  await lake[Symbol.asyncDispose]()
})

function load(perspective: 'published' | 'drafts', query = guidesQuery): Promise<State> {
  const client = lake.client({ resultSourceMap: 'withKeyArraySelector', perspective })
  const store = createQueryStore({ client }).createFetcherStore<Guides>(query)
  const { promise, resolve } = Promise.withResolvers<State>()
  const stop = store.subscribe((state) => {
    if (!state.loading && (state.data !== undefined || state.error !== undefined)) resolve(state)
  })
  return promise.finally(stop)
}

describe('@sanity/core-loader', () => {
  test('loads a query with the map of where its values come from', async () => {
    const { data, sourceMap } = await load('published')
    expect(data).toEqual([{ title: 'Knee', topic: 'Joints' }])
    expect(sourceMap?.documents).toEqual(
      expect.arrayContaining([
        { _id: 'knee', _type: 'guide' },
        { _id: 'joints', _type: 'topic' },
      ]),
    )
  })

  test('marks an element with the place in the Studio where its text is edited', async () => {
    const { data, sourceMap } = await load('drafts')
    expect(data).toEqual([{ title: 'Knees', topic: 'Joints' }])
    const place = (path: string) => encodeDataAttribute(data, sourceMap, studio, path)
    expect(place('[0].title')).toMatch(/id=knee;type=guide;path=title;base=/)
    expect(place('[0].topic')).toMatch(/id=joints;type=topic;path=title;base=/)
  })

  test('hands a query that cannot be read to the page as an error', async () => {
    const { data, error } = await load('published', '*[_type ==')
    expect(data).toBeUndefined()
    expect(error).toMatchObject({ statusCode: 400 })
  })

  test('on the server, with the client that is given to it there', async () => {
    const { createFetcherStore, setServerClient, unstable__serverClient } = createQueryStore({
      client: false,
      ssr: true,
    })
    setServerClient(lake.client())
    expect(unstable__serverClient.canPreviewDrafts).toBe(false)
    const fetched = await unstable__serverClient.instance?.fetch(guidesQuery)
    expect(fetched).toEqual([{ title: 'Knee', topic: 'Joints' }])
    const store = createFetcherStore<Guides>(
      guidesQuery,
      {},
      { data: [], perspective: 'published' },
    )
    expect(store.get()).toMatchObject({ data: [] })
  })
})
