import { UserIcon } from '@sanity/icons/User'
import { defineField, defineType } from 'sanity'

import { ageBands } from '@clinical-content/rules'

export const caseStudyPerson = defineType({
  name: 'caseStudyPerson',
  title: 'The person',
  type: 'object',
  icon: UserIcon,
  description:
    'As little as the story needs. An exact age, a street or an employer can give somebody away.',
  options: { columns: 2 },
  fields: [
    defineField({
      name: 'alias',
      title: 'Called in the story',
      type: 'string',
      description: 'A made-up first name, or the real one only if the person asked for it.',
    }),
    defineField({
      name: 'ageBand',
      title: 'Age',
      type: 'string',
      description: 'A range is enough, and safer than the exact age.',
      options: {
        list: ageBands.map((value) => ({
          value,
          title: value === '80-plus' ? '80 or over' : value.replace('-', ' to '),
        })),
      },
    }),
    defineField({
      name: 'occupation',
      title: 'Work',
      type: 'string',
      description: 'In general words: “works in an office”, never the employer.',
    }),
  ],
  preview: {
    select: { alias: 'alias', ageBand: 'ageBand', occupation: 'occupation' },
    prepare: ({ alias, ageBand, occupation }) => ({
      title: alias ?? 'No name given',
      subtitle: [ageBand, occupation].filter(Boolean).join(', '),
      media: UserIcon,
    }),
  },
})
