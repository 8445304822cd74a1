import { readdirSync } from 'node:fs'
import path from 'node:path'
import { toText } from '@clinical-content/client/text'
import { writtenNumber } from '@clinical-content/rules'
import { describe, expect, test } from 'vitest'
import type { Fixture } from './migrate/fixtures/fixture.ts'
import { piecesOf } from './migrate/hast/pieces.ts'
import { normalise } from './migrate/normalise/index.ts'
import { recognise } from './migrate/recognise/index.ts'
import { postsOf } from './migrate/testing/memoryFile.ts'
import { random, randomPage } from './migrate/testing/randomPosts.ts'
import { alarms } from './migrate/text/urgency.ts'
import { partsOf } from './migrate/text/sentences.ts'
import { words } from './migrate/text/words.ts'
import { tally } from './migrate/tally/index.ts'
import { toDocuments } from './migrate/toDocuments/index.ts'
import type { SourcePost } from './migrate/types.ts'

/*
 * A post on its whole way: migrated, and written again by the client as readers see it. `RANDOM_PAGES`
 * makes more of the random ones.
 */

const count = Number(process.env['RANDOM_PAGES'] ?? 150)
const seeds = Array.from({ length: count }, (_, seed) => seed)

function migrated(source: SourcePost) {
  const post = recognise(normalise(source))
  const { documents } = toDocuments(post, '2026-01-01T00:00:00.000Z')
  const article = documents.find((document) => document._type === 'article')
  // What an article's body holds is what the client reads; its types are those of a query's answer.
  const text = toText((article?.body ?? []) as unknown as Parameters<typeof toText>[0], {
    onProblem: () => undefined,
  })
  return { article, text, report: tally(post, documents) }
}

async function fixturePosts(): Promise<SourcePost[]> {
  const folder = path.join(import.meta.dirname, 'migrate', 'fixtures')
  const posts: SourcePost[] = []
  for (const file of readdirSync(folder).filter((name) => /^\d{3}-/.test(name))) {
    const { fixture } = (await import(path.join(folder, file))) as { fixture: Fixture }
    posts.push(...(await postsOf(fixture.format, fixture.input)))
  }
  return posts
}

// Each fixture is an edge: what moves are captions that the client writes before a table, meanings of
// abbreviations behind their words, and words that a care card's own heading happens to share.
test('of the fixtures readers get the words in the order of the source', async () => {
  let [all, inOrder] = [0, 0]
  for (const source of await fixturePosts()) {
    const { text } = migrated(source)
    const written = piecesOf(withoutNotes(source.body), source.position).map((piece) => piece.text)
    const both = common(words(written.join('\n')), words(text))
    all += both.shared
    inOrder += both.inOrder
  }
  expect(inOrder / all).toBeGreaterThan(0.985)
})

/** Sources stand in a list of their own. */
function withoutNotes(body: SourcePost['body']): SourcePost['body'] {
  const children = body.children.filter(
    (node) => node.type !== 'element' || node.properties['dataFootnoteText'] === undefined,
  )
  return { ...body, children }
}

/** How many words two texts share, and how many of them in one order (longest common subsequence). */
function common(one: readonly string[], other: readonly string[]) {
  const left = new Map<string, number>()
  for (const word of other) left.set(word, (left.get(word) ?? 0) + 1)
  const shared = one.filter((word) => {
    const rest = left.get(word) ?? 0
    left.set(word, rest - 1)
    return rest > 0
  }).length
  let row = new Uint32Array(other.length + 1)
  for (const word of one) {
    const next = new Uint32Array(other.length + 1)
    for (let at = 1; at <= other.length; at += 1) {
      next[at] =
        word === other[at - 1] ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0)
    }
    row = next
  }
  return { shared, inOrder: row.at(-1) ?? 0 }
}

describe('whatever the page', () => {
  test.each(seeds)(
    'what says when to get help is read by readers, or the run fails: page %i',
    async (seed) => {
      const [source] = await postsOf('html', randomPage(seed))
      if (!source) throw new Error('The page holds no post.')
      const { article, report, text } = migrated(source)
      const beside = [
        article?.title,
        ...(article?.relatedLinks ?? []).map(({ label }) => label),
        ...(article?.citations ?? []).map(({ title }) => title),
        article?.callToAction?.text ?? article?.callToAction?.label,
      ]
      // Meanings of abbreviations and signs for raised text stand between the words of a sentence.
      const read = letters([...beside, text].join('\n').replaceAll('(what it means)', ''))
      const hidden = source.pieces
        .flatMap((piece) =>
          partsOf(piece.text, alarms)
            .filter(({ isFound }) => isFound)
            .map(({ start, end }) => letters(piece.text.slice(start, end))),
        )
        .filter((alarm) => !read.includes(alarm))
      expect(report.complete && hidden.length > 0 ? hidden : []).toEqual([])
    },
  )

  test.each(seeds)('each step has the number it had: lists %i', async (seed) => {
    const { html, numbers } = randomLists(seed)
    const [source] = await postsOf('html', `<article><h1>Steps</h1>${html}</article>`)
    if (!source) throw new Error('The page holds no post.')
    const { report, text } = migrated(source)
    const read = new Map(
      [...text.matchAll(/^\s*(\S+)\. (step\d+)$/gm)].map(([, number, step]) => [step, number]),
    )
    expect({ html, lost: report.lostWords, read: Object.fromEntries(read) }).toEqual({
      html,
      lost: [],
      read: numbers,
    })
  })
})

function letters(text: string): string {
  return words(text.replaceAll(/[^\p{L}\p{N}\s]/gu, ' ')).join('')
}

/** Lists with numbers of every kind, each item with a word of its own. */
function randomLists(seed: number): { html: string; numbers: Record<string, string> } {
  const { next, pick, times } = random(seed + 7000)
  const numbers: Record<string, string> = {}
  let steps = 0
  const list = (depth: number): string => {
    const [type, style] = pick([
      ['', undefined],
      ['', undefined],
      ['a', 'lower-alpha'],
      ['A', 'upper-alpha'],
      ['i', 'lower-roman'],
    ] as const)
    const items = Math.floor(next() * 4) + 1
    const isReversed = next() < 0.2
    const start = next() < 0.4 ? Math.floor(next() * 12) + 1 : undefined
    let value = start ?? (isReversed ? items : 1)
    const content = Array.from({ length: items }, () => {
      const own = next() < 0.15 ? Math.floor(next() * 20) + 1 : undefined
      value = own ?? value
      steps += 1
      const step = `step${steps}`
      numbers[step] = writtenNumber(value, style)
      value += isReversed ? -1 : 1
      const inner = depth > 0 && next() < 0.3 ? list(depth - 1) : ''
      const picture = next() < 0.1 ? '<figure><img src="a.png" alt="A"></figure>' : ''
      return `<li${own === undefined ? '' : ` value="${own}"`}>${step}${inner}${picture}</li>`
    }).join('')
    return `<ol${type ? ` type="${type}"` : ''}${start === undefined ? '' : ` start="${start}"`}${isReversed ? ' reversed' : ''}>${content}</ol>`
  }
  const html = times(4, () => list(2) + pick(['', '<p>Then this.</p>', '<h2>Next</h2>'])).join('')
  return { html, numbers }
}
