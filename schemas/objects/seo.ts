import { SearchIcon } from '@sanity/icons/Search'
import { defineField, defineType } from 'sanity'

import { altField } from '../fields/altField.ts'

export const seo = defineType({
  name: 'seo',
  title: 'Search engines and sharing',
  type: 'object',
  icon: SearchIcon,
  description:
    'Only if search engines should show something else than the page’s title and summary.',
  fields: [
    defineField({
      name: 'title',
      title: 'Title in search results',
      type: 'string',
      description: 'Leave empty to use the page’s title. About 60 characters are shown.',
      validation: (rule) =>
        rule.max(70).warning('Search engines cut titles after about 60 characters.'),
    }),
    defineField({
      name: 'description',
      title: 'Text in search results',
      type: 'text',
      rows: 3,
      description: 'Leave empty to use the summary. About 155 characters are shown.',
      validation: (rule) =>
        rule.max(170).warning('Search engines cut this text after about 155 characters.'),
    }),
    defineField({
      name: 'image',
      title: 'Picture for sharing',
      type: 'image',
      description: 'Shown when the page is shared. Leave empty to use the page’s main picture.',
      options: { hotspot: true },
      fields: [altField],
    }),
    defineField({
      name: 'noIndex',
      title: 'Hide from search engines',
      type: 'boolean',
      description: 'The page stays public, but search engines are asked to leave it out.',
    }),
  ],
  preview: {
    select: { title: 'title', description: 'description', noIndex: 'noIndex', media: 'image' },
    prepare: ({ title, description, noIndex, media }) => ({
      title: title ?? 'The page’s own title',
      subtitle: noIndex ? 'Hidden from search engines' : description,
      media: media ?? SearchIcon,
    }),
  },
})
