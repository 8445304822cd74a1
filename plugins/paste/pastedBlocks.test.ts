import * as jsdom from 'jsdom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { markdownLinks } from './markdownLinks.ts'
import { type PastedBlock, pastedBlocks } from './pastedBlocks.ts'

const page = new jsdom.JSDOM('').window

// The converter reads these two of a browser's globals; the next file finds them as they were.
const globalsBefore = { Node: globalThis.Node, XPathResult: globalThis.XPathResult }
beforeAll(() => Object.assign(globalThis, { Node: page.Node, XPathResult: page.XPathResult }))
afterAll(() => {
  for (const [name, value] of Object.entries(globalsBefore)) {
    if (value === undefined) Reflect.deleteProperty(globalThis, name)
    else Reflect.set(globalThis, name, value)
  }
})

const parse = (html: string) => new jsdom.JSDOM(html).window.document
let keys = 0
const keyGenerator = () => `k${keys++}`

function pasted(html: string, blocks = ['table', 'quote']) {
  const styles = ['normal', 'h2', 'h3', 'h4']
  return pastedBlocks(html, { styles, blocks, keyGenerator, parse })
}

/** `10^9/L`, `1. Sit`, `## Heading`, `A | B`: blocks as a person would note them. */
function noted({ blocks }: { blocks: readonly PastedBlock[] }): string[] {
  return blocks.flatMap((block) => {
    if (block._type === 'quote') return `> ${String(block['text'])}`
    if (block._type === 'table') {
      const rows = block['rows'] as { cells: string[] }[]
      return rows.map(({ cells }, index) => {
        const line = cells.join(' | ')
        return index === 0 && block['headerRow'] === true ? `${line} (headings)` : line
      })
    }
    const { style, listItem, level, children } = block as {
      style?: string
      listItem?: string
      level?: number
      children?: { text: string; marks: string[] }[]
    }
    const before = listItem
      ? `${'  '.repeat((level ?? 1) - 1)}${listItem === 'number' ? '1.' : '•'} `
      : style === 'normal'
        ? ''
        : `${style}: `
    const text = (children ?? []).map(({ text: words, marks }) =>
      marks.includes('sup') ? `^${words}` : marks.includes('sub') ? `_${words}` : words,
    )
    return before + text.join('')
  })
}

const count = (style: string) => `<p>Below 10<span style="${style}">9</span>/L</p>`

describe('raised and lowered text is so still', () => {
  test.each([
    ['HTML', '<p>Below 10<sup>9</sup>/L</p>'],
    [
      'Google Docs',
      `<b style="font-weight:normal" id="docs-internal-guid-1">${count('font-size:6.6pt;font-family:Arial;vertical-align:super;white-space:pre-wrap')}</b>`,
    ],
    ['a length', count('vertical-align: 4pt')],
    ['a share', count('font-size:60%; vertical-align:40%')],
    ['Word', count('position:relative;top:-3.0pt;mso-text-raise:3.0pt')],
    ['a PDF reader', count('position: relative; top: -0.3em')],
    [
      'a style sheet',
      '<style>.s1 { font-size: 6pt } span.T2, .T3 { vertical-align: super }</style><p>Below 10<span class="T2">9</span>/L</p>',
    ],
  ])('from %s', (_where, html) => {
    const found = pasted(html)
    expect(noted(found)).toEqual(['Below 10^9/L'])
    expect(found.numbersLost).toEqual([])
  })

  test('lowered', () => {
    expect(noted(pasted('<p>CO<span style="vertical-align:sub">2</span></p>'))).toEqual(['CO_2'])
    expect(noted(pasted('<p>CO<span style="vertical-align:-2pt">2</span></p>'))).toEqual(['CO_2'])
  })

  test('but not what stands on the line', () => {
    for (const style of ['vertical-align:baseline', 'vertical-align:0pt', 'position:relative']) {
      expect(noted(pasted(`<p>Take <span style="${style}">9</span></p>`))).toEqual(['Take 9'])
    }
  })
})

const item = (marker: string, level: number, words: string, face = '') =>
  `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='${face}'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`

