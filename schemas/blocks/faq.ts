import { HelpCircleIcon } from '@sanity/icons/HelpCircle'
import { defineArrayMember, defineField, defineType } from 'sanity'

export const faq = defineType({
  name: 'faq',
  title: 'Questions and answers',
  type: 'object',
  icon: HelpCircleIcon,
  description: 'Questions patients ask, each with its answer.',
  fields: [
    defineField({
      name: 'items',
      title: 'Questions',
      type: 'array',
      of: [defineArrayMember({ type: 'faqItem' })],
      description: 'The most frequent question first.',
      validation: (rule) => rule.required().min(1).error('Please add at least one question.'),
    }),
  ],
  preview: {
    select: { items: 'items', first: 'items.0.question' },
    prepare: ({ items, first }) => ({
      title: first ?? 'Questions and answers',
      subtitle: `${Array.isArray(items) ? items.length : 0} questions`,
      media: HelpCircleIcon,
    }),
  },
})
