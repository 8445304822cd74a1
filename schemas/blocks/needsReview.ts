import { ErrorOutlineIcon } from '@sanity/icons/ErrorOutline'
import { defineField, defineType } from 'sanity'

export const needsReview = defineType({
  name: 'needsReview',
  title: 'Not carried over',
  type: 'object',
  icon: ErrorOutlineIcon,
  description:
    'Something the migration could not read, kept whole. Readers never see it: rebuild what matters, then remove this block.',
  fields: [
    defineField({
      name: 'reason',
      title: 'What is the matter',
      type: 'string',
      readOnly: true,
      description: 'Why it could not be carried over.',
      validation: (rule) => rule.required().warning('The migration always writes this.'),
    }),
    defineField({
      name: 'html',
      title: 'As it was',
      type: 'text',
      rows: 8,
      readOnly: true,
      description: 'The original, word for word.',
      validation: (rule) => rule.required().warning('The migration always writes this.'),
    }),
  ],
  preview: {
    select: { reason: 'reason', html: 'html' },
    prepare: ({ reason, html }) => ({
      title: `Needs your eye: ${reason ?? 'not carried over'}`,
      subtitle: typeof html === 'string' ? html.replaceAll(/<[^>]*>/g, ' ').trim() : '',
      media: ErrorOutlineIcon,
    }),
  },
})
