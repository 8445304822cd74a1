import { defineField } from 'sanity'

/** The words that stand in for a picture. Shared by every picture that has a meaning. */
/** There is nothing to describe until there is a picture. */
const hidden = ({ parent }: { parent?: { asset?: unknown } }) => !parent?.asset

export const altField = defineField({
  name: 'alt',
  title: 'What the picture shows',
  type: 'string',
  hidden,
  description:
    'Read out to people who cannot see the picture. Describe what matters in a short sentence: “A woman stretching her calf against a wall.”',
})

export const captionField = defineField({
  name: 'caption',
  title: 'Caption',
  type: 'string',
  hidden,
  description: 'Shown under the picture. Leave empty if the picture speaks for itself.',
})

export const creditField = defineField({
  name: 'credit',
  title: 'Credit',
  type: 'string',
  hidden,
  description: 'Who made the picture or owns it, if they should be named.',
})
