import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { CloseCircleIcon } from '@sanity/icons/CloseCircle'
import { defineArrayMember, defineField, defineType } from 'sanity'

export const doDontList = defineType({
  name: 'doDontList',
  title: 'Do or don’t list',
  type: 'object',
  icon: CheckmarkCircleIcon,
  description: 'A list of things to do, or of things not to do. Use two for both.',
  initialValue: { kind: 'do' },
  fields: [
    defineField({
      name: 'kind',
      title: 'Do or don’t',
      type: 'string',
      description: 'One list holds one of the two.',
      options: {
        list: [
          { title: 'Do', value: 'do' },
          { title: 'Don’t', value: 'dont' },
        ],
        layout: 'radio',
        direction: 'horizontal',
      },
      validation: (rule) => rule.required().error('Please choose “Do” or “Don’t”.'),
    }),
    defineField({
      name: 'heading',
      title: 'Heading',
      type: 'string',
      description: 'Leave empty for “Do” or “Don’t”.',
    }),
    defineField({
      name: 'items',
      title: 'Points',
      type: 'array',
      of: [defineArrayMember({ type: 'doDontItem' })],
      description: 'A handful is best.',
      validation: (rule) => rule.required().min(1).error('Please add at least one point.'),
    }),
  ],
  preview: {
    select: { kind: 'kind', heading: 'heading', first: 'items.0.text', second: 'items.1.text' },
    prepare: ({ kind, heading, first, second }) => ({
      title: heading || (kind === 'dont' ? 'Don’t' : 'Do'),
      subtitle: [first, second].filter(Boolean).join(' · '),
      media: kind === 'dont' ? CloseCircleIcon : CheckmarkCircleIcon,
    }),
  },
})
