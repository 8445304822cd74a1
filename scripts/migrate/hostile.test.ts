import { describe, expect, test } from 'vitest'
import { tally } from './tally/index.ts'
import { normalise } from './normalise/index.ts'
import { recognise } from './recognise/index.ts'
import { parseHtml } from './sources/html.ts'
import { parseMarkdown } from './sources/markdown.ts'
import { toDocuments } from './toDocuments/index.ts'
import type { SourcePost } from './types.ts'

const position = { file: 'page' }

function run(source: SourcePost) {
  const post = recognise(normalise(source))
  const { documents } = toDocuments(post, '2026-01-01T00:00:00.000Z')
  return { report: tally(post, documents), stored: JSON.stringify(documents) }
}

describe('a hostile page', () => {
  test.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java&#10;script:alert(1)',
    '&#1;javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
  ])('loses the address %j, keeps its words, and the report names it', (href) => {
    const { report, stored } = run(
      parseHtml(
        `<article><h1>Title</h1><p>Press <a href="${href}">this button</a>.</p></article>`,
        'p',
        position,
      ),
    )
    expect(stored).toContain('this button')
    expect(stored).not.toMatch(/script:|data:|file:/i)
    expect(report.converted).toMatchObject([
      { what: 'links', to: 'unsafe or empty address, removed' },
    ])
  })

  test('brings no script and no event handler into what is kept for the editor', () => {
    const { stored } = run(
      parseHtml(
        '<article><h1>Title</h1><p>Words.</p><x-widget onclick="steal()"><script>steal()</script>Count me</x-widget></article>',
        'p',
        position,
      ),
    )
    expect(stored).toContain('<x-widget>Count me</x-widget>')
    expect(stored).not.toContain('steal')
  })

  test('nested deeper than any page is refused', () => {
    expect(() => parseHtml('<div>'.repeat(500) + 'x', 'p', position)).toThrow(RangeError)
  })

  test('quotations in quotations are read once, not twice at every depth', () => {
    const { report } = run(parseMarkdown(`${'> '.repeat(150)}words`, 'p', position))
    expect(report.words).toMatchObject({ lost: 0, invented: 0 })
  })

  test('a line of a hundred thousand blanks takes no time by their square', () => {
    const { report } = run(
      parseHtml(
        `<article><h1>Title</h1><p>a${'&nbsp;'.repeat(100_000)}</p></article>`,
        'p',
        position,
      ),
    )
    expect(report.words).toMatchObject({ in: 2, carried: 2 })
  })
})
