import { RemoveIcon } from '@sanity/icons/Remove'
import { defineField, defineType } from 'sanity'

export const divider = defineType({
  name: 'divider',
  title: 'Dividing line',
  type: 'object',
  icon: RemoveIcon,
  description: 'A line between two parts. A heading is usually better.',
  initialValue: { style: 'rule' },
  fields: [
    defineField({
      name: 'style',
      title: 'Style',
      type: 'string',
      description: 'There is one style so far.',
      options: { list: [{ title: 'Line', value: 'rule' }] },
      readOnly: true,
    }),
  ],
  preview: {
    select: { style: 'style' },
    prepare: () => ({ title: 'Dividing line', subtitle: '———', media: RemoveIcon }),
  },
})
