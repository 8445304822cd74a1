import { UserIcon } from '@sanity/icons/User'
import { defineField, defineType } from 'sanity'

/** Noted by the Studio, never typed: who was signed in is not the same as whose name is given. */
export const studioUser = defineType({
  name: 'studioUser',
  title: 'Signed-in person',
  type: 'object',
  icon: UserIcon,
  description: 'Who was signed in to the Studio when something was recorded.',
  readOnly: true,
  fields: [
    defineField({
      name: 'id',
      title: 'Account',
      type: 'string',
      description: 'The id of the account, which stays when a name changes.',
    }),
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      description: 'The name of the account at that time.',
    }),
  ],
  preview: {
    select: { name: 'name', id: 'id' },
    prepare: ({ name, id }) => ({ title: name || id || 'Nobody known', media: UserIcon }),
  },
})
