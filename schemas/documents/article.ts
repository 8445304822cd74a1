import { DocumentTextIcon } from '@sanity/icons/DocumentText'
import { defineArrayMember, defineField, defineType } from 'sanity'

import { altField, captionField, creditField } from '../fields/altField.ts'
import { choices, labelOf } from '../fields/choices.ts'
import { originField } from '../fields/originField.ts'
import { relatedLinksField } from '../fields/relatedLinksField.ts'
import { reviewField } from '../fields/reviewField.ts'
import { seoField } from '../fields/seoField.ts'
import { slugField } from '../fields/slugField.ts'
import { topicsField } from '../fields/topicsField.ts'
import { articleKinds, audiences, isoDateOf, reviewStatus } from '@clinical-content/rules'
import { clinicalRules } from '../validation/clinicalRules.ts'

export const article = defineType({
  name: 'article',
  title: 'Article',
  type: 'document',
  icon: DocumentTextIcon,
  description: 'A page of health information: a guide, a condition, a treatment, an exercise.',
  groups: [
    { name: 'write', title: 'Write', default: true },
    { name: 'who', title: 'Who and when' },
    { name: 'evidence', title: 'Evidence' },
    { name: 'related', title: 'Related' },
    { name: 'search', title: 'Search engines' },
    { name: 'origin', title: 'Origin' },
  ],
  fieldsets: [
    { name: 'dates', title: 'Dates the reader is told', options: { columns: 2 } },
    {
      name: 'readers',
      title: 'What and for whom',
      options: { columns: 2, collapsible: true, collapsed: false },
    },
  ],
  initialValue: { kind: 'guide', language: 'en-GB' },
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      group: 'write',
      description: 'What a patient would type into a search engine, in plain words.',
      validation: (rule) => [
        rule.required().error('Please give the article a title.'),
        rule.max(110).warning('Long titles are cut in search results. Can it be shorter?'),
      ],
    }),
    defineField({
      name: 'summary',
      title: 'Summary',
      type: 'text',
      rows: 3,
      group: 'write',
      description: 'The answer in two or three sentences, for lists and search results.',
      validation: (rule) =>
        rule.max(320).warning('A summary over about 320 characters is rarely read to its end.'),
    }),
    defineField({
      name: 'body',
      title: 'Text',
      type: 'body',
      group: 'write',
      description: 'The article itself. Type, or press + for a care card, an exercise, a picture…',
      validation: (rule) => rule.required().error('The article has no text yet.'),
    }),
    defineField({
      name: 'keyPoints',
      title: 'Key points',
      type: 'array',
      of: [{ type: 'string' }],
      group: 'write',
      description: 'Three to five things to remember, shown at the top of the page.',
      validation: (rule) => rule.max(7).warning('More than seven points are hard to remember.'),
    }),
    defineField({
      name: 'heroImage',
      title: 'Main picture',
      type: 'image',
      group: 'write',
      description: 'Shown at the top and when the page is shared.',
      options: { hotspot: true },
      fields: [altField, captionField, creditField],
    }),
    defineField({
      name: 'callToAction',
      title: 'What to do next',
      type: 'callToAction',
      group: 'write',
      description: 'The button at the end of the page. Leave empty to use the clinic’s own.',
      options: { collapsible: true, collapsed: true },
    }),
    defineField({
      name: 'kind',
      title: 'Kind of article',
      type: 'string',
      group: 'write',
      fieldset: 'readers',
      description: 'Decides how often the page is reviewed and how search engines see it.',
      options: { list: choices(articleKinds) },
      validation: (rule) => rule.required().error('Please choose the kind of article.'),
    }),
    defineField({
      name: 'audience',
      title: 'Written for',
      type: 'string',
      group: 'write',
      fieldset: 'readers',
      description: 'Leave empty if it is for everybody.',
      options: { list: choices(audiences) },
    }),
    defineField({
      name: 'authors',
      title: 'Authors',
      type: 'array',
      of: [defineArrayMember({ type: 'reference', to: [{ type: 'author' }] })],
      group: 'who',
      description: 'Who wrote it. Their registration is shown with their name.',
      validation: (rule) => [
        rule.required().min(1).error('Please say who wrote this.'),
        rule.unique().error('The same author is here twice.'),
      ],
    }),
    reviewField('page'),
    defineField({
      name: 'publishedAt',
      title: 'First published',
      type: 'datetime',
      group: 'who',
      fieldset: 'dates',
      description: 'For an article that was on an old website: its date there.',
    }),
    defineField({
      name: 'updatedAt',
      title: 'Last updated',
      type: 'datetime',
      group: 'who',
      fieldset: 'dates',
      description: 'When the content last changed in a way a reader should know of.',
    }),
    defineField({
      name: 'citations',
      title: 'Sources',
      type: 'array',
      of: [defineArrayMember({ type: 'citation' })],
      group: 'evidence',
      description: 'The papers, guidelines and books this page rests on.',
    }),
    topicsField(),
    relatedLinksField(),
    slugField({
      source: 'title',
      group: 'search',
      description:
        'The last part of the page’s address. Once published, change it only if you must.',
    }),
    defineField({
      name: 'previousSlugs',
      title: 'Earlier web addresses',
      type: 'array',
      of: [{ type: 'string' }],
      group: 'search',
      description: 'Old links to these still find the page.',
      options: { layout: 'tags' },
      validation: (rule) => rule.unique().error('The same address is here twice.'),
    }),
    seoField({ description: 'Only if they should show something else than title and summary.' }),
    defineField({
      name: 'language',
      title: 'Language',
      type: 'string',
      group: 'search',
      description: 'As a code: en-GB for British English, cy for Welsh, pl for Polish.',
      validation: (rule) =>
        rule
          .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, { name: 'language code' })
          .error('Please give the language as a code such as en-GB.'),
    }),
    originField(),
  ],
  validation: clinicalRules,
  orderings: [
    { name: 'titleAsc', title: 'Title', by: [{ field: 'title', direction: 'asc' }] },
    {
      name: 'reviewDue',
      title: 'Review due first',
      by: [{ field: 'review.nextReviewDue', direction: 'asc' }],
    },
    {
      name: 'publishedNewest',
      title: 'Newest first',
      by: [{ field: 'publishedAt', direction: 'desc' }],
    },
    { name: 'edited', title: 'Last edited', by: [{ field: '_updatedAt', direction: 'desc' }] },
  ],
  preview: {
    select: {
      title: 'title',
      kind: 'kind',
      given: 'authors.0.name.given',
      family: 'authors.0.name.family',
      review: 'review',
      media: 'heroImage',
    },
    prepare: ({ title, kind, given, family, review, media }) => ({
      title: title ?? 'Article without a title',
      subtitle: [
        labelOf(articleKinds, kind),
        [given, family].filter(Boolean).join(' '),
        reviewLabel(review),
      ]
        .filter(Boolean)
        .join(' · '),
      media: media ?? DocumentTextIcon,
    }),
  },
})

function reviewLabel(review: object | undefined): string {
  const { status, lastReviewed, nextReviewDue } = reviewStatus(review, isoDateOf(new Date()))
  if (status === 'notReviewed') return 'not clinically reviewed'
  if (status !== 'overdue') return `reviewed ${lastReviewed}`
  return nextReviewDue ? `review overdue since ${nextReviewDue}` : 'review overdue'
}
