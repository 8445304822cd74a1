import { LockIcon } from '@sanity/icons/Lock'
import { defineField, defineType } from 'sanity'

import { choices, labelOf } from '../fields/choices.ts'
import {
  type ConsentLike,
  consentStatus,
  consentUseLabels,
  isoDateOf,
} from '@clinical-content/rules'

const statuses = {
  missing: 'Not recorded: the story stays hidden',
  given: 'Given',
  withdrawn: 'Withdrawn: the story is taken down',
} as const

export const consent = defineType({
  name: 'consent',
  title: 'Consent',
  type: 'object',
  icon: LockIcon,
  description:
    'Whether the person agreed that their story is told. No names here: those belong in the private consent record.',
  fieldsets: [{ name: 'dates', title: 'Dates', options: { columns: 2 } }],
  fields: [
    defineField({
      name: 'status',
      title: 'Consent',
      type: 'string',
      description: 'Until it says “Given”, nobody outside the clinic can see this story.',
      options: { list: choices(statuses), layout: 'radio' },
      validation: (rule) => rule.required().warning('Please choose how things stand.'),
    }),
    defineField({
      name: 'scope',
      title: 'Agreed for',
      type: 'array',
      of: [{ type: 'string' }],
      description: 'Tick only what the person agreed to.',
      options: { list: choices(consentUseLabels), layout: 'grid' },
      hidden: ({ parent }) => parent?.status !== 'given',
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: 'recordedOn',
      title: 'Recorded on',
      type: 'date',
      fieldset: 'dates',
      description: 'The day the consent, or its withdrawal, was written down.',
    }),
    defineField({
      name: 'expiresOn',
      title: 'Last day',
      type: 'date',
      fieldset: 'dates',
      description:
        'If the person agreed for a time only: the last day of it. The story hides itself afterwards.',
    }),
    defineField({
      name: 'record',
      title: 'Private record',
      type: 'reference',
      to: [{ type: 'consentRecord' }],
      weak: true,
      description: 'The signed consent. Only signed-in staff can open it.',
      options: { disableNew: true },
    }),
  ],
  preview: {
    select: { status: 'status', expiresOn: 'expiresOn' },
    prepare: ({ status, expiresOn }) => ({
      title: labelOf(statuses, status) || statuses.missing,
      subtitle: untilLabel({ status, expiresOn }),
      media: LockIcon,
    }),
  },
})

function untilLabel(recorded: ConsentLike): string {
  if (!recorded.expiresOn) return ''
  const isOver = consentStatus(recorded, isoDateOf(new Date())) === 'expired'
  return `${isOver ? 'ran out on' : 'until'} ${String(recorded.expiresOn)}`
}
