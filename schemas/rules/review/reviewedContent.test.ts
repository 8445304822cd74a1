import { describe, expect, test } from 'vitest'

import {
  embeddedStoryIds,
  isAsReviewed,
  reviewedContent,
  tracksContent,
} from './reviewedContent.ts'

const span = (text: string, ...marks: string[]) => ({
  _type: 'span',
  _key: `s-${text}`,
  text,
  marks,
})
const block = (...children: object[]) => ({
  _type: 'block',
  _key: 'k',
  style: 'normal',
  children,
  markDefs: [],
})
const page = (...body: object[]) => ({ _type: 'article', body })
const linked = (definition: object) => ({
  ...block(span('See '), span('this page', 'm1')),
  markDefs: [{ _key: 'm1', _type: 'link', ...definition }],
})
const picture = (id: string) => ({ _type: 'image', asset: { _type: 'reference', _ref: id } })

/** A page with one of everything a reviewer reads. */
const article = {
  _id: 'drafts.a',
  _type: 'article',
  title: 'Sore knees',
  summary: 'Keep moving.',
  keyPoints: ['Rest', 'Move'],
  heroImage: { ...picture('image-a'), alt: 'A knee' },
  body: [
    block(
      span('Take '),
      span('two', 'strong'),
      span(' tablets, 10'),
      span('9', 'sup'),
      span('/L.'),
    ),
    { ...block(span('Bend')), listItem: 'number', level: 1 },
    linked({ href: 'https://example.org' }),
    {
      ...block(span('Sourced', 'c')),
      markDefs: [{ _key: 'c', _type: 'citationMark', citation: 'b' }],
    },
    { _type: 'careCard', _key: 'k', level: 'urgent', body: [block(span('Call if it is hot.'))] },
    {
      _type: 'doDontList',
      _key: 'k',
      kind: 'do',
      items: [{ _key: 'k', text: 'Walk', reason: 'It helps' }],
    },
    {
      _type: 'exercise',
      _key: 'k',
      title: 'Bend',
      steps: ['Sit.', 'Bend.'],
      dose: { sets: '3', hold: '10 s' },
    },
    {
      _type: 'table',
      _key: 'k',
      headerRow: true,
      rows: [
        { _key: 'k', cells: ['', 'Dose'] },
        { _key: 'l', cells: ['Adult', '1 g'] },
      ],
    },
    { _type: 'figure', _key: 'k', image: picture('image-b'), alt: 'A bent knee' },
    {
      _type: 'recoveryTimeline',
      _key: 'k',
      stages: [{ _key: 'k', label: 'First', duration: { text: 'a week', max: 1, unit: 'weeks' } }],
    },
    {
      _type: 'faq',
      _key: 'k',
      items: [{ _key: 'k', question: 'Why?', answer: [block(span('Because.'))] }],
    },
    {
      _type: 'caseStudyEmbed',
      _key: 'k',
      intro: 'Real people',
      caseStudies: [{ _key: 'k', _ref: 'story-1' }],
    },
  ],
  citations: [
    { _key: 'a', kind: 'web', title: 'A page' },
    { _key: 'b', kind: 'journal', title: 'A paper', doi: '10.1000/1', year: 2020 },
  ],
  callToAction: { text: 'Come and see us', telephone: '01632 960000' },
}
const story = {
  _type: 'caseStudy',
  title: 'Back on the bike',
  person: { alias: 'Sam', ageBand: '40-49' },
  problem: [block(span('A sore knee.'))],
  outcome: { outcomeMeasures: [{ name: 'Pain', before: 7, after: 0 }] },
}
const stories = (id: string) => (id === 'story-1' ? story : undefined)
const hash = (document: unknown) => reviewedContent(document).contentHash
const first = (body: object) => hash(page(body))

type Tree = { [key: string]: Tree } & Tree[]
/** The page with one thing in it changed. */
function changed(edit: (copy: Tree) => void) {
  const copy = structuredClone(article)
  edit(copy as unknown as Tree) // any path into it may be named; the types of the fields are not the point
  return copy
}
const set = (path: string, value: unknown) =>
  changed((copy) => {
    const keys = path.split('.')
    const last = keys.pop() ?? ''
    const holder = keys.reduce((tree, key) => tree[key]!, copy)
    Reflect.set(holder, last, value)
  })

