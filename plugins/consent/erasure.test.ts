import { expect, test } from 'vitest'

import { askToErase, isConfirmed, NoErasureError, type ErasureRequest } from './erasure.ts'

const asked: ErasureRequest = { id: 'story', keepRecords: false, dryRun: true }

function clientThat(answer: () => unknown) {
  const requests: unknown[] = []
  return {
    requests,
    request: (options: unknown) => {
      requests.push(options)
      return Promise.resolve().then(answer)
    },
  }
}

test('the lake is asked, and what it answers is read', async () => {
  const client = clientThat(() => ({
    documents: ['story', 'consent.one'],
    comments: [],
    assets: ['image-a'],
    messages: 2,
    namedBy: ['page'],
    backups: [{ folder: '/b', createdAt: '2026-01-01T00:00:00Z' }],
    scrubbed: false,
  }))
  const report = await askToErase(client, 'production', asked)
  expect(client.requests).toEqual([
    { method: 'POST', url: '/data/erase/production', body: asked, tag: 'consent.erase' },
  ])
  expect(report).toMatchObject({ documents: ['story', 'consent.one'], messages: 2 })
  expect(report.backups).toEqual([{ folder: '/b', createdAt: '2026-01-01T00:00:00Z' }])
})

const failing = (statusCode: number, message: string) => () => {
  throw Object.assign(new Error(message), { statusCode })
}

test.each([
  [404, 'Not Found'],
  [405, 'Method Not Allowed'],
])('a backend without the operation (%s %s) is known as one', async (status, message) => {
  const asking = askToErase(clientThat(failing(status, message)), 'production', asked)
  await expect(asking).rejects.toBeInstanceOf(NoErasureError)
})

test.each([
  [404, 'There is no document "story" in "production", and there was none'],
  [409, 'It cannot be erased while other documents refer to it: take it out of "page" first'],
  [403, 'Only an administrator may do this'],
])('what the lake says is passed on (%s)', async (status, message) => {
  const asking = askToErase(clientThat(failing(status, message)), 'production', asked)
  await expect(asking).rejects.toThrow(message)
})

test('the name is typed, not merely something', () => {
  const names = ['Sam', 'Back in the pool']
  expect(isConfirmed(' sam ', names)).toBe(true)
  expect(isConfirmed('Back in the Pool', names)).toBe(true)
  expect(isConfirmed('Sa', names)).toBe(false)
  expect(isConfirmed('', ['', ...names])).toBe(false)
})
