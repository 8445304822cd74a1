import { TransferIcon } from '@sanity/icons/Transfer'
import { defineField, defineType } from 'sanity'
import { clinicalRules } from '../validation/clinicalRules.ts'

export const redirect = defineType({
  name: 'redirect',
  title: 'Redirect',
  type: 'document',
  icon: TransferIcon,
  description: 'Sends readers of an old address to where the page is now.',
  initialValue: { permanent: true },
  fieldsets: [{ name: 'target', title: 'New address', description: 'One of the two.' }],
  groups: [{ name: 'redirect', title: 'Redirect', default: true }],
  fields: [
    defineField({
      name: 'from',
      title: 'Old address',
      type: 'string',
      group: 'redirect',
      description: 'Without the name of the site: /blog/knee-pain',
      placeholder: '/blog/knee-pain',
      validation: (rule) => rule.required().error('Please fill in the old address.'),
    }),
    defineField({
      name: 'to',
      title: 'Article',
      type: 'reference',
      to: [{ type: 'article' }],
      group: 'redirect',
      fieldset: 'target',
      description: 'The article that stands there now.',
      options: { disableNew: true },
    }),
    defineField({
      name: 'toUrl',
      title: 'Other address',
      type: 'string',
      group: 'redirect',
      fieldset: 'target',
      description: 'If it is not an article: /about, or a full address beginning with https://',
      hidden: ({ parent, value }) => Boolean(parent?.['to']) && !value,
    }),
    defineField({
      name: 'permanent',
      title: 'For good',
      type: 'boolean',
      group: 'redirect',
      description: 'Turn off only if the old address will come back.',
      validation: (rule) => rule.required(),
    }),
  ],
  validation: clinicalRules,
  orderings: [{ name: 'from', title: 'Old address', by: [{ field: 'from', direction: 'asc' }] }],
  preview: {
    select: { from: 'from', title: 'to.title', toUrl: 'toUrl' },
    prepare: ({ from, title, toUrl }) => ({
      title: from ?? 'No old address',
      subtitle: `→ ${title ?? toUrl ?? 'nowhere yet'}`,
      media: TransferIcon,
    }),
  },
})
