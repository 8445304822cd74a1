import { InfoOutlineIcon } from '@sanity/icons/InfoOutline'
import { defineField, defineType } from 'sanity'

import { plainText } from '@clinical-content/rules'

export const warningCallout = defineType({
  name: 'warningCallout',
  title: 'Important note',
  type: 'object',
  icon: InfoOutlineIcon,
  description: 'Something the reader must not miss. For red flags, use a care card.',
  fields: [
    defineField({
      name: 'heading',
      title: 'Heading',
      type: 'string',
      description: 'Leave empty for “Important”.',
    }),
    defineField({
      name: 'body',
      title: 'Text',
      type: 'richText',
      description: 'Short: one or two sentences.',
      validation: (rule) => rule.required().error('Please fill in the note.'),
    }),
  ],
  preview: {
    select: { heading: 'heading', body: 'body' },
    prepare: ({ heading, body }) => ({
      title: heading || 'Important',
      subtitle: plainText(body),
      media: InfoOutlineIcon,
    }),
  },
})
