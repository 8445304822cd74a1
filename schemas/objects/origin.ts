import { TransferIcon } from '@sanity/icons/Transfer'
import { defineField, defineType } from 'sanity'

/**
 * A warning: whoever writes cannot change what the migration noted, so it must not keep a page from
 * being published.
 */
const incomplete = 'The migration always notes this. Please tell whoever runs your website.'

export const origin = defineType({
  name: 'origin',
  title: 'Where this came from',
  type: 'object',
  icon: TransferIcon,
  description: 'Written by the migration from your old website. Nothing to fill in here.',
  readOnly: true,
  options: { collapsible: true, collapsed: false, columns: 2 },
  fields: [
    defineField({
      name: 'source',
      title: 'Format',
      type: 'string',
      description: 'What was read: a text file, a saved page, an export.',
      validation: (rule) => rule.required().warning(incomplete),
    }),
    defineField({
      name: 'id',
      title: 'Name in the old system',
      type: 'string',
      description: 'The file or the number it had there.',
      validation: (rule) => rule.required().warning(incomplete),
    }),
    defineField({
      name: 'url',
      title: 'Old address',
      type: 'url',
      description: 'Where the page used to be.',
      validation: (rule) => rule.uri({ scheme: ['https', 'http'], allowRelative: true }),
    }),
    defineField({
      name: 'importedAt',
      title: 'Brought over on',
      type: 'datetime',
      description: 'The moment of the migration.',
      validation: (rule) => rule.required().warning(incomplete),
    }),
    defineField({
      name: 'hash',
      title: 'Fingerprint',
      type: 'string',
      description: 'Lets the migration see whether anybody has changed the text since.',
      validation: (rule) => rule.required().warning(incomplete),
    }),
    defineField({
      name: 'clinicallyReviewed',
      title: 'Reviewed by a clinician before the migration',
      type: 'boolean',
      description: 'Always “no” for what was migrated: an old date is not a clinical review.',
      validation: (rule) => rule.required().warning(incomplete),
    }),
  ],
  preview: {
    select: { source: 'source', id: 'id', importedAt: 'importedAt' },
    prepare: ({ source, id, importedAt }) => ({
      title: id ?? 'Unknown origin',
      subtitle: [source, importedAt?.slice(0, 10)].filter(Boolean).join(', '),
      media: TransferIcon,
    }),
  },
})
