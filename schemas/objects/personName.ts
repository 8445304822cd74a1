import { UserIcon } from '@sanity/icons/User'
import { defineField, defineType } from 'sanity'

import { fullName } from '@clinical-content/rules'

export const personName = defineType({
  name: 'personName',
  title: 'Name',
  type: 'object',
  icon: UserIcon,
  description: 'A person’s name in its parts, so that it can be sorted and shown correctly.',
  options: { columns: 2 },
  fields: [
    defineField({
      name: 'honorific',
      title: 'Title',
      type: 'string',
      description: 'Dr, Prof, Ms… if you use one.',
    }),
    defineField({
      name: 'given',
      title: 'First name',
      type: 'string',
      description: 'The name you go by at work.',
      validation: (rule) => rule.required().error('Please fill in the first name.'),
    }),
    defineField({
      name: 'family',
      title: 'Last name',
      type: 'string',
      description: 'As it stands on the register.',
      validation: (rule) => rule.required().error('Please fill in the last name.'),
    }),
    defineField({
      name: 'postNominals',
      title: 'Letters after the name',
      type: 'string',
      description: 'For example: MSc, MCSP.',
    }),
  ],
  preview: {
    select: { honorific: 'honorific', given: 'given', family: 'family', letters: 'postNominals' },
    prepare: ({ honorific, given, family, letters }) => ({
      title: fullName({ honorific, given, family }) || 'Name missing',
      subtitle: letters,
      media: UserIcon,
    }),
  },
})
