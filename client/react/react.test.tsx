import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { Body } from '../body/toBody.ts'
import type { ContentProblem } from '../index.ts'
import { toHtml } from '../render/html/index.ts'
import { fixtures } from '../testing/fixture.ts'
import { ArticleBody } from './index.ts'

type Node = DefaultTreeAdapterTypes.ChildNode

/* What toHtml puts out is tested in render/; here React puts out the same elements, whatever comes. */
describe.each(fixtures)('%s', (_path, { input }) => {
  test('the same as HTML', () => {
    expect(inReact(input)).toEqual(inHtml(input))
  })

  test('with visual editing on', () => {
    const encoded = mapStrings(input)
    expect(inReact(encoded)).toEqual(inHtml(encoded))
  })

  test('with a hole in any of its lists', () => {
    for (const body of withHoles(input)) expect(inReact(body)).toEqual(inHtml(body))
  })
})

test.each([null, undefined, 'text', 7, {}, [[]], [null]])('%j is an empty body', (body) => {
  expect(inReact(body).elements).toEqual([])
})

test('blocks and marks of one’s own', () => {
  const body = [
    { _type: 'divider', _key: 'd' },
    { _type: 'map', _key: 'm', place: 'Saltlark' },
    {
      _type: 'block',
      _key: 'b',
      children: [{ _type: 'span', text: 'Knee', marks: ['strong'] }],
    },
  ]
  const html = renderToStaticMarkup(
    <ArticleBody
      // A block of a schema of one's own is in no type of ours.
      value={body as unknown as Body}
      components={{
        types: {
          divider: () => <hr className="wave" />,
          map: ({ value }: { value: { place: string } }) => <b>{value.place}</b>,
        },
        marks: { strong: ({ children }) => <em>{children}</em> },
      }}
    />,
  )
  expect(html).toBe('<hr class="wave"/><b>Saltlark</b><p><em>Knee</em></p>')
})

function inReact(body: unknown) {
  const problems: string[] = []
  const onProblem = ({ path, message }: ContentProblem) => problems.push(`${path} ${message}`)
  const html = renderToStaticMarkup(<ArticleBody value={body as Body} onProblem={onProblem} />)
  return { elements: elementsOf(html), problems }
}

function inHtml(body: unknown) {
  const problems: string[] = []
  const onProblem = ({ path, message }: ContentProblem) => problems.push(`${path} ${message}`)
  return { elements: elementsOf(toHtml(body as Body, { onProblem })), problems }
}

/** What a browser makes of it, without what nobody sees: the order of attributes, spaces in a row. */
function elementsOf(html: string): unknown[] {
  return parseFragment(html).childNodes.flatMap(elementOf)
}

function elementOf(node: Node): unknown[] {
  if ('value' in node) {
    const text = node.value.replaceAll(/\s+/g, ' ')
    return text === '' ? [] : [text]
  }
  if (!('tagName' in node)) return []
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
  return [[node.tagName, attributes, ...node.childNodes.flatMap(elementOf)]]
}

const hidden = '\u200B\u200C\u200D\u2060\u200B'

function mapStrings(value: unknown): unknown {
  if (typeof value === 'string') return value + hidden
  if (Array.isArray(value)) return value.map(mapStrings)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, mapStrings(field)]))
}

/** The value once for each list in it, with nothing where an item should be. */
function* withHoles(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    yield [null, ...value]
    for (const [index, item] of value.entries()) {
      for (const holed of withHoles(item)) yield value.with(index, holed)
    }
    return
  }
  for (const [key, field] of Object.entries(value)) {
    for (const holed of withHoles(field)) yield { ...value, [key]: holed }
  }
}
