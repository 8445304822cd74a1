import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Fixture } from '../testing/fixture.ts'
import { toHtml, toMarkdown, toText } from '../index.ts'

const folder = new URL('fixtures/', import.meta.url)
const names = readdirSync(folder).sort()

describe.each(names)('%s', async (name) => {
  const { fixture } = (await import(new URL(name, folder).href)) as { fixture: Fixture }

  test('HTML', () => {
    expect(toHtml(fixture.input)).toBe(fixture.html)
  })
  test('text', () => {
    expect(toText(fixture.input)).toBe(fixture.text)
  })
  test('Markdown', () => {
    expect(toMarkdown(fixture.input)).toBe(fixture.markdown)
  })
})
