import { ClipboardImageIcon } from '@sanity/icons/ClipboardImage'
import { defineField, defineType } from 'sanity'

import { originField } from '../fields/originField.ts'
import { relatedLinksField } from '../fields/relatedLinksField.ts'
import { reviewField } from '../fields/reviewField.ts'
import { seoField } from '../fields/seoField.ts'
import { slugField } from '../fields/slugField.ts'
import { topicsField } from '../fields/topicsField.ts'
import { consentAllows, consentStatus, isoDateOf } from '@clinical-content/rules'
import { clinicalRules } from '../validation/clinicalRules.ts'

const consentLabels = {
  given: 'consent given',
  missing: 'no consent recorded: hidden',
  expired: 'consent has run out: hidden',
  withdrawn: 'consent withdrawn: hidden',
} as const

export const caseStudy = defineType({
  name: 'caseStudy',
  title: 'Case study',
  type: 'document',
  icon: ClipboardImageIcon,
  description: 'One person’s story, told with their consent. Its parts follow the CARE guidelines.',
  groups: [
    { name: 'write', title: 'The story', default: true },
    { name: 'consent', title: 'Consent' },
    { name: 'who', title: 'Who and when' },
    { name: 'related', title: 'Related' },
    { name: 'search', title: 'Search engines' },
    { name: 'origin', title: 'Origin' },
  ],
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      group: 'write',
      description: 'What the story is about, without the person’s name.',
      validation: (rule) => rule.required().error('Please give the case study a title.'),
    }),
    defineField({
      name: 'person',
      title: 'The person',
      type: 'caseStudyPerson',
      group: ['write', 'consent'],
      description: 'As little as the story needs.',
      validation: (rule) => rule.required().error('Please say whom the story is about.'),
    }),
    defineField({
      name: 'consent',
      title: 'Consent',
      type: 'consent',
      group: ['write', 'consent'],
      description: 'Until consent is recorded as given, nobody outside the clinic can read this.',
      options: { collapsible: true, collapsed: false },
    }),
    section(
      'problem',
      'The problem',
      'What brought the person to you, in their own words if you can.',
    ),
    section('history', 'What went before', 'Earlier problems and treatments that matter here.'),
    section('assessment', 'What you found', 'Examination, tests, and what you thought it was.'),
    section(
      'treatment',
      'What you did',
      'Treatment, in the order it happened, and what you changed on the way.',
    ),
    defineField({
      name: 'outcome',
      title: 'Outcome',
      type: 'caseStudyOutcome',
      group: 'write',
      description: 'How it went, in words and, where you measured, in numbers.',
      options: { collapsible: true, collapsed: false },
    }),
    section(
      'perspective',
      'In the person’s own words',
      'What it was like for them. Ask; do not write it for them.',
    ),
    defineField({
      name: 'clinician',
      title: 'Treated by',
      type: 'reference',
      to: [{ type: 'author' }],
      group: 'who',
      description: 'The clinician in the story.',
      options: { disableNew: true },
    }),
    reviewField('story'),
    topicsField(),
    relatedLinksField(),
    slugField({
      source: 'title',
      group: 'search',
      description: 'The last part of the address. Keep the person’s name out of it.',
    }),
    seoField({ description: 'Only if they should show something else than the title.' }),
    originField(),
  ],
  validation: clinicalRules,
  orderings: [
    { name: 'titleAsc', title: 'Title', by: [{ field: 'title', direction: 'asc' }] },
    {
      name: 'consent',
      title: 'Consent',
      by: [
        { field: 'consent.status', direction: 'asc' },
        { field: 'consent.expiresOn', direction: 'asc' },
      ],
    },
    { name: 'edited', title: 'Last edited', by: [{ field: '_updatedAt', direction: 'desc' }] },
  ],
  preview: {
    select: {
      title: 'title',
      ageBand: 'person.ageBand',
      consent: 'consent',
    },
    prepare: ({ title, ageBand, consent }) => ({
      title: title ?? 'Case study without a title',
      subtitle: [ageBand, consentLabel(consent)].filter(Boolean).join(' · '),
      media: ClipboardImageIcon,
    }),
  },
})

function consentLabel(consent: object | undefined): string {
  const today = isoDateOf(new Date())
  const status = consentStatus(consent, today)
  return status === 'given' && !consentAllows(consent, 'website', today)
    ? 'consent given, but not for the website: hidden'
    : consentLabels[status]
}

function section(name: string, title: string, description: string) {
  return defineField({ name, title, type: 'richText', group: 'write', description })
}
