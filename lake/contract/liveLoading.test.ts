import type { LiveEvent, LiveEventMessage, SanityClient } from '@sanity/client'
import { firstValueFrom, ReplaySubject, skip, type Observable } from 'rxjs'
import { describe, expect, test } from 'vitest'

import { startTestLake, temporaryFolder } from '../testing/testLake.ts'
import { makeToken } from '../testing/tokens.ts'

/*
 * The loop by which `next-sanity`'s `defineLive` keeps a page live: fetch, keep the sync tags,
 * listen, fetch again as of the event that carried one of them. All of it is `@sanity/client`;
 * `next-sanity` adds Next's own cache, by those tags.
 */

const query = '*[_type == "guide"] | order(title){title, "topic": topic->title}'

describe('live loading', () => {
  test('a page shows what an editor writes, and fetches only when what it shows has changed', async () => {
    await using lake = await startTestLake()
    const editor = lake.client()
    await editor.create({ _id: 'joints', _type: 'topic', title: 'Joints' })
    await editor.create({ _id: 'knee', _type: 'guide', title: 'Knee', topic: { _ref: 'joints' } })
    await using page = await openPage(lake.client({ perspective: 'published' }))
    expect(page.shown()).toEqual([{ title: 'Knee', topic: 'Joints' }])

    await editor.create({ _id: 'other', _type: 'unrelated' })
    await editor.create({ _id: 'drafts.hip', _type: 'guide', title: 'Hip' })
    await editor.patch('joints').set({ title: 'Joints and tendons' }).commit()
    await page.fetchedAgain(1)
    expect(page.shown()).toEqual([{ title: 'Knee', topic: 'Joints and tendons' }])

    await editor.create({ _id: 'hip', _type: 'guide', title: 'Hip' })
    await page.fetchedAgain(2)
    expect(page.shown()).toMatchObject([{ title: 'Hip' }, { title: 'Knee' }])
    await editor.delete('knee')
    await page.fetchedAgain(3)
    expect(page.shown()).toMatchObject([{ title: 'Hip' }])
    // Nothing was fetched for the unrelated document and the draft.
    expect(page.fetches()).toEqual(['first', 'message', 'message', 'message'])
    expect(lake.lake.unhandledRequests).toEqual([])
  })

  test('a preview shows drafts as they are written, the page beside it what is published', async () => {
    const dataDir = temporaryFolder()
    const token = makeToken(dataDir, 'editor')
    await using lake = await startTestLake({ dataDir, anonymous: 'public' })
    const editor = lake.client({ token })
    await editor.create({ _id: 'knee', _type: 'guide', title: 'Knee' })
    await using page = await openPage(lake.client({ perspective: 'published' }))
    await using preview = await openPage(lake.client({ token, perspective: 'drafts' }), true)

    await editor.action({
      actionType: 'sanity.action.document.edit',
      publishedId: 'knee',
      draftId: 'drafts.knee',
      patch: { set: { title: 'Knees' } },
    })
    await preview.fetchedAgain(1)
    expect(preview.shown()).toMatchObject([{ title: 'Knees' }])
    expect(page.shown()).toMatchObject([{ title: 'Knee' }])

    await editor.action({
      actionType: 'sanity.action.document.publish',
      publishedId: 'knee',
      draftId: 'drafts.knee',
    })
    await Promise.all([page.fetchedAgain(1), preview.fetchedAgain(2)])
    expect(page.shown()).toMatchObject([{ title: 'Knees' }])
    expect(page.fetches()).toEqual(['first', 'message'])
  })

  test('nobody hears of drafts without a token', async () => {
    await using lake = await startTestLake({ anonymous: 'public' })
    // The client refuses to ask without a token, and the lake to answer one it does not know.
    expect(() => lake.client().live.events({ includeDrafts: true })).toThrow('requires a token')
    const guess = lake.client({ token: 'a-guess' }).live.events({ includeDrafts: true })
    await expect(firstValueFrom(guess)).rejects.toThrow('EventSource connection failed')
  })

  test('a page that was open while the lake restarted fetches what it missed', async () => {
    const dataDir = temporaryFolder()
    let lake = await startTestLake({ dataDir })
    const { port } = new URL(lake.server.url)
    await lake.client().create({ _id: 'knee', _type: 'guide', title: 'Knee' })
    await using page = await openPage(lake.client({ perspective: 'published' }))
    await lake[Symbol.asyncDispose]()

    // While the page has no connection, an editor comes back first.
    lake = await startTestLake({ dataDir }, Number(port))
    await using _restarted = lake
    await lake.client().patch('knee').set({ title: 'Knees' }).commit()
    await page.fetchedAgain(1)
    expect(page.shown()).toMatchObject([{ title: 'Knees' }])
    expect(page.fetches()).toEqual(['first', 'restart'])

    await lake.client().patch('knee').set({ title: 'Both knees' }).commit()
    await page.fetchedAgain(2)
    expect(page.shown()).toMatchObject([{ title: 'Both knees' }])
    expect(page.fetches()).toEqual(['first', 'restart', 'message'])
  })

  test('one event a transaction: a preview and a page hear of the same one under the same id', async () => {
    const dataDir = temporaryFolder()
    const token = makeToken(dataDir, 'editor')
    await using lake = await startTestLake({ dataDir, anonymous: 'public' })
    const editor = lake.client({ token })
    const page = await hear(lake.client().live.events())
    const preview = await hear(editor.live.events({ includeDrafts: true }))
    await editor.create({ _id: 'drafts.hip', _type: 'guide' })
    const draft = await preview.next()
    await editor.create({ _id: 'ankle', _type: 'guide' })
    const published = await page.next()
    expect(published.id).toBe((await preview.next()).id)
    expect(published.id).not.toBe(draft.id)
    page.stop()
    preview.stop()
  })
})

type Reason = 'first' | 'message' | 'restart'

interface Page extends AsyncDisposable {
  shown(): unknown
  /** Why it fetched, each time. */
  fetches(): Reason[]
  /** Resolves when it has shown the answer of its fetch after the first `times` ones. */
  fetchedAgain(times: number): Promise<void>
}

/** A page made of one query, from its first fetch on. */
async function openPage(client: SanityClient, includeDrafts = false): Promise<Page> {
  let shown: unknown
  let tags = new Set<string>()
  const fetches: Reason[] = []
  const fetched = new ReplaySubject<void>()
  async function load(reason: Reason, lastLiveEventId?: string) {
    const answer = await client.fetch(
      query,
      {},
      { filterResponse: false, ...(lastLiveEventId ? { lastLiveEventId } : {}) },
    )
    shown = answer.result
    tags = new Set(answer.syncTags)
    fetches.push(reason)
    fetched.next()
  }
  await load('first')
  const welcomed = Promise.withResolvers<void>()
  const subscription = client.live.events({ includeDrafts }).subscribe({
    next(event) {
      if (event.type === 'welcome') welcomed.resolve()
      if (event.type === 'restart') load('restart', event.id).catch(welcomed.reject)
      if (event.type === 'message' && event.tags.some((tag) => tags.has(tag))) {
        load('message', event.id).catch(welcomed.reject)
      }
    },
    error: welcomed.reject,
  })
  await welcomed.promise
  return {
    shown: () => shown,
    fetches: () => fetches,
    fetchedAgain: (times) => firstValueFrom(fetched.pipe(skip(times))),
    async [Symbol.asyncDispose]() {
      subscription.unsubscribe()
    },
  }
}

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
