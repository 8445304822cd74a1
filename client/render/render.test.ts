import { describe, expect, test } from 'vitest'
import { toHtml } from './html/index.ts'
import { toMarkdown } from './text/toMarkdown.ts'
import { toText } from './text/toText.ts'
import { fixtures } from '../testing/fixture.ts'

describe.each(fixtures)('%s', (_path, { input, html, text, markdown, problems = [] }) => {
  test.each([
    ['HTML', toHtml, html],
    ['text', toText, text],
    ['Markdown', toMarkdown, markdown],
  ])('%s', (_format, write, expected) => {
    const reported: string[] = []
    const onProblem = (problem: { path: string; message: string }) =>
      reported.push(`${problem.path}: ${problem.message}`)
    expect(write(input, { onProblem })).toBe(expected)
    expect(reported).toEqual(problems)
  })
})
