import { SearchIcon } from '@sanity/icons/Search'
import { defineField, defineType } from 'sanity'

import { choices, labelOf } from '../fields/choices.ts'
import { checkOutcomes } from '@clinical-content/rules'

export const registrationCheck = defineType({
  name: 'registrationCheck',
  title: 'Check of the register',
  type: 'object',
  icon: SearchIcon,
  description: 'What a person saw when they looked the number up on the public register.',
  options: { columns: 2 },
  fields: [
    defineField({
      name: 'checkedOn',
      title: 'Checked on',
      type: 'date',
      description: 'The day somebody looked.',
      validation: (rule) => rule.required().error('Please fill in the day of the check.'),
    }),
    defineField({
      name: 'checkedBy',
      title: 'Checked by',
      type: 'string',
      description: 'Who looked: a name or initials.',
      validation: (rule) => rule.required().error('Please fill in who checked.'),
    }),
    defineField({
      name: 'outcome',
      title: 'What the register showed',
      type: 'string',
      description: 'Choose what you saw on the regulator’s own website.',
      options: { list: choices(checkOutcomes), layout: 'radio' },
      validation: (rule) => rule.required().error('Please choose what the register showed.'),
    }),
    defineField({
      name: 'number',
      title: 'Number looked up',
      type: 'string',
      readOnly: true,
      hidden: true,
      description: 'The number as it stood then: a check of another number does not count.',
    }),
  ],
  preview: {
    select: { checkedOn: 'checkedOn', checkedBy: 'checkedBy', outcome: 'outcome' },
    prepare: ({ checkedOn, checkedBy, outcome }) => ({
      title: labelOf(checkOutcomes, outcome) || 'Not checked',
      subtitle: [checkedOn, checkedBy].filter(Boolean).join(', '),
      media: SearchIcon,
    }),
  },
})
