import { describe, expect, test } from 'vitest'
import { withholdStories } from './withholdStories.ts'

const h2 = { _type: 'block', style: 'h2', children: [{ text: 'Real-life examples' }] }
const h3 = { _type: 'block', style: 'h3', children: [{ text: 'Her story' }] }
const nextH2 = { _type: 'block', style: 'h2', children: [{ text: 'Final thoughts' }] }
const words = { _type: 'block', style: 'normal', children: [{ text: 'Something.' }] }
const blank = { _type: 'block', style: 'normal', children: [{ text: ' ' }] }
const withheld = { _type: 'caseStudyEmbed', caseStudies: [] }
const told = { _type: 'caseStudyEmbed', caseStudies: [{ title: 'Sam' }] }
const unread = { _type: 'needsReview' }

describe('withholdStories', () => {
  test.each([
    ['a story that is not public', [words, withheld, words], [words, words]],
    ['a story that is public stays', [h2, told], [h2, told]],
    ['the heading over it', [words, h2, withheld, nextH2, words], [words, nextH2, words]],
    ['the heading at the end of the body', [words, h2, withheld], [words]],
    ['headings of two levels', [h2, h3, withheld, nextH2, words], [nextH2, words]],
    [
      'a smaller heading only',
      [h2, words, h3, withheld, nextH2, words],
      [h2, words, nextH2, words],
    ],
    ['one story of two', [h2, withheld, told], [h2, told]],
    ['both of two', [h2, withheld, blank, withheld], [blank]],
    ['a heading over words as well', [h2, words, withheld], [h2, words]],
    ['a block a migration could not read', [h2, unread, nextH2, words], [nextH2, words]],
    ['a heading that was empty already stays', [h2, nextH2, words], [h2, nextH2, words]],
    ['an empty heading in a withheld section', [h2, h3, nextH2, words], [h2, h3, nextH2, words]],
    ['a body without anything', [], []],
  ])('%s', (_name, body, expected) => {
    const kept = withholdStories<(typeof body)[number]>(body)
    expect(kept).toEqual(expected)
  })

  test('a list of stories that holds only gaps tells nothing', () => {
    expect(withholdStories([h2, { _type: 'caseStudyEmbed', caseStudies: [null] }])).toEqual([])
  })

  test('keeps the very blocks it was given, and leaves the body as it was', () => {
    const body = [words, h2, withheld]
    const kept = withholdStories(body)
    expect(kept[0]).toBe(words)
    expect(body).toHaveLength(3)
  })
})
