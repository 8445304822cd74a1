import { ChartUpwardIcon } from '@sanity/icons/ChartUpward'
import { defineArrayMember, defineField, defineType } from 'sanity'

export const caseStudyOutcome = defineType({
  name: 'caseStudyOutcome',
  title: 'Outcome',
  type: 'object',
  icon: ChartUpwardIcon,
  description: 'How it went, in words and, where you measured, in numbers.',
  fields: [
    defineField({
      name: 'summary',
      title: 'How it went',
      type: 'richText',
      description: 'What changed, how long it took, and what did not change.',
    }),
    defineField({
      name: 'outcomeMeasures',
      title: 'Measurements',
      type: 'array',
      of: [defineArrayMember({ type: 'outcomeMeasure' })],
      description: 'The same measure before and after, for example pain from 0 to 10.',
    }),
  ],
  preview: {
    select: { measures: 'outcomeMeasures' },
    prepare: ({ measures }) => ({
      title: 'Outcome',
      subtitle: Array.isArray(measures) ? `${measures.length} measurements` : 'In words',
      media: ChartUpwardIcon,
    }),
  },
})
