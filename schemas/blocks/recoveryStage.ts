import { ClockIcon } from '@sanity/icons/Clock'
import { defineField, defineType } from 'sanity'

import { choices, labelOf } from '../fields/choices.ts'
import { severities } from '@clinical-content/rules'

export const recoveryStage = defineType({
  name: 'recoveryStage',
  title: 'Stage',
  type: 'object',
  icon: ClockIcon,
  description: 'One stage of a recovery timeline.',
  fields: [
    defineField({
      name: 'label',
      title: 'Name of the stage',
      type: 'string',
      description: 'For example: “Mild sprain”, or “First week”.',
      validation: (rule) => rule.required().error('Please name the stage.'),
    }),
    defineField({
      name: 'severity',
      title: 'How severe',
      type: 'string',
      description: 'Only if the stages differ by how bad the problem is.',
      options: { list: choices(severities), layout: 'radio', direction: 'horizontal' },
    }),
    defineField({
      name: 'duration',
      title: 'How long',
      type: 'recoveryDuration',
      description: 'As you would say it to a patient.',
    }),
    defineField({
      name: 'description',
      title: 'What to expect',
      type: 'richText',
      description: 'What it feels like, what helps, and what should be possible by the end.',
    }),
  ],
  preview: {
    select: { label: 'label', duration: 'duration.text', severity: 'severity' },
    prepare: ({ label, duration, severity }) => ({
      title: label ?? 'Stage without a name',
      subtitle: [labelOf(severities, severity), duration].filter(Boolean).join(' · '),
      media: ClockIcon,
    }),
  },
})
