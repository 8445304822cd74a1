import { applyPatch } from 'mendoza'
import { of } from 'rxjs'
import { checkoutPair } from 'sanity'
import { expect, test } from 'vitest'

import type { TransactionLine } from '../history/transactions.ts'
import { startDroppingProxy } from '../testing/droppingProxy.ts'
import { pick, seeded, type Random } from '../testing/random.ts'
import { clientOf, startTestLake } from '../testing/testLake.ts'

/** For a long night: `LAKE_CLIENTS=20 LAKE_ROUNDS=40`. */
const clients = Number(process.env['LAKE_CLIENTS'] ?? 4)
const rounds = Number(process.env['LAKE_ROUNDS'] ?? 6)
const documents = ['one', 'two', 'three']

/** The Studio's own document store: what a clinician's open form runs on. */
test(
  'Studios with a bad network, writing in the same drafts, all end with what is stored',
  { timeout: 300_000 },
  async () => {
    await using lake = await startTestLake()
    await using proxy = await startDroppingProxy(lake.server.port)
    const direct = lake.client({ perspective: 'raw' })
    const drafts = documents.map((id) => `drafts.${id}`)
    for (const _id of drafts) {
      await direct.create({
        _id,
        _type: 'shared',
        title: 'Start',
        n: 0,
        list: [{ _key: 'first', text: '' }],
      })
    }
    const random = seeded(20261122)
    const studios = Array.from({ length: clients }, () => openStudio(proxy.url))
    await Promise.all(studios.map((studio) => studio.ready))

    let dropped = 0
    for (let round = 0; round < rounds; round++) {
      for (const studio of studios)
        studio.edit(pick(random, documents), randomPatch(random, `${round}`))
      if (round % 3 === 1) dropped += proxy.dropStreams()
      // Another document's write is awaited, so that rounds meet on their way.
      await direct.createOrReplace({ _id: 'drafts.pace', _type: 'pace', round })
    }
    expect(dropped).toBeGreaterThan(0)

    await expect
      .poll(
        async () => {
          const stored = await direct.getDocuments(drafts)
          return studios.map((studio) => stored.every((document) => studio.shows(document)))
        },
        { timeout: 240_000, interval: 500 },
      )
      .toEqual(studios.map(() => true))

    for (const id of drafts) {
      const path = `/v1/data/history/production/transactions/${id}?effectFormat=mendoza&limit=1000`
      const lines = (await (await fetch(`${lake.server.url}${path}`)).text()).trim().split('\n')
      const replayed = lines
        .map((line) => JSON.parse(line) as TransactionLine)
        .reduce<unknown>((document, line) => applyPatch(document, line.effects![id]!.apply), null)
      const { _rev, ...document } = (await direct.getDocument(id))!
      expect(replayed).toEqual(document)
    }
    for (const studio of studios) studio.close()
  },
)

function openStudio(url: string) {
  const client = clientOf(url, 'local', { apiVersion: '2025-02-19' })
  const seen = new Map<string, unknown>()
  const pairs = new Map(
    documents.map((id) => [
      id,
      checkoutPair(client, { publishedId: id, draftId: `drafts.${id}` }, of(true)),
    ]),
  )
  const arrivals = [...pairs].map(([id, { draft }]) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const subscription = draft.events.subscribe((event) => {
      if (event.type !== 'snapshot') return
      seen.set(`drafts.${id}`, event.document)
      resolve()
    })
    return { promise, subscription }
  })
  return {
    ready: Promise.all(arrivals.map(({ promise }) => promise)),
    edit(id: string, patch: object) {
      const draft = pairs.get(id)!.draft
      draft.mutate(draft.patch([patch]))
      draft.commit()
    },
    shows: (document: { _id: string } | null) =>
      document !== null && isSame(seen.get(document._id), document),
    close: () => arrivals.forEach(({ subscription }) => subscription.unsubscribe()),
  }
}

function randomPatch(random: Random, text: string): object {
  const key = Math.floor(random() * 1e9).toString(36)
  return pick(random, [
    { set: { title: `Élan ${text} 🦶 ${key}` } },
    { inc: { n: 1 } },
    { dec: { n: 2 } },
    { insert: { after: 'list[-1]', items: [{ _key: key, text }] } },
    { unset: ['list[1]'] },
    { set: { 'list[0].text': key } },
    { diffMatchPatch: { title: `@@ -1,2 +1,3 @@\n-St\n+Sta\n` } },
  ])
}

/** All but `_updatedAt`: a Studio writes down when it heard of a change (`getUpdatedSnapshot`). */
function isSame(copy: unknown, stored: object): boolean {
  const time = { _updatedAt: null }
  return (
    JSON.stringify(sorted({ ...Object(copy), ...time })) ===
    JSON.stringify(sorted({ ...stored, ...time }))
  )
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  )
}
