import { LinkIcon } from '@sanity/icons/Link'
import { defineField, defineType } from 'sanity'

import { choices, labelOf } from '../fields/choices.ts'
import { linkRelations } from '@clinical-content/rules'

export const relatedLink = defineType({
  name: 'relatedLink',
  title: 'Related link',
  type: 'object',
  icon: LinkIcon,
  description: 'Something else worth reading: a page of yours or one on another website.',
  fieldsets: [
    {
      name: 'target',
      title: 'Where it leads',
      description: 'Choose a page of yours, or paste an address.',
    },
  ],
  initialValue: { relation: 'related' },
  fields: [
    defineField({
      name: 'relation',
      title: 'How it belongs to this page',
      type: 'string',
      description: 'Choose “before” or “after” for pages that are read in order.',
      options: { list: choices(linkRelations), layout: 'radio' },
    }),
    defineField({
      name: 'reference',
      title: 'Page of yours',
      type: 'reference',
      to: [{ type: 'article' }, { type: 'caseStudy' }, { type: 'topic' }],
      weak: true,
      fieldset: 'target',
      description: 'Start typing its title. The link follows the page if its address changes.',
      options: { disableNew: true },
    }),
    defineField({
      name: 'url',
      title: 'Address on another website',
      type: 'url',
      fieldset: 'target',
      description: 'Only for pages that are not yours.',
      hidden: ({ parent, value }) => Boolean(parent?.reference) && !value,
      validation: (rule) =>
        rule
          .uri({ scheme: ['https', 'http', 'mailto', 'tel'], allowRelative: true })
          .error('This should begin with https://'),
    }),
    defineField({
      name: 'label',
      title: 'Words of the link',
      type: 'string',
      description: 'Leave empty to use the page’s own title.',
    }),
    defineField({
      name: 'reason',
      title: 'Why it helps',
      type: 'string',
      description: 'A few words for the reader: “Exercises for the second week.”',
    }),
  ],
  preview: {
    select: { label: 'label', title: 'reference.title', url: 'url', relation: 'relation' },
    prepare: ({ label, title, url, relation }) => ({
      title: label ?? title ?? url ?? 'Link not filled in',
      subtitle: [labelOf(linkRelations, relation), title || url ? '' : 'leads nowhere yet']
        .filter(Boolean)
        .join(', '),
      media: LinkIcon,
    }),
  },
})
