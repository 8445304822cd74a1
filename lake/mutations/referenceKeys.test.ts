import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { startTestLake, type TestLake } from '../testing/testLake.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
  await lake.client().create({ _id: 'ada', _type: 'person' })
})
afterAll(async () => {
  await lake[Symbol.asyncDispose]()
})

const weakly = { _type: 'reference', _ref: 'ada', _weak: true }

describe('a reference', () => {
  test.each<[string, object]>([
    ['author', { author: weakly }],
    ['in a list', { authors: [{ ...weakly, _key: 'a' }] }],
    ['to be strengthened', { author: { ...weakly, _strengthenOnPublish: { type: 'person' } } }],
    [
      'to another dataset',
      {
        author: {
          _type: 'crossDatasetReference',
          _ref: 'x',
          _weak: true,
          _dataset: 'other',
          _projectId: 'p',
        },
      },
    ],
  ])('%s: is stored as it is', async (_, content) => {
    expect(await lake.client().create({ _type: 'article', ...content })).toMatchObject(content)
  })

  test.each<[string, object, string]>([
    [
      'weak',
      { author: { _type: 'reference', _ref: 'ada', weak: true } },
      'Key "weak" not allowed in ref (author)',
    ],
    [
      'name',
      { list: [{ of: { _ref: 'ada', name: 'Ada' } }] },
      'Key "name" not allowed in ref (list[0].of)',
    ],
    [
      'no text',
      { author: { _type: 'reference', _ref: 1 } },
      'Key "_ref" must be a string in ref (author)',
    ],
    [
      'null',
      { author: { _type: 'reference', _ref: null } },
      'Key "_ref" must be a string in ref (author)',
    ],
  ])('%s: is refused, and nothing is stored', async (_, content, message) => {
    const refused = lake.client().create({ _id: 'bad', _type: 'article', ...content })
    await expect(refused).rejects.toMatchObject({ statusCode: 400 })
    await expect(refused).rejects.toThrow(message)
    expect(await lake.client().getDocument('bad')).toBeUndefined()
  })

  test('is refused by patches too, whatever path they take', async () => {
    const client = lake.client()
    await client.createOrReplace({ _id: 'good', _type: 'article', author: weakly })
    for (const set of [
      { 'author.name': 'Ada' },
      { author: { _ref: 'ada', weak: true } },
      { 'author._ref': 7 },
    ]) {
      await expect(client.patch('good').set(set).commit()).rejects.toMatchObject({
        statusCode: 400,
      })
    }
    expect(await client.getDocument('good')).toMatchObject({ author: weakly })
  })
})
