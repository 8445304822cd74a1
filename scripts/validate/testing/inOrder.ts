const slug = (current: string) => ({ _type: 'slug', current })
const reference = (id: string) => ({ _type: 'reference', _key: id, _ref: id })
export const paragraph = (text: string) => ({
  _type: 'block',
  _key: text.slice(0, 8),
  style: 'normal',
  markDefs: [],
  children: [{ _type: 'span', _key: 's', text, marks: [] }],
})

export const author = {
  _id: 'author-1',
  _type: 'author',
  name: { _type: 'personName', given: 'Jo', family: 'Example' },
  slug: slug('jo-example'),
  registrations: [{ _type: 'registration', _key: 'r', regulator: 'hcpc', number: 'PH000001' }],
}
export const reviewer = { ...author, _id: 'author-2', slug: slug('sam-sample') }
export const article = {
  _id: 'article-1',
  _type: 'article',
  title: 'Sprained wrist',
  slug: slug('sprained-wrist'),
  kind: 'guide',
  body: [paragraph('Rest it first.')],
  authors: [reference('author-1')],
  review: {
    _type: 'review',
    lastReviewed: '2026-01-01',
    nextReviewDue: '2126-01-01',
    reviewedBy: { _type: 'reference', _ref: 'author-2' },
  },
  citations: [
    { _type: 'citation', _key: 'c', kind: 'web', title: 'A page', url: 'https://example.org' },
  ],
}
/** Documents in which `npm run validate` finds nothing. */
export const inOrder = [author, reviewer, article]
