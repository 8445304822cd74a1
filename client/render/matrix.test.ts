import { describe, expect, test } from 'vitest'
import type { Body } from '../body/toBody.ts'
import type { ContentProblem } from '../index.ts'
import { withoutStega } from '../read/stega.ts'
import { fixtures } from '../testing/fixture.ts'
import { toHtml } from './html/index.ts'
import { toMarkdown } from './text/toMarkdown.ts'
import { toText } from './text/toText.ts'

/*
 * Every block and mark of the fixtures, in every format, with whatever a document may hold in a
 * place where something else should be.
 */

const formats = [
  ['HTML', toHtml],
  ['text', toText],
  ['Markdown', toMarkdown],
] as const

describe.each(fixtures)('%s', (_path, { input, problems = [] }) => {
  describe.each(formats)('%s', (format, write) => {
    const whole = written(input)

    test('reads the same with visual editing on, hidden in every string there is', () => {
      const encoded = written(mapStrings(input, (text) => text + hidden))
      expect(withoutStega(encoded.output)).toBe(whole.output)
      // Nobody clicks on plain text; in HTML only words and text alternatives may carry it.
      const rest = format === 'HTML' ? tagsOf(encoded.output) : encoded.output
      expect(rest).toBe(withoutStega(rest))
    })

    test('a hole in any of its lists leaves out nothing but itself, and is told', () => {
      const wrong = listsIn(input).flatMap(([path, list]) =>
        [0, list.length].flatMap((at) => {
          const { output, reported } = written(replaced(input, path, list.toSpliced(at, 0, null)))
          // A cell that is not there still holds its column.
          const isSame = output === whole.output || path.endsWith('.cells')
          return isSame && reported.length === problems.length + 1 ? [] : [{ path, at, output }]
        }),
      )
      expect(wrong).toEqual([])
    })

    test('strangers in a list, and in the place of any value, stand in nobody’s way', () => {
      const wrong = strangers.flatMap((stranger) => [
        ...listsIn(input)
          .map(([path, list]) => written(replaced(input, path, [...list, stranger])).output)
          .filter((output) => nonsense.test(output)),
        ...pathsIn(input)
          .map((path) => written(replaced(input, path, stranger)).output)
          .filter((output) => nonsense.test(output)),
      ])
      expect(wrong).toEqual([])
    })

    function written(body: unknown) {
      const reported: ContentProblem[] = []
      // The renderers are handed what a Content Lake holds, whatever our types say of it.
      const output = write(body as Body, { onProblem: (problem) => reported.push(problem) })
      return { output, reported }
    }
  })
})

test.each([null, undefined, 'text', 7, {}, [[]], [null]])('%j is an empty body', (body) => {
  for (const [, write] of formats) {
    expect(write(body as unknown as Body, { onProblem: () => undefined })).toBe('')
  }
})

test('a block that holds itself', () => {
  const circle: Record<string, unknown> = { _type: 'faq', _key: 'a', question: 'Q' }
  circle['items'] = [circle, { _key: 'b', question: 'Can I run?', answer: [circle] }]
  for (const [, write] of formats) {
    expect(write([circle] as unknown as Body, { onProblem: () => undefined })).toContain('Can I')
  }
})

test('three thousand levels of a list', () => {
  const items = Array.from({ length: 3000 }, (_, index) => ({
    _type: 'block',
    _key: `i${index}`,
    listItem: index % 2 === 0 ? 'bullet' : 'number',
    level: index + 1,
    children: [{ _type: 'span', text: `item ${index}` }],
  }))
  for (const [, write] of formats) {
    expect(write(items as unknown as Body)).toContain('item 2999')
  }
})

test('a thousand marks on one word', () => {
  const marks = Array.from({ length: 1000 }, (_, index) => `mark-${index}`)
  const block = { _type: 'block', _key: 'a', children: [{ _type: 'span', text: 'word', marks }] }
  for (const [, write] of formats) expect(write([block] as unknown as Body)).toContain('word')
})

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '@list', '@span', 'span'])(
  'a block, a mark and an object between words of the type %s',
  (type) => {
    const body = [
      { _type: type, _key: 'a', children: [{ _type: type, children: [] }] },
      {
        _type: 'block',
        _key: 'b',
        children: [{ _type: 'span', text: 'Still here', marks: ['m', type] }, { _type: type }],
        markDefs: [{ _type: type, _key: 'm' }],
      },
    ]
    for (const [, write] of formats) {
      const reported: ContentProblem[] = []
      const output = write(body as unknown as Body, {
        onProblem: (problem) => reported.push(problem),
      })
      expect(output.replaceAll(/<\/?p>/g, '')).toBe('Still here')
      expect(reported.map(({ path }) => path)).toContain('body[_key=="a"]')
    }
  },
)

const hidden = '\u200B\u200B\u200B\u200B\u200C\u200D\uFEFF\u200B'

const strangers = [
  7,
  'text',
  [null],
  { html: '<script>alert(1)</script>' },
  { _type: '__proto__' },
  { _type: 'constructor', _key: 'x' },
  JSON.parse('{"__proto__": {"_type": "block"}, "_type": "figure"}') as object,
]

/** What a value of the wrong type looks like when it is written all the same. */
const nonsense = /\[object|undefined|NaN|<script>alert\(1\)/

/** Everything but what stands between tags and in text alternatives. */
function tagsOf(html: string): string {
  return [...html.matchAll(/<[^>]*>/g)].join('').replaceAll(/ alt="[^"]*"/g, '')
}

type Json = unknown

function listsIn(value: Json, path = 'body'): [string, readonly unknown[]][] {
  if (typeof value !== 'object' || value === null) return []
  const own: [string, readonly unknown[]][] = Array.isArray(value) ? [[path, value]] : []
  return [...own, ...entriesOf(value, path).flatMap(([at, inner]) => listsIn(inner, at))]
}

function pathsIn(value: Json, path = 'body'): string[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...entriesOf(value, path).flatMap(([at, inner]) => pathsIn(inner, at))]
}

function replaced(value: Json, target: string, by: unknown, path = 'body'): Json {
  if (path === target) return by
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]) => [
    key,
    replaced(inner, target, by, `${path}.${key}`),
  ])
  const copy = Object.fromEntries(entries) as Record<string, unknown>
  return Array.isArray(value) ? Object.values(copy) : copy
}

function mapStrings(value: Json, rewrite: (text: string) => string): Json {
  if (typeof value === 'string') return rewrite(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item: unknown) => mapStrings(item, rewrite))
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, mapStrings(inner, rewrite)]),
  )
}

function entriesOf(value: object, path: string): [string, unknown][] {
  return Object.entries(value).map(([key, inner]) => [`${path}.${key}`, inner])
}
