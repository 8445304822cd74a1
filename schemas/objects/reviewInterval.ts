import { RefreshIcon } from '@sanity/icons/Refresh'
import { defineField, defineType } from 'sanity'

import { choices, labelOf } from '../fields/choices.ts'
import { articleKinds } from '@clinical-content/rules'

export const reviewInterval = defineType({
  name: 'reviewInterval',
  title: 'Review interval',
  type: 'object',
  icon: RefreshIcon,
  description: 'How long a clinical review holds for one kind of article.',
  options: { columns: 2 },
  fields: [
    defineField({
      name: 'kind',
      title: 'Kind of article',
      type: 'string',
      description: 'Which articles this is for.',
      options: { list: choices(articleKinds) },
      validation: (rule) => rule.required().error('Please choose the kind of article.'),
    }),
    defineField({
      name: 'months',
      title: 'Months',
      type: 'number',
      description: 'From one review to the next.',
      initialValue: 24,
      validation: (rule) =>
        rule.required().integer().min(1).max(60).error('Please give a number of months, 1 to 60.'),
    }),
  ],
  preview: {
    select: { kind: 'kind', months: 'months' },
    prepare: ({ kind, months }) => ({
      title: labelOf(articleKinds, kind) || 'No kind chosen',
      subtitle: months ? `every ${months} months` : '',
      media: RefreshIcon,
    }),
  },
})
