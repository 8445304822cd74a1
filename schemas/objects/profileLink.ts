import { LinkIcon } from '@sanity/icons/Link'
import { defineField, defineType } from 'sanity'

export const profileLink = defineType({
  name: 'profileLink',
  title: 'Profile',
  type: 'object',
  icon: LinkIcon,
  description: 'A page about this person or clinic on another website.',
  options: { columns: 2 },
  fields: [
    defineField({
      name: 'label',
      title: 'Name of the site',
      type: 'string',
      description: 'For example: LinkedIn, ORCID, University page.',
      validation: (rule) => rule.required().error('Please name the site.'),
    }),
    defineField({
      name: 'url',
      title: 'Address',
      type: 'url',
      description: 'Copy it from your browser’s address bar.',
      validation: (rule) => [
        rule.required().error('Please paste the address.'),
        rule.uri({ scheme: ['https', 'http'] }).error('This should begin with https://'),
      ],
    }),
  ],
  preview: {
    select: { title: 'label', subtitle: 'url' },
    prepare: ({ title, subtitle }) => ({ title: title ?? 'Profile', subtitle, media: LinkIcon }),
  },
})
