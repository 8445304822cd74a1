import { describe, expect, test } from 'vitest'
import { normalise } from '../normalise/index.ts'
import { recognise } from '../recognise/index.ts'
import { parseHtml } from '../sources/html.ts'
import { parseMarkdown } from '../sources/markdown.ts'
import { parseText } from '../sources/text.ts'
import { toDocuments } from '../toDocuments/index.ts'
import type { SourcePost } from '../types.ts'
import { randomMarkdown, randomPage, randomText } from '../testing/randomPosts.ts'
import { tally } from './index.ts'
import { words } from '../text/words.ts'

const position = { file: 'post' }

function tallyOf(source: SourcePost) {
  const post = recognise(normalise(source))
  const { documents } = toDocuments(post, '2026-01-01T00:00:00.000Z')
  return { report: tally(post, documents), documents, post }
}

test('a word is a run of letters and digits; signs that mean something count', () => {
  expect(words('24–48 hours, ≥ 5 % of “patients”')).toEqual([
    '24',
    '48',
    'hours',
    '≥',
    '5',
    '%',
    'of',
    'patients',
  ])
})

test('an article that lost a paragraph does not balance, and the report says what and where', () => {
  const post = recognise(
    normalise(parseText('A title here\n\nFirst words.\n\nSecond words.', 'post.txt', position)),
  )
  const documents = toDocuments(post, '2026-01-01T00:00:00.000Z').documents.map((document) =>
    document._type === 'article' ? { ...document, body: document.body.slice(0, 1) } : document,
  )
  const report = tally(post, documents)
  expect(report.complete).toBe(false)
  expect(report.lostWords).toEqual([
    {
      word: 'words',
      times: 1,
      positions: [
        { file: 'post', line: 3 },
        { file: 'post', line: 5 },
      ],
    },
    { word: 'second', times: 1, positions: [{ file: 'post', line: 5 }] },
  ])
})

test('a word that no source has does not balance either', () => {
  const post = recognise(normalise(parseText('A title here\n\nFirst words.', 'post.txt', position)))
  const documents = toDocuments(post, '2026-01-01T00:00:00.000Z').documents.map((document) =>
    document._type === 'article' ? { ...document, summary: 'Miracle cure' } : document,
  )
  expect(tally(post, documents).inventedWords.map(({ word }) => word)).toEqual(['miracle', 'cure'])
})

describe('whatever the markup, every word is accounted for', () => {
  test.each(Array.from({ length: 120 }, (_, seed) => seed))('HTML page %i', (seed) => {
    const html = randomPage(seed)
    const { report } = tallyOf(parseHtml(html, 'page.html', position))
    const { lostWords, inventedWords, counts } = report
    const lost = Object.entries(counts).filter(
      ([what, count]) => count.lost > explained(report, what),
    )
    expect({ html, lostWords, inventedWords, lost }).toEqual({
      html,
      lostWords: [],
      inventedWords: [],
      lost: [],
    })
  })

  test.each(Array.from({ length: 60 }, (_, seed) => seed))('plain text %i', (seed) => {
    const content = randomText(seed)
    const { report } = tallyOf(parseText(content, 'post.txt', position))
    expect({ content, lost: report.lostWords, invented: report.inventedWords }).toEqual({
      content,
      lost: [],
      invented: [],
    })
  })

  test.each(Array.from({ length: 60 }, (_, seed) => seed))('Markdown %i', (seed) => {
    const content = randomMarkdown(seed)
    const { report } = tallyOf(parseMarkdown(content, 'post.md', position))
    expect({ content, lost: report.lostWords, invented: report.inventedWords }).toEqual({
      content,
      lost: [],
      invented: [],
    })
  })
})

/** What the report names as not carried is lost by name, not silently. */
function explained(report: ReturnType<typeof tally>, what: string): number {
  return report.converted
    .filter((entry) => entry.lost && entry.what === what)
    .reduce((sum, entry) => sum + entry.count, 0)
}
