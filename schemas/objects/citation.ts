import { BookIcon } from '@sanity/icons/Book'
import { defineField, defineType } from 'sanity'

import { choices, labelOf } from '../fields/choices.ts'
import { citationKinds } from '@clinical-content/rules'

export const citation = defineType({
  name: 'citation',
  title: 'Source',
  type: 'object',
  icon: BookIcon,
  description: 'Where a statement comes from. Readers see it at the foot of the page.',
  fieldsets: [{ name: 'find', title: 'Where to find it', description: 'One of these is enough.' }],
  initialValue: { kind: 'journal' },
  fields: [
    defineField({
      name: 'kind',
      title: 'Kind',
      type: 'string',
      description: 'What sort of source this is.',
      options: { list: choices(citationKinds), layout: 'radio', direction: 'horizontal' },
      validation: (rule) => rule.required().error('Please choose the kind of source.'),
    }),
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'The title of the paper, guideline, book or page.',
      validation: (rule) => rule.required().error('Please fill in the title of the source.'),
    }),
    defineField({
      name: 'authors',
      title: 'Authors',
      type: 'string',
      description: 'As the source lists them: “Example J, Sample K, et al.”',
    }),
    defineField({
      name: 'publisher',
      title: 'Journal or publisher',
      type: 'string',
      description: 'For example: British Journal of Sports Medicine, or NICE.',
    }),
    defineField({
      name: 'year',
      title: 'Year',
      type: 'number',
      description: 'The year it was published.',
      validation: (rule) =>
        rule.integer().min(1500).max(2100).error('Please give the year in four digits.'),
    }),
    defineField({
      name: 'doi',
      title: 'DOI',
      type: 'string',
      fieldset: 'find',
      description: 'The number that begins with 10. and stands near the top of a paper.',
      hidden: ({ parent, value }) => parent?.kind === 'web' && !value,
    }),
    defineField({
      name: 'pmid',
      title: 'PubMed number (PMID)',
      type: 'string',
      fieldset: 'find',
      description: 'The number of the paper in PubMed, digits only.',
      hidden: ({ parent, value }) => parent?.kind !== 'journal' && !value,
    }),
    defineField({
      name: 'isbn',
      title: 'ISBN',
      type: 'string',
      fieldset: 'find',
      description: 'The number above the barcode of a book.',
      hidden: ({ parent, value }) => parent?.kind !== 'book' && !value,
    }),
    defineField({
      name: 'url',
      title: 'Web address',
      type: 'url',
      fieldset: 'find',
      description: 'Copy it from your browser’s address bar.',
      validation: (rule) =>
        rule.uri({ scheme: ['https', 'http'] }).error('This should begin with https://'),
    }),
    defineField({
      name: 'checkedOn',
      title: 'Last checked on',
      type: 'date',
      description: 'The day somebody last made sure that it is there and still says this.',
    }),
  ],
  preview: {
    select: { title: 'title', kind: 'kind', publisher: 'publisher', year: 'year' },
    prepare: ({ title, kind, publisher, year }) => ({
      title: title ?? 'Source not filled in',
      subtitle: [labelOf(citationKinds, kind), publisher, year].filter(Boolean).join(', '),
      media: BookIcon,
    }),
  },
})
