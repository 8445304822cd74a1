import { UsersIcon } from '@sanity/icons/Users'
import { defineField, defineType } from 'sanity'

import { membershipBodyName } from '@clinical-content/rules'

export const membership = defineType({
  name: 'membership',
  title: 'Membership',
  type: 'object',
  icon: UsersIcon,
  description: 'Membership of a professional body. It is not a registration.',
  options: { columns: 2 },
  fields: [
    defineField({
      name: 'body',
      title: 'Professional body',
      type: 'string',
      description:
        'Its short name in small letters: csp for the Chartered Society of Physiotherapy.',
      validation: (rule) => rule.required().error('Please fill in the name of the body.'),
    }),
    defineField({
      name: 'number',
      title: 'Membership number',
      type: 'string',
      description: 'Only if you want readers to see it.',
    }),
    defineField({
      name: 'since',
      title: 'Member since',
      type: 'date',
      description: 'The day you joined, if you know it.',
    }),
  ],
  preview: {
    select: { body: 'body', number: 'number' },
    prepare: ({ body, number }) => ({
      title: membershipBodyName(body) || 'Membership not filled in',
      subtitle: number ? `Member ${number}` : 'Member',
      media: UsersIcon,
    }),
  },
})
