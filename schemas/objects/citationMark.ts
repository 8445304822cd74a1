import { BookIcon } from '@sanity/icons/Book'
import { defineField, defineType } from 'sanity'

export const citationMark = defineType({
  name: 'citationMark',
  title: 'Source',
  type: 'object',
  icon: BookIcon,
  description: 'Points from the marked words to one of the article’s sources.',
  fields: [
    defineField({
      name: 'citation',
      title: 'Source',
      type: 'string',
      description: 'Which of the sources under “Evidence” this statement rests on.',
      validation: (rule) => rule.required().error('Please choose a source.'),
    }),
  ],
  preview: {
    select: { title: 'citation' },
    prepare: ({ title }) => ({
      title: title ? 'Source' : 'No source chosen',
      subtitle: title,
      media: BookIcon,
    }),
  },
})
