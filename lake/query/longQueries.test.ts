import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { startTestLake, type TestLake } from '../testing/testLake.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
  const mutations = Array.from({ length: 60 }, (_, n) => ({
    create: { _id: `d${n}`, _type: 'd', n, s: `s${n}`, list: [n, n + 1] },
  }))
  await lake.json('/v2025-02-19/data/mutate/production', {
    method: 'POST',
    body: JSON.stringify({ mutations }),
  })
})
afterAll(async () => {
  await lake[Symbol.asyncDispose]()
})

async function ask(query: string, params: Record<string, unknown> = {}) {
  const { status, body } = await lake.json('/v2025-02-19/data/query/production', {
    method: 'POST',
    body: JSON.stringify({ query, params }),
  })
  // What the route answers, or an error.
  return { status, result: (body as { result?: unknown }).result, text: JSON.stringify(body) }
}

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n)
const repeated = (count: number, part: (n: number) => string, between: string) =>
  numbers(count).map(part).join(between)

describe('however long or deep, a query is answered', () => {
  test.each<[what: string, query: (count: number) => string, result: (count: number) => number]>([
    [
      '||',
      (n) => `count(*[_type == "d"][${repeated(n, (i) => `n == ${i}`, ' || ')}])`,
      (n) => Math.min(n, 60),
    ],
    [
      '|| of texts',
      (n) => `count(*[_type == "d"][${repeated(n, (i) => `s == "s${i}"`, '||')}])`,
      (n) => Math.min(n, 60),
    ],
    [
      '&&',
      (n) => `count(*[_type == "d"][${repeated(n, (i) => `n != ${i}`, ' && ')}])`,
      (n) => 60 - Math.min(n, 60),
    ],
    [
      '|| of matches',
      (n) => `count(*[_type == "d"][${repeated(n, (i) => `s match "s${i}"`, ' || ')}])`,
      (n) => Math.min(n, 60),
    ],
    [
      '|| of &&',
      (n) => `count(*[_type == "d"][${repeated(n, (i) => `(n == ${i} && s == "s${i}")`, ' || ')}])`,
      (n) => Math.min(n, 60),
    ],
    [
      'in a long list',
      (n) => `count(*[_type == "d"][n in [${numbers(n).join()}]])`,
      (n) => Math.min(n, 60),
    ],
    [
      'not in a long list',
      (n) => `count(*[_type == "d"][!(n in [${numbers(n).join()}])])`,
      (n) => 60 - Math.min(n, 60),
    ],
    ['a sum', (n) => repeated(n, () => '1', ' + '), (n) => n],
    [
      'a projection of many',
      (n) => `count(*[_type == "d"][0...3]{${repeated(n, (i) => `"a${i}": n`, ', ')}})`,
      () => 3,
    ],
    [
      'an order of many',
      (n) => `count(*[_type == "d"]|order(${repeated(n, (i) => `a${i}`, ', ')}))`,
      () => 60,
    ],
    ['coalesce of many', (n) => `coalesce(${repeated(n, () => 'null', ', ')}, 7)`, () => 7],
    ['select of many', (n) => `select(${repeated(n, () => 'false => 1', ', ')}, 7)`, () => 7],
    [
      'a chain of filters',
      (n) => `count(*[_type == "d"]${repeated(n, () => '[n >= 0]', '')})`,
      () => 60,
    ],
  ])('%s, 35 and 300 of them', async (_what, query, result) => {
    for (const count of [1, 35, 300]) {
      const answer = await ask(query(count))
      expect(answer).toMatchObject({ status: 200, result: result(count) })
    }
  })

  test('a long text, a long parameter and a long list of them', async () => {
    const text = 'x'.repeat(200_000)
    expect(await ask(`length("${text}")`)).toMatchObject({ status: 200, result: 200_000 })
    expect(await ask('length($text)', { text })).toMatchObject({ status: 200, result: 200_000 })
    const ids = numbers(20_000).map((n) => `d${n}`)
    expect(await ask('count(*[_type == "d"][_id in $ids])', { ids })).toMatchObject({
      status: 200,
      result: 60,
    })
    const many = Object.fromEntries(numbers(2000).map((n) => [`p${n}`, n]))
    expect(await ask('$p1999', many)).toMatchObject({ status: 200, result: 1999 })
  })
})

describe('beyond what can be, it is refused with a sentence', () => {
  test.each<[what: string, query: string]>([
    ['parentheses', `${'('.repeat(20_000)}1${')'.repeat(20_000)}`],
    ['lists', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['objects', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
    ['not', `${'!'.repeat(50_000)}true`],
    ['minus', `${'- '.repeat(50_000)}1`],
    ['filters', `${'*['.repeat(5000)}true${']'.repeat(5000)}`],
    ['||', `*[${repeated(20_000, (n) => `n == ${n}`, ' || ')}]`],
    ['&&', `*[${repeated(20_000, (n) => `n != ${n}`, ' && ')}]`],
    ['arrows', `*[0]${'.a->'.repeat(20_000)}`],
    ['calls', `${'count('.repeat(20_000)}*${')'.repeat(20_000)}`],
    ['nothing closed', '['.repeat(100_000)],
    ['quotes', '"'.repeat(100_001)],
  ])('%s', async (_what, query) => {
    const { status, text } = await ask(query)
    // Answered where it can be: never an error of ours, never a thread lost.
    expect([200, 400]).toContain(status)
    expect(text).toMatch(/"(result|description|message)":/)
    expect(await ask('count(*)')).toMatchObject({ status: 200 })
  })
})
