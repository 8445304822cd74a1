import { defineArrayMember, defineField } from 'sanity'

/** Where a reader may go from a page. */
export function relatedLinksField() {
  return defineField({
    name: 'relatedLinks',
    title: 'Related links',
    type: 'array',
    of: [defineArrayMember({ type: 'relatedLink' })],
    group: 'related',
    description: 'What the reader might want next. Links without a destination are not shown.',
  })
}
