import { expect, test } from 'vitest'

import { startTestLake } from '../testing/testLake.ts'

test('a frontend hears of the tags its query carries when something is published, not of drafts', async () => {
  await using lake = await startTestLake()
  const client = lake.client()
  const { syncTags } = await client.fetch('*[_type == "topic"]', {}, { filterResponse: false })
  const heard = Promise.withResolvers<unknown>()
  const welcomed = Promise.withResolvers<void>()
  const subscription = client.live.events().subscribe((event) => {
    if (event.type === 'welcome') welcomed.resolve()
    else heard.resolve(event)
  })
  await welcomed.promise
  await client.create({ _id: 'drafts.a', _type: 'topic' })
  await client.create({ _id: 'a', _type: 'topic' })
  const message = await heard.promise
  expect(message).toMatchObject({ type: 'message', id: expect.any(String) })
  expect(syncTags).toHaveLength(1)
  expect((message as { tags: string[] }).tags).toContain(syncTags![0])
  subscription.unsubscribe()
})
