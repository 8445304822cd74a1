import { WarningOutlineIcon } from '@sanity/icons/WarningOutline'
import { defineField, defineType } from 'sanity'

import { choices, labelOf } from '../fields/choices.ts'
import { plainText } from '@clinical-content/rules'
import { careCardHeadings, careLevels } from '@clinical-content/rules'

export const careCard = defineType({
  name: 'careCard',
  title: 'Care card',
  type: 'object',
  icon: WarningOutlineIcon,
  description: 'When to get help, and how fast. For red flags.',
  fields: [
    defineField({
      name: 'level',
      title: 'How urgent',
      type: 'string',
      description: 'Decides the colour and the heading of the card.',
      options: { list: choices(careLevels), layout: 'radio' },
      validation: (rule) => rule.required().error('Please choose how urgent this is.'),
    }),
    defineField({
      name: 'heading',
      title: 'Heading',
      type: 'string',
      description: 'Leave empty for the usual one, such as “Call 999 or go to A&E now if:”.',
    }),
    defineField({
      name: 'body',
      title: 'Signs',
      type: 'richText',
      description: 'A bullet for each sign, the most important first.',
      validation: (rule) => rule.required().error('Please list the signs to look out for.'),
    }),
  ],
  preview: {
    select: { level: 'level', heading: 'heading', body: 'body' },
    prepare: ({ level, heading, body }) => ({
      title: heading || labelOf(careCardHeadings, level) || 'Care card',
      subtitle: [labelOf(careLevels, level) || 'How urgent?', plainText(body)]
        .filter(Boolean)
        .join(' · '),
      media: WarningOutlineIcon,
    }),
  },
})
