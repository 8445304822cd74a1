import { OlistIcon } from '@sanity/icons/Olist'
import { defineField, defineType } from 'sanity'

import { listNumberStyles } from '@clinical-content/rules'

import { choices } from '../fields/choices.ts'

/** Stands on the first word of an item of a numbered list. */
export const listNumber = defineType({
  name: 'listNumber',
  title: 'Number of this step',
  type: 'object',
  icon: OlistIcon,
  description:
    'Where a numbered list does not count 1, 2, 3: mark the first word of the step. The steps after it count on.',
  fields: [
    defineField({
      name: 'value',
      title: 'Number',
      type: 'number',
      description: 'The number readers see before this step.',
      validation: (rule) => [
        rule.required().error('Please write the number.'),
        rule.integer().error('A step has a whole number.'),
      ],
    }),
    defineField({
      name: 'style',
      title: 'Written as',
      type: 'string',
      description: 'Figures, if nothing is chosen.',
      options: { list: choices(listNumberStyles), layout: 'radio' },
    }),
  ],
  preview: {
    select: { value: 'value' },
    prepare: ({ value }) => ({
      title: typeof value === 'number' ? `Step ${value}` : 'No number yet',
      media: OlistIcon,
    }),
  },
})
