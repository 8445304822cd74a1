import { LockIcon } from '@sanity/icons/Lock'
import { defineField, defineType } from 'sanity'

import { choices, labelOf } from '../fields/choices.ts'
import { consentMethods, consentUseLabels } from '@clinical-content/rules'
import { clinicalRules } from '../validation/clinicalRules.ts'

export const consentRecord = defineType({
  name: 'consentRecord',
  title: 'Consent record',
  type: 'document',
  icon: LockIcon,
  description:
    'The evidence that a person agreed. Private: only signed-in staff can open it, and it never reaches the website.',
  groups: [
    { name: 'agreement', title: 'The agreement', default: true },
    { name: 'person', title: 'The person' },
    { name: 'withdrawal', title: 'End and withdrawal' },
  ],
  fieldsets: [{ name: 'how', title: 'How and when', options: { columns: 2 } }],
  fields: [
    defineField({
      name: 'caseStudy',
      title: 'Case study',
      type: 'reference',
      to: [{ type: 'caseStudy' }],
      weak: true,
      group: ['agreement', 'person'],
      description: 'The story this consent is for.',
      options: { disableNew: true },
      validation: (rule) => rule.required().error('Please choose the case study.'),
    }),
    defineField({
      name: 'personName',
      title: 'The person’s name',
      type: 'string',
      group: 'person',
      description: 'Stays in this private record.',
    }),
    defineField({
      name: 'contact',
      title: 'How to reach them',
      type: 'string',
      group: 'person',
      description: 'Email or telephone, to ask again before the consent ends.',
    }),
    defineField({
      name: 'agreedTo',
      title: 'What they agreed to',
      type: 'text',
      rows: 4,
      group: 'agreement',
      description: 'In the words of the form, or as near as you can.',
    }),
    defineField({
      name: 'told',
      title: 'What they were told',
      type: 'text',
      rows: 4,
      group: 'agreement',
      description: 'For example: that pages can be copied by others, and how to withdraw.',
    }),
    defineField({
      name: 'scope',
      title: 'Agreed for',
      type: 'array',
      of: [{ type: 'string' }],
      group: 'agreement',
      description: 'Tick only what the person agreed to.',
      options: { list: choices(consentUseLabels), layout: 'grid' },
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: 'photographs',
      title: 'Photographs too',
      type: 'boolean',
      group: 'agreement',
      description: 'Whether pictures of the person may be shown.',
    }),
    defineField({
      name: 'method',
      title: 'How they agreed',
      type: 'string',
      group: 'agreement',
      fieldset: 'how',
      description: 'The HCPC asks for written consent.',
      options: { list: choices(consentMethods) },
    }),
    defineField({
      name: 'givenOn',
      title: 'Given on',
      type: 'date',
      group: 'agreement',
      fieldset: 'how',
      description: 'The day they agreed.',
    }),
    defineField({
      name: 'recordedBy',
      title: 'Recorded by',
      type: 'string',
      group: 'agreement',
      fieldset: 'how',
      description: 'Who in the clinic took it down.',
    }),
    defineField({
      name: 'originalKeptAt',
      title: 'The original is kept',
      type: 'string',
      group: 'agreement',
      fieldset: 'how',
      description: 'Where the signed form can be found: “Patient file, scanned letters”.',
    }),
    defineField({
      name: 'expiresOn',
      title: 'Last day',
      type: 'date',
      group: 'withdrawal',
      description: 'If the person agreed for a time only. Enter it in the case study too.',
    }),
    defineField({
      name: 'withdrawnOn',
      title: 'Withdrawn on',
      type: 'date',
      group: 'withdrawal',
      description: 'Set the case study to “Withdrawn” first; the story then comes down at once.',
    }),
    defineField({
      name: 'withdrawalHow',
      title: 'How it was withdrawn',
      type: 'string',
      group: 'withdrawal',
      description: 'For example: by telephone. It must be as easy as giving it was.',
    }),
  ],
  validation: clinicalRules,
  orderings: [
    { name: 'given', title: 'Given, newest first', by: [{ field: 'givenOn', direction: 'desc' }] },
    { name: 'expires', title: 'Ends first', by: [{ field: 'expiresOn', direction: 'asc' }] },
  ],
  preview: {
    select: {
      title: 'caseStudy.title',
      method: 'method',
      givenOn: 'givenOn',
      withdrawnOn: 'withdrawnOn',
    },
    prepare: ({ title, method, givenOn, withdrawnOn }) => ({
      title: title ? `Consent: ${title}` : 'Consent record',
      subtitle: withdrawnOn
        ? `withdrawn ${withdrawnOn}`
        : [labelOf(consentMethods, method), givenOn].filter(Boolean).join(', ') || 'not filled in',
      media: LockIcon,
    }),
  },
})