describe('the same words have the same hash', () => {
  test('a hash names the version of its form', () => {
    expect(hash(article)).toMatch(/^v1-[0-9a-f]{64}$/)
  })

  test.each([
    ['fields in another order', reversedFields(article)],
    ['other keys everywhere', rekeyed(article)],
    ['what the Content Lake keeps', { ...article, _rev: 'r', _createdAt: 'x', _updatedAt: 'y' }],
    [
      'dates, address, topics, authors, search engines',
      {
        ...article,
        slug: { current: 'x' },
        seo: { title: 'x' },
        topics: [{ _ref: 't' }],
        authors: [{ _ref: 'b' }],
        publishedAt: '2026-01-01T00:00:00Z',
        review: { lastReviewed: '2026-01-01' },
        origin: { source: 'text' },
        previousSlugs: ['y'],
        relatedLinks: [{ label: 'More' }],
      },
    ],
    [
      'nothing, null and an empty text',
      { ...article, audience: null, summary: 'Keep moving.', missing: '' },
    ],
    ['a day somebody looked at a source', set('citations.0.checkedOn', '2026-01-01')],
    ['where a picture is cropped', set('heroImage.hotspot', { x: 0.1 })],
    ['spaces at the ends and in a row', set('title', ' Sore \n\u00A0 knees ')],
    ['a switch that was moved and moved back', set('body.8.decorative', false)],
    ['a table whose heading row is not mentioned', set('body.7.headerRow', undefined)],
    [
      'a blank line between paragraphs',
      changed((copy) => copy['body']!.splice(1, 0, block(span(' ')) as never)),
    ],
    ['a hole in a list', changed((copy) => copy['body']!.splice(1, 0, null as never))],
    [
      'what an editor has still to read',
      changed((copy) => copy['body']!.push({ _type: 'needsReview', html: 'x' } as never)),
    ],
    [
      'a picture that a query has looked up',
      set('heroImage.asset', { _id: 'image-a', url: 'https://x' }),
    ],
  ])('%s', (_case, document) => {
    expect(hash(document)).toBe(hash(article))
  })

  test.each([
    ['spans cut elsewhere', block(span('Keep mov'), span('ing.')), block(span('Keep moving.'))],
    [
      'a space on either side of a mark',
      block(span('a '), span(' b', 'em')),
      block(span('a '), span('b', 'em')),
    ],
    [
      'marks in another order, or twice',
      block(span('a', 'em', 'strong')),
      block(span('a', 'strong', 'em', 'em')),
    ],
    ['an empty span', block(span('a'), span('', 'strong')), block(span('a'))],
    ['no style for a plain paragraph', { _type: 'block', children: [span('a')] }, block(span('a'))],
    [
      'a link that a query has followed',
      linked({ reference: null, targetId: 'b' }),
      linked({ reference: { _ref: 'b' } }),
    ],
    [
      'a link in a new tab',
      linked({ href: 'https://a', openInNewTab: true }),
      linked({ href: 'https://a' }),
    ],
    ['letters of two parts', block(span('re\u0301sume\u0301')), block(span('résumé'))],
  ])('%s', (_case, one, other) => {
    expect(first(one)).toBe(first(other))
  })
})

describe('another word, order or meaning has another hash', () => {
  test.each([
    ['title', set('title', 'Sore knee')],
    ['summary', set('summary', 'Keep still.')],
    ['a key point', set('keyPoints.1', 'Run')],
    ['the order of key points', set('keyPoints', ['Move', 'Rest'])],
    ['a dose in the text', set('body.0.children.1.text', 'ten')],
    ['a number no longer raised', set('body.0.children.3.marks', [])],
    ['a number lowered instead', set('body.0.children.3.marks', ['sub'])],
    ['a space that was none', set('body.0.children.4.text', ' /L.')],
    ['a list no longer numbered', set('body.1.listItem', 'bullet')],
    ['a deeper list', set('body.1.level', 2)],
    ['a heading', set('body.0.style', 'h2')],
    ['another level of heading', set('body.0.style', 'h3')],
    ['where a link leads', set('body.2.markDefs.0.href', 'https://example.com')],
    ['another source behind a mark', set('body.3.markDefs.0.citation', 'a')],
    ['a source', set('citations.1.year', 2021)],
    ['the order of sources', set('citations', article.citations.toReversed())],
    ['how urgent a care card is', set('body.4.level', 'emergency')],
    ['the words of a care card', set('body.4.body.0.children.0.text', 'Call if it is cold.')],
    ['do instead of don’t', set('body.5.kind', 'dont')],
    ['a reason', set('body.5.items.0.reason', undefined)],
    ['how often', set('body.6.dose.sets', '30')],
    ['the order of steps', set('body.6.steps', ['Bend.', 'Sit.'])],
    ['a cell', set('body.7.rows.1.cells.1', '10 g')],
    ['a cell in another column', set('body.7.rows.0.cells', ['Dose', ''])],
    ['a first row that is no heading', set('body.7.headerRow', false)],
    ['another picture', set('body.8.image.asset._ref', 'image-c')],
    ['what a picture shows', set('body.8.alt', 'A straight knee')],
    ['how long', set('body.9.stages.0.duration.max', 2)],
    ['an answer', set('body.10.items.0.answer.0.children.0.text', 'Because!')],
    ['the words before a story', set('body.11.intro', 'Other people')],
    ['what to do next', set('callToAction.telephone', '01632 960001')],
    ['the order of blocks', set('body', article.body.toReversed())],
    ['a block less', changed((copy) => void copy['body']!.pop())],
    [
      'a kind of block nobody knows yet',
      changed((copy) => void copy['body']!.push({ _type: 'quiz', words: 'x' } as never)),
    ],
    [
      'a divider',
      changed((copy) => void copy['body']!.push({ _type: 'divider', style: 'rule' } as never)),
    ],
    ['a capital', set('title', 'sore knees')],
  ])('%s', (_case, document) => {
    expect(hash(document)).not.toBe(hash(article))
  })

  test('two fields do not run into each other', () => {
    expect(hash({ _type: 'article', title: 'a', summary: 'b' })).not.toBe(
      hash({ _type: 'article', title: 'b', summary: 'a' }),
    )
    expect(first(block(span('a b')))).not.toBe(hash(page(block(span('a')), block(span('b')))))
  })
})

