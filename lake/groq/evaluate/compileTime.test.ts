import { expect, test } from 'vitest'

import { prepareQuery } from './evaluate.ts'

// Each level asked again, more than once, for what stands in it: 40 characters took half a minute,
// and a listener's query is prepared in the thread that answers everybody.
test.for([
  ['filters', '*[', 'true', ']'],
  ['counts', 'count(*[', 'true', '])'],
  ['comparisons', '*[a == count(', '*', ')]'],
  ['lists', '*[a in ', '*', '.b]'],
  ['choices', 'select(*[', 'true', '] => 1)'],
  ['projections', '*{"a": ', '1', '}'],
  ['scores', '*|score(count(', '*', ') > 0)'],
])(
  '%s in one another take no longer than they are long',
  ([, open = '', core = '', close = '']) => {
    const started = performance.now()
    prepareQuery(`${open.repeat(40)}${core}${close.repeat(40)}`)
    expect(performance.now() - started).toBeLessThan(2000)
  },
)

test('a long chain of alternatives is prepared in a moment', () => {
  const chain = Array.from({ length: 800 }, (_, i) => `a == ${i}`).join(' || ')
  const started = performance.now()
  prepareQuery(`*[${chain}]`)
  expect(performance.now() - started).toBeLessThan(2000)
})
