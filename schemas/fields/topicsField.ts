import { defineArrayMember, defineField } from 'sanity'

/** What a page is about. */
export function topicsField() {
  return defineField({
    name: 'topics',
    title: 'Topics',
    type: 'array',
    of: [defineArrayMember({ type: 'reference', to: [{ type: 'topic' }] })],
    group: 'related',
    description: 'What it is about: the condition, the part of the body, the treatment.',
    validation: (rule) => rule.unique().error('The same topic is here twice.'),
  })
}