describe('Word’s lists', () => {
  test('stay numbered or bulleted, at their level, without their markers', () => {
    const html = `<html xmlns:o="urn:o"><body>${item('1.', 1, 'Sit down')}${item('a)', 2, 'Bend 30°')}${item('·', 2, 'Rest', 'font-family:Symbol')}${item('o', 1, 'Walk', 'font-family:"Courier New"')}</body></html>`
    const found = pasted(html)
    expect(noted(found)).toEqual(['1. Sit down', '  1. Bend 30°', '  • Rest', '• Walk'])
    expect(found.numbersLost).toEqual([])
  })
})

describe('a table', () => {
  const html =
    '<table><thead><tr><th>Age</th><th>Dose</th></tr></thead><tbody><tr><td rowspan="2">Adults</td><td>1.5 g</td></tr><tr><td>10<sup>9</sup></td></tr></tbody></table><p>After</p>'

  test('is one, with its headings, what is merged said in every row, and raised numbers raised', () => {
    expect(noted(pasted(html))).toEqual([
      'Age | Dose (headings)',
      'Adults | 1.5 g',
      'Adults | 10⁹',
      'After',
    ])
  })

  test('is lines where there can be no table', () => {
    expect(noted(pasted(html, []))).toEqual([
      'Age | Dose',
      'Adults | 1.5 g',
      'Adults | 10⁹',
      'After',
    ])
  })

  test('of one column is layout', () => {
    expect(noted(pasted('<table><tr><td><p>One</p><p>Two</p></td></tr></table>'))).toEqual([
      'One',
      'Two',
    ])
  })
})

test('a quotation is one where there can be, headings fit, links stay links', () => {
  const html =
    '<h1>Knees</h1><h5>Small</h5><blockquote><p>It got <b>better</b>.</p></blockquote><p><a href="https://example.org">More</a></p>'
  const found = pasted(html)
  expect(noted(found)).toEqual(['h2: Knees', 'h4: Small', '> It got better.', 'More'])
  expect(found.blocks.at(-1)?.['markDefs']).toMatchObject([{ href: 'https://example.org' }])
  expect(noted(pasted(html, []))).toContain('It got better.')
})

test('what runs does not come over', () => {
  const found = pasted('<p onclick="x()">Rest<script>alert(1)</script><img src=x onerror=y></p>')
  expect(noted(found)).toEqual(['Rest'])
})

test('a number that does not come over is named', () => {
  // A converter leaves out what it does not expect: here words in a list that are no item.
  expect(pasted('<ul><li>Take 5</li>not 500</ul>').numbersLost).toEqual(['500'])
})

test('a list that is not as Google Docs writes one is a list', () => {
  const html = '<b id="docs-internal-guid-1"><p>Then</p><ul><li>Take 5</li></ul></b>'
  expect(noted(pasted(html))).toEqual(['Then', '• Take 5'])
})

test('a term and its meaning do not run together', () => {
  const found = pasted('<dl><dt>500</dt><dd>1 a day</dd></dl>')
  expect(noted(found)).toEqual(['500', '1 a day'])
  expect(found.numbersLost).toEqual([])
})

describe('links as Markdown writes them', () => {
  test('are links', () => {
    const [first, second] =
      markdownLinks(
        'See [the guideline](https://example.org/a_(b)) first.\n\nThen [rest](https://example.org).',
        keyGenerator,
      ) ?? []
    expect(first?.['children']).toMatchObject([
      { text: 'See ' },
      { text: 'the guideline' },
      { text: ' first.' },
    ])
    expect(first?.['markDefs']).toMatchObject([{ href: 'https://example.org/a_(b)' }])
    expect(second?.['children']).toMatchObject([{ text: 'Then ' }, { text: 'rest' }, { text: '.' }])
  })

  test.each(['No link.', 'An [aside] (here)', '[run](javascript:alert(1))', ''])(
    '%j has none: the Studio pastes it',
    (text) => {
      expect(markdownLinks(text, keyGenerator)).toBeUndefined()
    },
  )
})
