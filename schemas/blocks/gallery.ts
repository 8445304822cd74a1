import { ImagesIcon } from '@sanity/icons/Images'
import { defineArrayMember, defineField, defineType } from 'sanity'

export const gallery = defineType({
  name: 'gallery',
  title: 'Row of pictures',
  type: 'object',
  icon: ImagesIcon,
  description: 'Pictures that belong side by side, such as before and after.',
  fields: [
    defineField({
      name: 'figures',
      title: 'Pictures',
      type: 'array',
      of: [defineArrayMember({ type: 'figure' })],
      description: 'In the order they are read.',
      options: { layout: 'grid' },
      validation: (rule) => rule.required().min(1).error('Please add at least one picture.'),
    }),
  ],
  preview: {
    select: { figures: 'figures', media: 'figures.0.image' },
    prepare: ({ figures, media }) => ({
      title: 'Row of pictures',
      subtitle: `${Array.isArray(figures) ? figures.length : 0} pictures`,
      media: media ?? ImagesIcon,
    }),
  },
})
