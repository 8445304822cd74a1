import { ClockIcon } from '@sanity/icons/Clock'
import { defineField, defineType } from 'sanity'

import { choices, labelOf } from '../fields/choices.ts'
import { weekdays } from '@clinical-content/rules'

const time = /^([01]\d|2[0-3]):[0-5]\d$/

export const openingHours = defineType({
  name: 'openingHours',
  title: 'Opening hours',
  type: 'object',
  icon: ClockIcon,
  description: 'Days that share the same hours. Add another entry for the other days.',
  fieldsets: [{ name: 'hours', title: 'Hours', options: { columns: 2 } }],
  fields: [
    defineField({
      name: 'days',
      title: 'Days',
      type: 'array',
      of: [{ type: 'string' }],
      description: 'The days these hours are for.',
      options: { list: choices(weekdays), layout: 'grid' },
      validation: (rule) => [
        rule.required().min(1).error('Please tick at least one day.'),
        rule.unique(),
      ],
    }),
    defineField({
      name: 'opens',
      title: 'Open from',
      type: 'string',
      fieldset: 'hours',
      description: 'On the 24-hour clock: 08:30.',
      placeholder: '08:30',
      validation: (rule) =>
        rule.required().regex(time, { name: 'time' }).error('Please give the time as 08:30.'),
    }),
    defineField({
      name: 'closes',
      title: 'Until',
      type: 'string',
      fieldset: 'hours',
      description: 'On the 24-hour clock: 18:00.',
      placeholder: '18:00',
      validation: (rule) =>
        rule.required().regex(time, { name: 'time' }).error('Please give the time as 18:00.'),
    }),
  ],
  preview: {
    select: { days: 'days', opens: 'opens', closes: 'closes' },
    prepare: ({ days, opens, closes }) => ({
      title: Array.isArray(days) && days.length > 0 ? daysOf(days) : 'No day chosen',
      subtitle: `${opens ?? '?'} to ${closes ?? '?'}`,
      media: ClockIcon,
    }),
  },
})

function daysOf(days: readonly unknown[]): string {
  return days.map((day) => labelOf(weekdays, day)).join(', ')
}
