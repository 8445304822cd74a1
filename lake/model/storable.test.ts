import { describe, expect, test } from 'vitest'

import { startTestLake } from '../testing/testLake.ts'
import { unstorable } from './storable.ts'

describe('what would not be the same when it is read again', () => {
  test.for([
    ['1e400', 'The value is a number'],
    ['{"a":[0,{"b":-1e309}]}', '"a[1].b" is a number'],
    ['{"title":"\\ud800"}', '"title" holds half a character'],
    ['{"title":"\\udc00\\ud800"}', '"title" holds half a character'],
    ['{"a":{"\\ud83d":1}}', '"a" has an attribute whose name'],
    [`${'['.repeat(600)}${']'.repeat(600)}`, 'nested deeper than 500'],
    [`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`, 'nested deeper than 500'],
  ] as const)('case %$', ([json, problem]) => {
    expect(unstorable(JSON.parse(json))).toContain(problem)
  })

  test.for(['1e308', '-0', '9007199254740993', '"\\ud83d\\ude00"', '[{"a":null}]', '""'])(
    'is not %s',
    (json) => {
      expect(unstorable(JSON.parse(json))).toBeUndefined()
    },
  )
})

const big = '1e400'
const half = '"\\ud800"'

describe('every way of writing refuses it with 400, and stores nothing', () => {
  test.for([
    ['POST', '/v1/data/mutate/production', `{"mutations":[{"create":{"_type":"a","n":${big}}}]}`],
    ['POST', '/v1/data/mutate/production', `{"mutations":[{"create":{"_type":"a","t":${half}}}]}`],
    [
      'POST',
      '/v1/data/mutate/production',
      `{"mutations":[{"patch":{"id":"kept","set":{"n":${big}}}},{"patch":{"id":"kept","unset":["n"]}}]}`,
    ],
    // Each number by itself can be stored.
    [
      'POST',
      '/v1/data/mutate/production',
      '{"mutations":[{"patch":{"id":"kept","inc":{"n":1.7e308}}}]}',
    ],
    [
      'POST',
      '/v1/data/actions/production',
      `{"actions":[{"actionType":"sanity.action.document.create","publishedId":"x","attributes":{"_id":"drafts.x","_type":"a","n":${big}},"ifExists":"fail"}]}`,
    ],
    ['PUT', '/v1/users/me/keyvalue', `[{"key":"a","value":${big}}]`],
    ['PUT', '/v1/users/me/keyvalue', `[{"key":"a","value":${half}}]`],
    [
      'POST',
      '/v1/hooks/projects/local',
      `{"name":${half},"url":"https://a.example","rule":{"on":["create"]}}`,
    ],
  ] as const)('%s %s %s', async ([method, path, body]) => {
    await using lake = await startTestLake()
    await lake.client().create({ _id: 'kept', _type: 'a', n: 1.7e308 })
    const headers = { 'content-type': 'application/json' }
    const before = await lake.client().getDocument('kept')
    const answer = await lake.json(path, { method, body, headers })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toMatch(/larger than any|half a character/)
    expect(await lake.client({ perspective: 'raw' }).fetch('*[_type == "a"]')).toEqual([before])
  })
})
