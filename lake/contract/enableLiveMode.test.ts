import type { SanityClient } from '@sanity/client'
import { createConnectionMachine, createController } from '@sanity/comlink'
import type { QueryStoreState } from '@sanity/core-loader'
import {
  createCompatibilityActors,
  type LoaderControllerMsg,
  type LoaderNodeMsg,
} from '@sanity/presentation-comlink'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

import { startTestLake, type TestLake } from '../testing/testLake.ts'

/*
 * `@sanity/core-loader`'s `enableLiveMode`: a page shown in the Studio's Presentation tool leaves
 * the fetching to it. The two talk by window messages; here both are in one window that, like
 * every top window, is its own parent.
 */

const guideQuery = '*[_type == "guide" && slug == $slug][0]{title}'
const guideSlug = { slug: 'knee' }

type State = QueryStoreState<{ title: string }, unknown>

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
  const guide = { _type: 'guide', slug: 'knee' }
  await lake.client().create({ ...guide, _id: 'knee', title: 'Knee' })
  await lake.client().create({ ...guide, _id: 'drafts.knee', title: 'Knee, rewritten' })
  const window = new OneWindow()
  vi.stubGlobal('window', window)
  // Its presence tells core-loader that it runs in a browser.
  vi.stubGlobal('document', {})
})
afterAll(async () => {
  vi.unstubAllGlobals()
  // core-loader has noted that this is a browser; the next file of this worker is none.
  vi.resetModules()
  await lake[Symbol.asyncDispose]()
})

describe('enableLiveMode', () => {
  test('a page follows the draft while it is shown beside the editor, and is itself again after', async () => {
    const { createQueryStore } = await import('@sanity/core-loader')
    const client = lake.client({ perspective: 'published', resultSourceMap: true })
    const { createFetcherStore, enableLiveMode } = createQueryStore({ client })
    const store = createFetcherStore<{ title: string }>(guideQuery, guideSlug)
    const titles: unknown[] = []
    const stopReading = store.subscribe(({ data, loading }: State) => {
      if (data && !loading && titles.at(-1) !== data.title) titles.push(data.title)
    })
    await expect.poll(() => titles).toEqual(['Knee'])

    const stopPresenting = present(client)
    const disableLiveMode = enableLiveMode({ client })
    await expect.poll(() => titles.at(-1)).toBe('Knee, rewritten')
    expect(store.get().sourceMap?.documents).toEqual([
      expect.objectContaining({ _id: 'drafts.knee', _type: 'guide' }),
    ])
    await client.patch('drafts.knee').set({ title: 'Both knees' }).commit()
    await expect.poll(() => titles.at(-1)).toBe('Both knees')
    expect(titles).toEqual(['Knee', 'Knee, rewritten', 'Both knees'])

    disableLiveMode()
    stopPresenting()
    stopReading()
    expect(lake.lake.unhandledRequests).toEqual([])
  })
})

/** The Presentation tool's part: it fetches what the page asks for, again when its tags are named. */
function present(page: SanityClient): () => void {
  const client = page.withConfig({ perspective: 'drafts', resultSourceMap: true, token: 'any' })
  const { projectId = '', dataset = '' } = client.config()
  const controller = createController({ targetOrigin: '*' })
  controller.addTarget(globalThis.window)
  const channel = controller.createChannel<LoaderControllerMsg, LoaderNodeMsg>(
    { name: 'presentation', connectTo: 'loaders', heartbeat: false },
    createConnectionMachine<LoaderControllerMsg, LoaderNodeMsg>().provide({
      actors: createCompatibilityActors<LoaderControllerMsg>(),
    }),
  )
  const listened = new Map<
    string,
    { refetch: (eventId?: string) => Promise<void>; tags: string[] }
  >()
  channel.on('loader/query-listen', async ({ query, params, perspective }) => {
    const key = JSON.stringify([query, params, perspective])
    if (listened.has(key)) return
    const live = {
      tags: [] as string[],
      async refetch(lastLiveEventId?: string) {
        const { result, resultSourceMap, syncTags } = await client.fetch<unknown>(query, params, {
          filterResponse: false,
          perspective,
          ...(lastLiveEventId === undefined ? {} : { lastLiveEventId }),
        })
        live.tags = syncTags ?? []
        const change = { projectId, dataset, perspective, query, params, result }
        channel.post('loader/query-change', {
          ...change,
          ...(resultSourceMap ? { resultSourceMap } : {}),
        })
      },
    }
    listened.set(key, live)
    await live.refetch()
  })
  channel.start()
  channel.post('loader/perspective', { projectId, dataset, perspective: 'drafts' })
  const events = client.live.events({ includeDrafts: true }).subscribe(async (event) => {
    if (event.type !== 'message') return
    for (const { tags, refetch } of listened.values()) {
      if (event.tags.some((tag) => tags.includes(tag))) await refetch(event.id)
    }
  })
  return () => {
    events.unsubscribe()
    controller.destroy()
  }
}

/** What of a browser's window comlink uses. */
class OneWindow extends EventTarget {
  postMessage(data: unknown) {
    const message = { data: structuredClone(data), source: this, origin: 'http://127.0.0.1:4202' }
    queueMicrotask(() => this.dispatchEvent(Object.assign(new Event('message'), message)))
  }
}
