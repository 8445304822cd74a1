import { ImageIcon } from '@sanity/icons/Image'
import { defineField, defineType } from 'sanity'

import { altField, captionField, creditField } from '../fields/altField.ts'

export const figure = defineType({
  name: 'figure',
  title: 'Picture',
  type: 'object',
  icon: ImageIcon,
  description: 'A picture with its description, and a caption if it needs one.',
  fieldsets: [{ name: 'words', title: 'In words' }],
  fields: [
    defineField({
      name: 'image',
      title: 'Picture',
      type: 'image',
      description: 'Drop a file here. Then press the crop sign and mark what must stay visible.',
      options: { hotspot: true },
      validation: (rule) => rule.required().error('Please choose a picture.'),
    }),
    {
      ...altField,
      fieldset: 'words',
      hidden: ({ parent }) => !parent?.image?.asset || parent.decorative === true,
    },
    { ...captionField, fieldset: 'words', hidden: withoutPicture },
    { ...creditField, fieldset: 'words', hidden: withoutPicture },
    defineField({
      name: 'decorative',
      title: 'Only decoration',
      type: 'boolean',
      description: 'Tick this if a reader who cannot see the picture misses nothing.',
      hidden: withoutPicture,
    }),
  ],
  preview: {
    select: { alt: 'alt', caption: 'caption', decorative: 'decorative', media: 'image' },
    prepare: ({ alt, caption, decorative, media }) => ({
      title: caption || alt || 'Picture',
      subtitle: decorative ? 'Decoration' : alt || 'Not described yet',
      media: media ?? ImageIcon,
    }),
  },
})

function withoutPicture({ parent }: { parent?: { image?: { asset?: unknown } } }): boolean {
  return !parent?.image?.asset
}
