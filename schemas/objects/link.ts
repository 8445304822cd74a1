import { LinkIcon } from '@sanity/icons/Link'
import { defineField, defineType } from 'sanity'

export const link = defineType({
  name: 'link',
  title: 'Link',
  type: 'object',
  icon: LinkIcon,
  description: 'Makes the marked words lead somewhere.',
  fields: [
    defineField({
      name: 'reference',
      title: 'Page of yours',
      type: 'reference',
      to: [{ type: 'article' }, { type: 'topic' }, { type: 'author' }, { type: 'caseStudy' }],
      // Two articles that link to each other could otherwise never be published.
      weak: true,
      description: 'Start typing its title. The link follows the page if its address changes.',
      options: { disableNew: true },
    }),
    defineField({
      name: 'href',
      title: 'Address on another website',
      type: 'url',
      description: 'Only for pages that are not yours.',
      hidden: ({ parent, value }) => Boolean(parent?.reference) && !value,
      validation: (rule) =>
        rule
          .uri({ scheme: ['https', 'http', 'mailto', 'tel'], allowRelative: true })
          .error('This should begin with https://, mailto: or tel:'),
    }),
    defineField({
      name: 'openInNewTab',
      title: 'Open in a new tab',
      type: 'boolean',
      description: 'Best left off: people expect the “back” button to work.',
    }),
  ],
  preview: {
    select: { title: 'reference.title', href: 'href' },
    prepare: ({ title, href }) => ({
      title: title ?? href ?? 'Link leads nowhere yet',
      subtitle: title ? 'Page of yours' : '',
      media: LinkIcon,
    }),
  },
})
