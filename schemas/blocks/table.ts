import { ThLargeIcon } from '@sanity/icons/ThLarge'
import { defineArrayMember, defineField, defineType } from 'sanity'

export const table = defineType({
  name: 'table',
  title: 'Table',
  type: 'object',
  icon: ThLargeIcon,
  description: 'For facts that are easier to compare in rows and columns.',
  initialValue: { headerRow: true, headerColumn: false },
  fieldsets: [{ name: 'headers', title: 'Headings', options: { columns: 2 } }],
  fields: [
    defineField({
      name: 'caption',
      title: 'Title of the table',
      type: 'string',
      description: 'What it compares, for readers who hear it read out.',
    }),
    defineField({
      name: 'headerRow',
      title: 'First row holds headings',
      type: 'boolean',
      fieldset: 'headers',
      description: 'Usually yes.',
    }),
    defineField({
      name: 'headerColumn',
      title: 'First column holds headings',
      type: 'boolean',
      fieldset: 'headers',
      description: 'Yes if each row begins with its name.',
    }),
    defineField({
      name: 'rows',
      title: 'Rows',
      type: 'array',
      of: [defineArrayMember({ type: 'tableRow' })],
      description: 'Every row with the same number of cells.',
      validation: (rule) => rule.required().min(1).error('Please add at least one row.'),
    }),
  ],
  preview: {
    select: { caption: 'caption', rows: 'rows', cells: 'rows.0.cells' },
    prepare: ({ caption, rows, cells }) => ({
      title: caption || 'Table',
      subtitle: [
        Array.isArray(rows) ? `${rows.length} rows` : '',
        Array.isArray(cells) ? cells.join(' | ') : '',
      ]
        .filter(Boolean)
        .join(': '),
      media: ThLargeIcon,
    }),
  },
})
