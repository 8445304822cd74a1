import { ThListIcon } from '@sanity/icons/ThList'
import { defineField, defineType } from 'sanity'

export const tableRow = defineType({
  name: 'tableRow',
  title: 'Row',
  type: 'object',
  icon: ThListIcon,
  description: 'One row of a table.',
  fields: [
    defineField({
      name: 'cells',
      title: 'Cells',
      type: 'array',
      of: [{ type: 'string' }],
      description: 'From left to right. An empty cell is fine.',
      validation: (rule) => rule.required().min(1).error('A row needs at least one cell.'),
    }),
  ],
  preview: {
    select: { cells: 'cells' },
    prepare: ({ cells }) => ({
      title: Array.isArray(cells) ? cells.join(' | ') : 'Empty row',
      subtitle: Array.isArray(cells) ? `${cells.length} cells` : '',
      media: ThListIcon,
    }),
  },
})
