import type { LiveEvent, LiveEventMessage } from '@sanity/client'
import { createQueryStore, type QueryStoreState } from '@sanity/core-loader'
import { encodeDataAttribute } from '@sanity/core-loader/encode-data-attribute'
import { firstValueFrom, ReplaySubject, skip, type Observable } from 'rxjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { startTestLake, temporaryFolder, type TestLake } from '../testing/testLake.ts'
import { makeToken } from '../testing/tokens.ts'

/*
 * `@sanity/core-loader`'s `enableLiveMode` itself speaks only to the Studio's window it is framed
 * in. What it asks of a backend is here: queries with source maps, and the live events on which a
 * frontend fetches again, as `next-sanity`'s `SanityLive` does.
 */

const QUERY = '*[_type == "guide"]{title, "topic": topic->title}'
const STUDIO = 'http://127.0.0.1:4103/studio'

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

function load(perspective: 'published' | 'drafts', query = QUERY): Promise<State> {
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
    const place = (path: string) => encodeDataAttribute(data, sourceMap, STUDIO, path)
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
    const fetched = await unstable__serverClient.instance?.fetch(QUERY)
    expect(fetched).toEqual([{ title: 'Knee', topic: 'Joints' }])
    const store = createFetcherStore<Guides>(QUERY, {}, { data: [], perspective: 'published' })
    expect(store.get()).toMatchObject({ data: [] })
  })
})

describe('live loading', () => {
  test('a page fetches again when, and only when, what it shows has changed', async () => {
    const client = lake.client()
    const shown = await client.fetch<Guides>(QUERY, {}, { filterResponse: false })
    const tags = new Set(shown.syncTags)
    const welcomed = Promise.withResolvers<void>()
    const stale = Promise.withResolvers<string>()
    const concerned: boolean[] = []
    const subscription = client.live.events().subscribe((event) => {
      if (event.type === 'welcome') welcomed.resolve()
      if (event.type !== 'message') return
      const mine = event.tags.some((tag) => tags.has(tag))
      concerned.push(mine)
      if (mine) stale.resolve(event.id)
    })
    await welcomed.promise
    await client.create({ _id: 'other', _type: 'unrelated' })
    await client.patch('joints').set({ title: 'Joints and tendons' }).commit()
    const lastLiveEventId = await stale.promise
    subscription.unsubscribe()
    expect(concerned).toEqual([false, true])
    expect(await client.fetch(QUERY, {}, { lastLiveEventId })).toEqual([
      { title: 'Knee', topic: 'Joints and tendons' },
    ])
  })

  test('a preview with a token hears of drafts, a page without one does not', async () => {
    const dataDir = temporaryFolder()
    const token = makeToken(dataDir, 'editor')
    await using clinic = await startTestLake({ dataDir, anonymous: 'public' })
    const editor = clinic.client({ token, perspective: 'drafts' })
    const page = await hear(clinic.client().live.events())
    const preview = await hear(editor.live.events({ includeDrafts: true }))
    const { syncTags } = await editor.fetch('*[_type == "guide"]', {}, { filterResponse: false })

    await editor.create({ _id: 'drafts.hip', _type: 'guide' })
    const draft = await preview.next()
    expect(draft.tags.filter((tag) => syncTags?.includes(tag))).not.toEqual([])
    await editor.create({ _id: 'ankle', _type: 'guide' })
    const published = await page.next()
    expect(published.id).toBe((await preview.next()).id)
    expect(published.id).not.toBe(draft.id)
    page.stop()
    preview.stop()
  })
})

/** The messages of a live stream, one after the other, once it is open. */
async function hear(events: Observable<LiveEvent>) {
  const welcomed = Promise.withResolvers<void>()
  const messages = new ReplaySubject<LiveEventMessage>()
  const subscription = events.subscribe({
    next: (event) => {
      if (event.type === 'welcome') welcomed.resolve()
      if (event.type === 'message') messages.next(event)
    },
    error: welcomed.reject,
  })
  await welcomed.promise
  let heard = 0
  return {
    next: () => firstValueFrom(messages.pipe(skip(heard++))),
    stop: () => subscription.unsubscribe(),
  }
}
