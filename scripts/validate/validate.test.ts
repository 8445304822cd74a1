import { describe, expect, test } from 'vitest'

import { article, author, inOrder, paragraph, reviewer } from './testing/inOrder.ts'
import { said } from './testing/said.ts'

describe('validateDocuments', () => {
  test('finds nothing where everything is in order', async () => {
    expect(await said(...inOrder)).toEqual([])
  })

  test('says what is missing in the words of the schema', async () => {
    expect(await said({ _id: 'a', _type: 'article', kind: 'news' })).toEqual(
      expect.arrayContaining([
        'a title: error: Please give the article a title.',
        'a authors: error: Please say who wrote this.',
        'a slug: error: Press “Generate” to give this page its web address.',
        'a review: error: No clinician has reviewed this page yet.',
      ]),
    )
  })

  test('judges addresses and references by what else is there, drafts too', async () => {
    const twin = { ...article, _id: 'drafts.article-2' }
    expect(await said(...inOrder, twin)).toEqual([
      'article-1 slug: error: Slug is already in use',
      'drafts.article-2 slug: error: Slug is already in use',
    ])
    const draftOfItself = { ...article, _id: 'drafts.article-1' }
    expect(await said(...inOrder, draftOfItself)).toEqual([])
    expect(await said(author, article)).toEqual([
      'article-1 review.reviewedBy: error: Referenced document must be published',
    ])
  })

  test('lets the clinic’s own policy decide', async () => {
    const clinic = {
      _id: 'clinic',
      _type: 'clinic',
      name: 'Saltmarsh Clinic',
      publishingPolicy: { _type: 'publishingPolicy', citations: 'block' },
    }
    const unsourced = { ...article, citations: [] }
    expect(await said(author, reviewer, unsourced)).toEqual([
      expect.stringMatching(/^article-1 citations: warning/),
    ])
    expect(await said(clinic, author, reviewer, unsourced)).toEqual([
      expect.stringMatching(/^article-1 citations: error/),
    ])
  })

  test('names fields and types nobody knows, and points to the item in a list', async () => {
    const odd = { ...author, nickname: 'x', registrations: [{ _type: 'registration', _key: 'r9' }] }
    expect(await said({ ...odd }, { _id: 'z', _type: 'zebra' })).toEqual([
      'author-1 registrations[_key=="r9"].regulator: error: Please choose the regulator.',
      'author-1 registrations[_key=="r9"].number: error: Please fill in the registration number.',
      "author-1 nickname: warning: Field 'nickname' does not exist on type 'author'",
      'z : error: There is no type “zebra”.',
    ])
  })

  test('refuses a link that would run a script', async () => {
    const body = [
      {
        ...paragraph('Click here'),
        markDefs: [{ _type: 'link', _key: 'l', href: 'javascript:alert(1)' }],
      },
    ]
    expect(await said(author, reviewer, { ...article, body })).toEqual([
      'article-1 body[_key=="Click he"].markDefs[_key=="l"].href: error: This should begin with https://, mailto: or tel:',
    ])
  })

  test('skips what is Sanity’s own', async () => {
    expect(await said({ _id: 'image-a-1x1-png', _type: 'sanity.imageAsset' })).toEqual([])
  })
})
