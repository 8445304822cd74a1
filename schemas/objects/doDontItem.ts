import { CheckmarkIcon } from '@sanity/icons/Checkmark'
import { defineField, defineType } from 'sanity'

export const doDontItem = defineType({
  name: 'doDontItem',
  title: 'Point',
  type: 'object',
  icon: CheckmarkIcon,
  description: 'One thing to do, or not to do.',
  fields: [
    defineField({
      name: 'text',
      title: 'What',
      type: 'string',
      description: 'Begin with the verb, without “do” or “do not”: “keep the leg raised”.',
      validation: (rule) => rule.required().error('Please fill in the point.'),
    }),
    defineField({
      name: 'reason',
      title: 'Why',
      type: 'string',
      description: 'Only if it helps: “it keeps the swelling down”.',
    }),
  ],
  preview: {
    select: { title: 'text', subtitle: 'reason' },
    prepare: ({ title, subtitle }) => ({
      title: title ?? 'Empty point',
      subtitle,
      media: CheckmarkIcon,
    }),
  },
})
