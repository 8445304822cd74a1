import { type Node, Parser } from 'commonmark'
import { describe, expect, test } from 'vitest'
import type { Body } from '../../body/toBody.ts'
import { span, text } from '../../testing/build.ts'
import { toMarkdown } from './toMarkdown.ts'

/*
 * What we write is read by others: the same words with the same emphasis and links come back out of
 * the reference parser of CommonMark.
 */

interface Run {
  readonly words: string
  readonly marks: string
}

type Spans = readonly (readonly [words: string, ...marks: string[]])[]

const link = {
  _key: 'k',
  _type: 'link',
  reference: null,
  isInternal: false,
  target: null,
  href: 'https://example.org/a_(b)?c=*d*',
} as const

describe('reads back', () => {
  test.each<[string, Spans]>([
    ['emphasis that ends in a colon before a word', [['Note:', 'strong'], ['rest']]],
    ['emphasis that begins with a bracket after a word', [['see'], ['(below)', 'em'], ['now']]],
    ['a link after an exclamation mark', [['Careful!'], ['this page', 'k']]],
    ['a break at the end', [['one\n']]],
    [
      'a break at the end of bold words',
      [
        ['one', 'strong'],
        ['two\n', 'strong', 'em'],
      ],
    ],
    ['a break within', [['one\ntwo']]],
    [
      'bold beside italic',
      [
        ['a', 'strong'],
        ['b', 'em'],
        ['c', 'strong'],
      ],
    ],
    ['bold that is italic at its end', [['a '], ['b ', 'strong'], ['c', 'strong', 'em'], [' d']]],
    ['bold and italic throughout', [['both', 'strong', 'em']]],
    ['bold within a word', [['un'], ['believ', 'strong'], ['able']]],
    [
      'a bold link',
      [
        ['go ', 'strong'],
        ['here', 'strong', 'k'],
        [' now', 'strong'],
      ],
    ],
    ['signs of Markdown', [['*a* _b_ `c` [d](e) <f> &amp; ~g~ | \\ # 1. - +', 'strong']]],
  ])('%s', (_what, spans) => {
    expect(readBack(spans)).toEqual(runsOf(spans))
  })

  test('four thousand paragraphs of anything', () => {
    const random = randomFrom(20_261_122)
    const wrong: unknown[] = []
    for (let round = 0; round < 4000; round++) {
      const spans = anySpans(random)
      const [written, meant] = [readBack(spans), runsOf(spans)]
      if (JSON.stringify(written) !== JSON.stringify(meant)) {
        wrong.push({ spans, markdown: markdownOf(spans), written, meant })
      }
    }
    expect(wrong.slice(0, 3)).toEqual([])
  })
})

function markdownOf(spans: Spans): string {
  const body: Body = [
    text(
      'a',
      spans.map(([words, ...marks]) => span(words, ...marks)),
      [link],
    ),
  ]
  return toMarkdown(body)
}

/** What the reference parser finds. */
function readBack(spans: Spans): Run[] {
  const runs: Run[] = []
  const marks: string[] = []
  const walker = new Parser().parse(markdownOf(spans)).walker()
  for (let step = walker.next(); step; step = walker.next()) read(step.node, step.entering)
  return tidied(runs)

  function read(node: Node, entering: boolean) {
    if (node.type === 'strong' || node.type === 'emph' || node.type === 'link') {
      mark(node.type === 'link' ? `k ${node.destination}` : node.type, entering)
    } else if (node.type === 'html_inline') {
      const [, closing, tag] = /^<(\/?)(strong|em)>$/.exec(node.literal ?? '') ?? []
      mark(tag === 'em' ? 'emph' : (tag ?? `unknown ${node.literal}`), closing === '')
    } else if (entering && node.type !== 'document' && node.type !== 'paragraph') {
      const isBreak = node.type === 'linebreak' || node.type === 'softbreak'
      const words = isBreak ? '\n' : `${node.type === 'text' ? '' : node.type}${node.literal ?? ''}`
      runs.push({ words, marks: marks.toSorted().join(' ') })
    }
  }

  function mark(name: string, entering: boolean) {
    if (entering) marks.push(name)
    else marks.splice(marks.lastIndexOf(name), 1)
  }
}

/** What was meant. */
function runsOf(spans: Spans): Run[] {
  const names: Readonly<Record<string, string>> = {
    strong: 'strong',
    em: 'emph',
    k: `k ${link.href.replaceAll('(', '%28').replaceAll(')', '%29')}`,
  }
  return tidied(
    spans.map(([words, ...marks]) => ({
      words,
      marks: [...new Set(marks)]
        .map((mark) => names[mark])
        .toSorted()
        .join(' '),
    })),
  )
}

/** Character by character, without spaces: Markdown does not mark those, nor keep those at the ends. */
function tidied(runs: readonly Run[]): Run[] {
  const characters = runs.flatMap(({ words, marks }) =>
    [...words.replaceAll(/\s/g, '')].map((character) => ({ words: character, marks })),
  )
  return characters.reduce<Run[]>((merged, run) => {
    const last = merged.at(-1)
    if (last?.marks !== run.marks) return [...merged, run]
    return [...merged.slice(0, -1), { ...last, words: last.words + run.words }]
  }, [])
}

const pieces = [
  'a',
  'bc',
  ' ',
  ' ',
  '!',
  ':',
  '(',
  ')',
  '*',
  '_',
  '“',
  '\n',
  '1.',
  '-',
  '#',
  '&',
  '<b>',
  'é',
  '\\',
  '`',
  '[x]',
]

function anySpans(random: (below: number) => number): Spans {
  return Array.from({ length: 1 + random(4) }, () => {
    const words = Array.from({ length: 1 + random(4) }, () => pieces[random(pieces.length)]).join(
      '',
    )
    const marks = ['strong', 'em', 'k'].filter(() => random(3) === 0)
    return [words, ...marks] as const
  })
}

/** The same numbers every time (a linear congruential generator). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
