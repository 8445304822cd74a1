import { BarChartIcon } from '@sanity/icons/BarChart'
import { defineField, defineType } from 'sanity'

export const outcomeMeasure = defineType({
  name: 'outcomeMeasure',
  title: 'Measurement',
  type: 'object',
  icon: BarChartIcon,
  description: 'One thing you measured before and after.',
  options: { columns: 2 },
  fields: [
    defineField({
      name: 'name',
      title: 'What was measured',
      type: 'string',
      description: 'For example: pain at rest, or single-leg hop distance.',
      validation: (rule) => rule.required().error('Please say what was measured.'),
    }),
    defineField({
      name: 'before',
      title: 'Before',
      type: 'number',
      description: 'At the first appointment.',
    }),
    defineField({
      name: 'after',
      title: 'After',
      type: 'number',
      description: 'At the last appointment.',
    }),
    defineField({
      name: 'scale',
      title: 'Scale or unit',
      type: 'string',
      description: 'So that the numbers mean something: “0 to 10, lower is better”, or “cm”.',
    }),
  ],
  preview: {
    select: { name: 'name', before: 'before', after: 'after', scale: 'scale' },
    prepare: ({ name, before, after, scale }) => ({
      title: name ?? 'Measurement not filled in',
      subtitle: `${before ?? '?'} → ${after ?? '?'}${scale ? ` (${scale})` : ''}`,
      media: BarChartIcon,
    }),
  },
})
