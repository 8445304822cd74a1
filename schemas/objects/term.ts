import { BulbOutlineIcon } from '@sanity/icons/BulbOutline'
import { defineField, defineType } from 'sanity'

export const term = defineType({
  name: 'term',
  title: 'Explain a word',
  type: 'object',
  icon: BulbOutlineIcon,
  description: 'Explains the marked word in plain English, without leaving the page.',
  fields: [
    defineField({
      name: 'definition',
      title: 'What it means',
      type: 'text',
      rows: 2,
      description: 'In a short sentence a twelve-year-old would follow.',
      validation: (rule) => rule.required().error('Please explain the word.'),
    }),
  ],
  preview: {
    select: { title: 'definition' },
    prepare: ({ title }) => ({
      title: title ?? 'Not explained yet',
      subtitle: 'Explained word',
      media: BulbOutlineIcon,
    }),
  },
})
