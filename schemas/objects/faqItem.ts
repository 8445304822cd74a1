import { HelpCircleIcon } from '@sanity/icons/HelpCircle'
import { defineField, defineType } from 'sanity'

import { plainText } from '@clinical-content/rules'

export const faqItem = defineType({
  name: 'faqItem',
  title: 'Question',
  type: 'object',
  icon: HelpCircleIcon,
  description: 'One question as a patient would ask it, and its answer.',
  fields: [
    defineField({
      name: 'question',
      title: 'Question',
      type: 'string',
      description: 'In the patient’s own words: “Can I drive with a cast?”',
      validation: (rule) => rule.required().error('Please fill in the question.'),
    }),
    defineField({
      name: 'answer',
      title: 'Answer',
      type: 'richText',
      description: 'Answer in the first sentence, explain after it.',
      validation: (rule) => rule.required().error('Please answer the question.'),
    }),
  ],
  preview: {
    select: { title: 'question', answer: 'answer' },
    prepare: ({ title, answer }) => ({
      title: title ?? 'Question not filled in',
      subtitle: plainText(answer),
      media: HelpCircleIcon,
    }),
  },
})
