import { SearchIcon } from '@sanity/icons/Search'
import { defineField, defineType } from 'sanity'

import { choices, labelOf } from '../fields/choices.ts'
import { checkOutcomes, regulatorKeys } from '@clinical-content/rules'

/**
 * The dialog that records a check fills in all of it, and nobody can change it by hand: what is
 * missing is a warning, so that it never keeps an author from being published.
 */
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
      validation: (rule) =>
        rule.required().warning('Which day was it? Please look the number up again.'),
    }),
    defineField({
      name: 'checkedBy',
      title: 'Checked by',
      type: 'string',
      description: 'Who looked: a name or initials.',
      validation: (rule) => rule.required().warning('Who looked? Please look the number up again.'),
    }),
    defineField({
      name: 'outcome',
      title: 'What the register showed',
      type: 'string',
      description: 'Choose what you saw on the regulator’s own website.',
      options: { list: choices(checkOutcomes), layout: 'radio' },
      validation: (rule) =>
        rule.required().warning('What did the register show? Please look the number up again.'),
    }),
    defineField({
      name: 'number',
      title: 'Number looked up',
      type: 'string',
      readOnly: true,
      hidden: true,
      description: 'The number as it stood then: a check of another number does not count.',
    }),
    defineField({
      name: 'regulator',
      title: 'Register looked at',
      type: 'string',
      readOnly: true,
      hidden: true,
      description: 'Whose register it was: a check of another register does not count.',
      options: { list: [...regulatorKeys] },
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