test.each([
  undefined,
  null,
  'text',
  7,
  [],
  {},
  { body: 'x' },
  page({}, { _type: 'block' }),
  { body: [null] },
])('%j, which is hardly a page, has a hash and no stories', (document) => {
  expect(reviewedContent(document)).toEqual({
    contentHash: expect.stringMatching(/^v1-/),
    storyHashes: [],
  })
})

describe('stories that a page tells', () => {
  const read = reviewedContent(article, stories)

  test('are read with it, and named by their published ids', () => {
    expect(read.storyHashes).toEqual([reviewedContent(story).contentHash])
    const draft = page({
      _type: 'caseStudyEmbed',
      caseStudies: [{ _ref: 'drafts.s' }, null, {}, { _ref: 's' }],
    })
    expect(embeddedStoryIds(draft)).toEqual(['s'])
    expect(embeddedStoryIds(null)).toEqual([])
  })

  test('count the same where a query has put them in place', () => {
    const { person, ...rest } = story
    const embedded = { _id: 'story-1', slug: 'x', ...rest, person: { ...person, occupation: null } }
    const asQueried = set('body.11.caseStudies', [embedded])
    expect(reviewedContent(asQueried)).toEqual(read)
  })

  test.each([
    ['told as they were read', stories, true],
    ['no longer told, as consent was withdrawn', () => undefined, true],
    ['told in other words', () => ({ ...story, title: 'Off the bike' }), false],
    [
      'with a measure that changed',
      () => ({ ...story, outcome: { outcomeMeasures: [{ name: 'Pain', before: 7, after: 7 }] } }),
      false,
    ],
  ])('%s: as reviewed is %3$s', (_case, now, expected) => {
    expect(isAsReviewed(read, reviewedContent(article, now))).toBe(expected)
  })

  test('one that was added was not read', () => {
    const before = reviewedContent(article)
    expect(isAsReviewed(before, reviewedContent(article, stories))).toBe(false)
  })
})

test.each([
  [undefined, false],
  [null, false],
  [{}, false],
  [{ contentHash: 7 }, false],
  [{ contentHash: 'v0-1234' }, false],
  [{ contentHash: reviewedContent(article).contentHash }, true],
])('a review %j tracks what was read: %j', (review, expected) => {
  expect(tracksContent(review)).toBe(expected)
  expect(isAsReviewed(review, reviewedContent(article))).toBe(expected)
})

function reversedFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversedFields)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, field]) => [key, reversedFields(field)]),
  )
}

/** As a migration or a paste would: every key new, and what refers to keys with them. */
function rekeyed(document: object): unknown {
  const json = JSON.stringify(document)
  const keys = new Set([...json.matchAll(/"_key":"([^"]+)"/g)].map(([, key]) => key))
  return JSON.parse(
    json.replaceAll(
      /"(_key|citation)":"([^"]+)"|"marks":\["([^"]+)"\]/g,
      (whole, field, key, mark) => {
        if (field) return `"${field}":"new-${key}"`
        return keys.has(mark) ? `"marks":["new-${mark}"]` : whole
      },
    ),
  )
}
