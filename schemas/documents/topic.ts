import { TagIcon } from '@sanity/icons/Tag'
import { defineArrayMember, defineField, defineType } from 'sanity'

import { choices, labelOf } from '../fields/choices.ts'
import { slugField } from '../fields/slugField.ts'
import { topicKinds } from '@clinical-content/rules'
import { clinicalRules } from '../validation/clinicalRules.ts'

export const topic = defineType({
  name: 'topic',
  title: 'Topic',
  type: 'document',
  icon: TagIcon,
  description: 'What articles are about: a condition, a part of the body, a treatment, a symptom.',
  groups: [
    { name: 'topic', title: 'Topic', default: true },
    { name: 'codes', title: 'Clinical codes' },
  ],
  initialValue: { kind: 'condition' },
  fields: [
    defineField({
      name: 'title',
      title: 'Name',
      type: 'string',
      group: 'topic',
      description: 'The name patients use, for example “Frozen shoulder”.',
      validation: (rule) => rule.required().error('Please name the topic.'),
    }),
    slugField({
      source: 'title',
      group: 'topic',
      description: 'The last part of the address of this topic’s page.',
    }),
    defineField({
      name: 'kind',
      title: 'Kind',
      type: 'string',
      group: 'topic',
      description: 'What sort of topic this is.',
      options: { list: choices(topicKinds), layout: 'radio', direction: 'horizontal' },
      validation: (rule) => rule.required().error('Please choose the kind of topic.'),
    }),
    defineField({
      name: 'description',
      title: 'In short',
      type: 'text',
      rows: 3,
      group: 'topic',
      description: 'One or two plain sentences, shown at the top of the topic’s page.',
    }),
    defineField({
      name: 'synonyms',
      title: 'Also called',
      type: 'array',
      of: [{ type: 'string' }],
      group: 'topic',
      description: 'Other names people search for, the Latin one too: “adhesive capsulitis”.',
      options: { layout: 'tags' },
      validation: (rule) => rule.unique().error('The same name is here twice.'),
    }),
    defineField({
      name: 'parent',
      title: 'Belongs to',
      type: 'reference',
      to: [{ type: 'topic' }],
      group: 'topic',
      description: 'A wider topic, if there is one: “Shoulder pain”.',
    }),
    defineField({
      name: 'codes',
      title: 'Clinical codes',
      type: 'array',
      of: [defineArrayMember({ type: 'topicCode' })],
      group: 'codes',
      description: 'So that search engines and other systems know exactly what is meant.',
    }),
  ],
  validation: clinicalRules,
  orderings: [
    { name: 'titleAsc', title: 'Name', by: [{ field: 'title', direction: 'asc' }] },
    {
      name: 'kind',
      title: 'Kind',
      by: [
        { field: 'kind', direction: 'asc' },
        { field: 'title', direction: 'asc' },
      ],
    },
  ],
  preview: {
    select: { title: 'title', kind: 'kind', parent: 'parent.title' },
    prepare: ({ title, kind, parent }) => ({
      title: title ?? 'Topic without a name',
      subtitle: [labelOf(topicKinds, kind), parent].filter(Boolean).join(' · '),
      media: TagIcon,
    }),
  },
})
