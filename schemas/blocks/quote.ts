import { DoubleQuoteIcon } from '@sanity/icons/DoubleQuote'
import { defineField, defineType } from 'sanity'

export const quote = defineType({
  name: 'quote',
  title: 'Quotation',
  type: 'object',
  icon: DoubleQuoteIcon,
  description: 'Somebody’s own words. For a patient’s words, use a case study with consent.',
  fieldsets: [{ name: 'who', title: 'Who said it', options: { columns: 2 } }],
  fields: [
    defineField({
      name: 'text',
      title: 'Words',
      type: 'text',
      rows: 3,
      description: 'Without quotation marks: the website adds them.',
      validation: (rule) => rule.required().error('Please fill in the words.'),
    }),
    defineField({
      name: 'attribution',
      title: 'Who',
      type: 'string',
      fieldset: 'who',
      description: 'The person or the publication.',
    }),
    defineField({
      name: 'role',
      title: 'Who that is',
      type: 'string',
      fieldset: 'who',
      description: 'For example: consultant rheumatologist.',
    }),
    defineField({
      name: 'url',
      title: 'Where it stands',
      type: 'url',
      fieldset: 'who',
      description: 'The address of the source, if it is online.',
      validation: (rule) =>
        rule.uri({ scheme: ['https', 'http'] }).error('This should begin with https://'),
    }),
  ],
  preview: {
    select: { text: 'text', attribution: 'attribution', role: 'role' },
    prepare: ({ text, attribution, role }) => ({
      title: text ? `“${text}”` : 'Quotation not filled in',
      subtitle: [attribution, role].filter(Boolean).join(', '),
      media: DoubleQuoteIcon,
    }),
  },
})
