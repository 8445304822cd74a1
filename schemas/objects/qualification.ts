import { BookmarkIcon } from '@sanity/icons/Bookmark'
import { defineField, defineType } from 'sanity'

export const qualification = defineType({
  name: 'qualification',
  title: 'Qualification',
  type: 'object',
  icon: BookmarkIcon,
  description: 'A degree, diploma or course that bears on what this person writes about.',
  options: { columns: 2 },
  fields: [
    defineField({
      name: 'title',
      title: 'Qualification',
      type: 'string',
      description: 'For example: BSc (Hons) Physiotherapy.',
      validation: (rule) => rule.required().error('Please fill in the qualification.'),
    }),
    defineField({
      name: 'institution',
      title: 'Awarded by',
      type: 'string',
      description: 'The university or college.',
    }),
    defineField({
      name: 'year',
      title: 'Year',
      type: 'number',
      description: 'The year it was awarded.',
      validation: (rule) =>
        rule.integer().min(1930).max(2100).error('Please give the year in four digits.'),
    }),
  ],
  preview: {
    select: { title: 'title', institution: 'institution', year: 'year' },
    prepare: ({ title, institution, year }) => ({
      title: title ?? 'Qualification not filled in',
      subtitle: [institution, year].filter(Boolean).join(', '),
      media: BookmarkIcon,
    }),
  },
})
