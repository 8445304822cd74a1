/**
 * What is counted of a page is written twice, for JavaScript and for GROQ. Here both are asked about
 * the same pages, the GROQ by Sanity's reference implementation and by a real lake.
 */
import {
  deadLinks,
  deadLinksGroq,
  undescribedPictures,
  undescribedPicturesGroq,
} from '@clinical-content/rules'
import { evaluate, parse } from 'groq-js'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { startTestLake, type TestLake } from '../../lake/testing/testLake.ts'

const blank: readonly unknown[] = [undefined, null, '', ' ', '   ', 7, [], {}, 'Words', ' w ']
const wholes: readonly unknown[] = [undefined, null, 'text', 7, {}, [], [null], [{}], [null, {}]]

const here = { _type: 'reference', _ref: 'here', _weak: true }
const nowhere = { _type: 'reference', _ref: 'nowhere', _weak: true }
const links = (address: 'url' | 'href') => [
  ...blank.map((words) => ({ [address]: words })),
  ...blank.map((words) => ({ [address]: words, reference: nowhere })),
  { reference: here },
  { reference: here, [address]: 'https://saltlark.example/' },
  { reference: nowhere },
  { reference: { _type: 'reference' } },
  { reference: null },
]

const asset = { _type: 'reference', _ref: 'image-a-1x1-png', _weak: true }
const figures = [
  ...blank.map((alt) => ({ image: { asset }, alt })),
  ...[true, false, null, 'true'].map((decorative) => ({ image: { asset }, decorative })),
  { image: { asset: null }, alt: '' },
  { image: {} },
  {},
]

const pages = [
  ...wholes.map((whole) => ({ relatedLinks: whole })),
  ...wholes.map((whole) => ({ body: whole })),
  ...wholes.map((whole) => ({ body: [{ _type: 'block', markDefs: whole }] })),
  ...wholes.map((whole) => ({ heroImage: whole, photo: whole })),
  ...wholes.map((whole) => ({ body: [{ _type: 'gallery', figures: whole }] })),
  ...wholes.map((whole) => ({ body: [{ _type: 'exercise', image: whole }] })),
  ...links('url').map((link) => ({ relatedLinks: [link] })),
  ...links('href').map((link) => ({
    body: [{ _type: 'block', markDefs: [{ _type: 'link', ...link }, { _type: 'citationRef' }] }],
  })),
  // Related links and text each count where the other is missing.
  { relatedLinks: [{ label: 'A' }, { label: 'B' }], body: [] },
  ...['heroImage', 'photo'].flatMap((field) => [
    ...blank.map((alt) => ({ [field]: { asset, alt } })),
    { [field]: { asset, decorative: true } },
  ]),
  ...figures.flatMap((figure) => [
    { body: [{ _type: 'figure', ...figure }] },
    { body: [{ _type: 'gallery', figures: [figure, figure] }] },
    { body: [{ _type: 'exercise', image: figure }] },
  ]),
  { body: [{ _type: 'figure', ...figures[0] }], heroImage: { asset } },
].map((page, index) => stored({ _id: `page-${index}`, _type: 'article', ...page }))

interface Page {
  _id: string
  _type: string
}

/** A document as JSON has it: what is `undefined` is not there. */
function stored(page: Page): Page {
  return JSON.parse(JSON.stringify(page)) as Page // the same page
}

const dataset: Page[] = [...pages, { _id: 'here', _type: 'topic' }]
const asked = `*[_type == "article"] | order(_id) {
  _id,
  "dead": ${deadLinksGroq},
  "undescribed": ${undescribedPicturesGroq}
}`
const byRules = pages
  .map((page) => ({
    _id: page._id,
    dead: deadLinks(page, (id) => dataset.some(({ _id }) => _id === id)),
    undescribed: undescribedPictures(page),
  }))
  .toSorted((a, b) => (a._id < b._id ? -1 : 1))

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
  const transaction = lake.client().transaction()
  for (const document of dataset) transaction.createOrReplace(document)
  await transaction.commit()
})
afterAll(() => lake[Symbol.asyncDispose]())

/** The answers that differ, each with its page: nothing, when both languages agree. */
function differing(answers: readonly { _id: string }[]) {
  expect(answers).toHaveLength(pages.length)
  return answers.flatMap((answer, index) => {
    const wanted = byRules[index]
    const page = pages.find(({ _id }) => _id === answer._id)
    return JSON.stringify(answer) === JSON.stringify(wanted) ? [] : [{ page, answer, wanted }]
  })
}

test('groq-js counts the same as the rules', async () => {
  const value = await evaluate(parse(asked), { dataset })
  expect(differing(await value.get())).toEqual([])
})

test('the lake counts the same as the rules', async () => {
  const client = lake.client({ perspective: 'raw' })
  expect(differing(await client.fetch<{ _id: string }[]>(asked))).toEqual([])
})

test('the table has what counts and what does not', () => {
  expect(new Set(byRules.map(({ dead }) => dead))).toEqual(new Set([0, 1, 2]))
  expect(new Set(byRules.map(({ undescribed }) => undescribed))).toEqual(new Set([0, 1, 2]))
})
