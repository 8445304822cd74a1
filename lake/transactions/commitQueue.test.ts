import { expect, test } from 'vitest'

import { createCommitQueue } from './commitQueue.ts'

const queueOf = (log: string[]) =>
  createCommitQueue<string, string>({
    canJoin: (request) => !request.startsWith('alone'),
    commitAll(turns) {
      log.push(turns.map(({ request }) => request).join('+'))
      if (turns.some(({ request }) => request.startsWith('bad'))) return 0
      for (const { request, resolve } of turns) resolve(request)
      return turns.length
    },
    commitOne(request) {
      log.push(request)
      return request.startsWith('bad')
        ? Promise.reject(new Error(request))
        : Promise.resolve(request)
    },
  })

test('what waits is taken together, in order, up to what must be alone', async () => {
  const log: string[] = []
  const queue = queueOf(log)
  await Promise.all(['a', 'b', 'alone1', 'c', 'd', 'e'].map((request) => queue.add(request)))
  expect(log).toEqual(['a+b', 'alone1', 'c+d+e'])
})

test('what cannot be done together is done one by one', async () => {
  const log: string[] = []
  const queue = queueOf(log)
  const outcomes = await Promise.allSettled(['a', 'bad', 'b'].map((request) => queue.add(request)))
  expect(log).toEqual(['a+bad+b', 'a', 'bad', 'b'])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('who asks the moment another is answered is answered too', async () => {
  const queue = queueOf([])
  for (let i = 0; i < 50; i++) expect(await queue.add(`r${i}`)).toBe(`r${i}`)
  await Promise.all([queue.add('a').then(() => queue.add('b')), queue.add('c')])
  await queue.idle()
})

test('is idle once nothing waits', async () => {
  const log: string[] = []
  const queue = queueOf(log)
  await queue.idle()
  void queue.add('a').then(() => log.push('answered'))
  await queue.idle()
  expect(log).toEqual(['a', 'answered'])
})
