import { describe, expect, test } from 'vitest'

import { differences } from './differences.ts'
import { reviewedContent } from './reviewedContent.ts'

const span = (text: string, ...marks: string[]) => ({ _type: 'span', _key: text, text, marks })
const paragraph = (...children: object[]) => ({ _type: 'block', _key: 'k', children })
const words = (text: string) => paragraph(span(text))
const page = (...body: object[]) => ({ _type: 'article', title: 'Sore knees', body })

/** `same [-gone-] {+come+}`, as a person would note it. */
function noted(before: unknown, after: unknown): string[] {
  return differences(before, after).map(({ field, block, is, pieces, sameWords }) => {
    const text = pieces
      .map((piece) =>
        piece.is === 'same'
          ? piece.text
          : piece.is === 'added'
            ? `{+${piece.text}+}`
            : `[-${piece.text}-]`,
      )
      .join('')
    return `${block ?? field} ${sameWords ? 'looks different' : is}: ${text}`
  })
}

describe('what has changed, in words', () => {
  test.each([
    ['nothing', page(words('Take 50 mg.')), page(words('Take 50  mg. ')), []],
    [
      'a dose: the number is told whole',
      page(words('Take 50 mg a day.')),
      page(words('Take 500 mg a day.')),
      ['body changed: Take [-50-]{+500+} mg a day.'],
    ],
    [
      'a decimal point and a raised number',
      page(paragraph(span('At most 1.5 × 10'), span('9', 'sup'), span('/L'))),
      page(paragraph(span('At most 15 × 10'), span('9'), span('/L'))),
      ['body changed: At most [-1.5-]{+15+} × [-10⁹/L-]{+109/L+}'],
    ],
    [
      'a paragraph that came, and one that went',
      page(words('Rest.'), words('Walk.')),
      page(words('Walk.'), words('Run.')),
      ['body removed: [-Rest.-]', 'body added: {+Run.+}'],
    ],
    [
      'a care card',
      page({ _type: 'careCard', level: 'emergency', body: [words('Call 999.')] }),
      page({ _type: 'careCard', level: 'nonUrgent', body: [words('Call 999.')] }),
      ['careCard changed: body: Call 999.\nlevel: [-emergency-]{+nonUrgent+}'],
    ],
    [
      'a cell of a table',
      page({ _type: 'table', rows: [{ cells: ['Adult', '1 g'] }] }),
      page({ _type: 'table', rows: [{ cells: ['Adult', '2 g'] }] }),
      ['table changed: rows: cells: Adult | [-1-]{+2+} g'],
    ],
    [
      'a picture: the words are the same',
      { ...page(), heroImage: { asset: { _ref: 'image-a' }, alt: 'A knee' } },
      { ...page(), heroImage: { asset: { _ref: 'image-b' }, alt: 'A knee' } },
      ['heroImage looks different: alt: A knee'],
    ],
    [
      'a title, a key point and a source',
      { ...page(), keyPoints: ['Rest', 'Move'], citations: [{ title: 'A paper', year: 2020 }] },
      {
        ...page(),
        title: 'Knees',
        keyPoints: ['Move'],
        citations: [{ title: 'A paper', year: 2021 }],
      },
      [
        'title changed: [-Sore knees-]{+Knees+}',
        'keyPoints removed: [-Rest-]',
        'citations changed: title: A paper\nyear: [-2020-]{+2021+}',
      ],
    ],
  ])('%s', (_what, before, after, told) => {
    expect(noted(before, after)).toEqual(told)
  })
})

test('no difference is one hash, and one hash no difference', () => {
  const pages: object[] = [
    page(words('Rest.')),
    page(paragraph(span('Re', 'strong'), span('st.', 'strong'))),
    page(paragraph(span('Rest.', 'strong'))),
    page({ ...words('Rest.'), listItem: 'bullet' }),
    page({ _type: 'divider' }),
    page(),
    { _type: 'article', summary: 'Rest.' },
    { _type: 'caseStudy', title: 'Sore knees', outcome: { outcomeMeasures: [{ before: 7 }] } },
    { _type: 'caseStudy', title: 'Sore knees', outcome: { outcomeMeasures: [{ before: 6 }] } },
  ]
  for (const before of pages) {
    for (const after of pages) {
      const isSame = reviewedContent(before).contentHash === reviewedContent(after).contentHash
      expect([before, after, differences(before, after).length === 0]).toEqual([
        before,
        after,
        isSame,
      ])
    }
  }
})

const long = (word: string) => Array.from({ length: 3000 }, (_, n) => `${word}${n}`).join(' ')

test('two long texts with nothing in common are told whole, and soon', () => {
  const started = performance.now()
  const [difference] = differences(page(words(long('a'))), page(words(long('b'))))
  expect(difference?.pieces.map(({ is }) => is)).toEqual(['removed', 'added'])
  expect(performance.now() - started).toBeLessThan(2000)
})
