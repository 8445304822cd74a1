import { ActivityIcon } from '@sanity/icons/Activity'
import { defineField, defineType } from 'sanity'

export const exercise = defineType({
  name: 'exercise',
  title: 'Exercise',
  type: 'object',
  icon: ActivityIcon,
  description: 'An exercise with its steps, how much of it, and when to stop.',
  groups: [
    { name: 'exercise', title: 'Exercise', default: true },
    { name: 'media', title: 'Picture and video' },
  ],
  fields: [
    defineField({
      name: 'title',
      title: 'Name of the exercise',
      type: 'string',
      group: 'exercise',
      description: 'For example: “Calf stretch against a wall”.',
      validation: (rule) => rule.required().error('Please name the exercise.'),
    }),
    defineField({
      name: 'purpose',
      title: 'What it is good for',
      type: 'string',
      group: 'exercise',
      description: 'In a few words: “Loosens the calf before walking.”',
    }),
    defineField({
      name: 'steps',
      title: 'Steps',
      type: 'array',
      of: [{ type: 'text', rows: 2 }],
      group: 'exercise',
      description: 'One step a line, each beginning with a verb.',
      validation: (rule) => rule.required().min(1).error('Please add at least one step.'),
    }),
    defineField({
      name: 'dose',
      title: 'How much',
      type: 'exerciseDose',
      group: 'exercise',
      description: 'Sets, repetitions, and how often.',
    }),
    defineField({
      name: 'stopIf',
      title: 'Stop if',
      type: 'text',
      rows: 2,
      group: 'exercise',
      description: 'When the reader should stop: “the pain gets sharper or travels down the leg”.',
    }),
    defineField({
      name: 'image',
      title: 'Picture',
      type: 'figure',
      group: 'media',
      description: 'Show the position that is easiest to get wrong.',
    }),
    defineField({
      name: 'video',
      title: 'Video',
      type: 'video',
      group: 'media',
      description: 'The exercise from beginning to end.',
    }),
  ],
  preview: {
    select: {
      title: 'title',
      sets: 'dose.sets',
      repetitions: 'dose.repetitions',
      frequency: 'dose.frequency',
      image: 'image.image',
    },
    prepare: ({ title, sets, repetitions, frequency, image }) => ({
      title: title ?? 'Exercise without a name',
      subtitle:
        [[sets, repetitions].filter(Boolean).join(' × '), frequency].filter(Boolean).join(', ') ||
        'Exercise',
      media: image ?? ActivityIcon,
    }),
  },
})
