import { TimelineIcon } from '@sanity/icons/Timeline'
import { defineArrayMember, defineField, defineType } from 'sanity'

export const recoveryTimeline = defineType({
  name: 'recoveryTimeline',
  title: 'Recovery timeline',
  type: 'object',
  icon: TimelineIcon,
  description: 'How long recovery takes, stage by stage or from mild to severe.',
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'Leave empty if the heading above says it.',
    }),
    defineField({
      name: 'stages',
      title: 'Stages',
      type: 'array',
      of: [defineArrayMember({ type: 'recoveryStage' })],
      description: 'In order, the mildest or the first one at the top.',
      validation: (rule) => rule.required().min(1).error('Please add at least one stage.'),
    }),
  ],
  preview: {
    select: {
      title: 'title',
      first: 'stages.0.label',
      second: 'stages.1.label',
      third: 'stages.2.label',
    },
    prepare: ({ title, first, second, third }) => ({
      title: title || 'Recovery timeline',
      subtitle: [first, second, third].filter(Boolean).join(' → '),
      media: TimelineIcon,
    }),
  },
})
