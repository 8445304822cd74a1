import { HashIcon } from '@sanity/icons/Hash'
import { defineField, defineType } from 'sanity'

import { choices, labelOf } from '../fields/choices.ts'
import { codeSystems } from '@clinical-content/rules'

export const topicCode = defineType({
  name: 'topicCode',
  title: 'Clinical code',
  type: 'object',
  icon: HashIcon,
  description:
    'The topic’s code in a clinical coding system, for search engines and other systems.',
  options: { columns: 2 },
  fields: [
    defineField({
      name: 'system',
      title: 'System',
      type: 'string',
      description: 'Which list the code is from.',
      options: { list: choices(codeSystems), layout: 'radio' },
      validation: (rule) => rule.required().error('Please choose the coding system.'),
    }),
    defineField({
      name: 'code',
      title: 'Code',
      type: 'string',
      description: 'As the system writes it, for example M54.5.',
      validation: (rule) => rule.required().error('Please fill in the code.'),
    }),
    defineField({
      name: 'label',
      title: 'What the system calls it',
      type: 'string',
      description: 'So that a colleague can see that it is the right code.',
    }),
  ],
  preview: {
    select: { system: 'system', code: 'code', label: 'label' },
    prepare: ({ system, code, label }) => ({
      title: [labelOf(codeSystems, system), code].filter(Boolean).join(' ') || 'Code not filled in',
      subtitle: label,
      media: HashIcon,
    }),
  },
})
