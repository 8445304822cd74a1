import { NumberIcon } from '@sanity/icons/Number'
import { defineField, defineType } from 'sanity'

export const exerciseDose = defineType({
  name: 'exerciseDose',
  title: 'How much',
  type: 'object',
  icon: NumberIcon,
  description: 'How often and how long, in the words you would use with a patient.',
  options: { columns: 2 },
  fields: [
    defineField({
      name: 'sets',
      title: 'Sets',
      type: 'string',
      description: 'For example: 3, or “2 to 3”.',
    }),
    defineField({
      name: 'repetitions',
      title: 'Repetitions',
      type: 'string',
      description: 'In each set: 10, or “8 to 12”.',
    }),
    defineField({
      name: 'hold',
      title: 'Hold',
      type: 'string',
      description: 'For example: 30 seconds.',
    }),
    defineField({
      name: 'frequency',
      title: 'How often',
      type: 'string',
      description: 'For example: twice a day.',
    }),
  ],
  preview: {
    select: { sets: 'sets', repetitions: 'repetitions', hold: 'hold', frequency: 'frequency' },
    prepare: ({ sets, repetitions, hold, frequency }) => ({
      title:
        [sets && `${sets} sets`, repetitions && `${repetitions} times`]
          .filter(Boolean)
          .join(' of ') || 'How much',
      subtitle: [hold && `hold ${hold}`, frequency].filter(Boolean).join(', '),
      media: NumberIcon,
    }),
  },
})
