import { ClockIcon } from '@sanity/icons/Clock'
import { defineField, defineType } from 'sanity'

import { choices } from '../fields/choices.ts'
import { durationUnits } from '@clinical-content/rules'

export const recoveryDuration = defineType({
  name: 'recoveryDuration',
  title: 'How long',
  type: 'object',
  icon: ClockIcon,
  description: 'The time as you would say it. Numbers only where the words give numbers.',
  fieldsets: [{ name: 'numbers', title: 'In numbers', options: { columns: 3 } }],
  fields: [
    defineField({
      name: 'text',
      title: 'In words',
      type: 'string',
      description: 'What the reader sees: “two to six weeks”.',
      validation: (rule) => rule.required().error('Please say how long it takes, in words.'),
    }),
    defineField({
      name: 'min',
      title: 'At least',
      type: 'number',
      fieldset: 'numbers',
      description: 'The smaller number, if there is one.',
      validation: (rule) => rule.min(0).error('A time cannot be less than nothing.'),
    }),
    defineField({
      name: 'max',
      title: 'At most',
      type: 'number',
      fieldset: 'numbers',
      description: 'The larger number, if there is one.',
      validation: (rule) => rule.min(0).error('A time cannot be less than nothing.'),
    }),
    defineField({
      name: 'unit',
      title: 'Unit',
      type: 'string',
      fieldset: 'numbers',
      description: 'What the numbers count.',
      options: { list: choices(durationUnits) },
    }),
  ],
  preview: {
    select: { title: 'text', min: 'min', max: 'max', unit: 'unit' },
    prepare: ({ title, min, max, unit }) => ({
      title: title ?? 'Time not filled in',
      subtitle: unit
        ? `${[min, max].filter((n) => n !== undefined).join('–')} ${unit}`
        : 'In words',
      media: ClockIcon,
    }),
  },
})
