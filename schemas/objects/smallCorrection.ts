import { EditIcon } from '@sanity/icons/Edit'
import { defineField, defineType } from 'sanity'

/** Noted by the Studio, never typed: what it means is decided in `rules/review/correction.ts`. */
export const smallCorrection = defineType({
  name: 'smallCorrection',
  title: 'Small correction',
  type: 'object',
  icon: EditIcon,
  description: 'A change after the review that needs no new one, as two people have said.',
  readOnly: true,
  fields: [
    defineField({
      name: 'reason',
      title: 'Reason',
      type: 'text',
      rows: 2,
      description: 'What was corrected, and why it needs no new review.',
    }),
    defineField({
      name: 'reviewedHash',
      title: 'What was reviewed',
      type: 'string',
      description: 'The fingerprint of the words that were reviewed.',
    }),
    defineField({
      name: 'contentHash',
      title: 'What it says now',
      type: 'string',
      description:
        'The fingerprint of the corrected words: one more change, and it counts no more.',
    }),
    defineField({
      name: 'askedBy',
      title: 'Asked by',
      type: 'studioUser',
      description: 'Who asked for the correction to be let through.',
    }),
    defineField({
      name: 'askedOn',
      title: 'Asked on',
      type: 'date',
      description: 'The day it was asked for.',
    }),
    defineField({
      name: 'allowedBy',
      title: 'Allowed by',
      type: 'studioUser',
      description: 'Who else looked at the difference and allowed it.',
    }),
    defineField({
      name: 'allowedOn',
      title: 'Allowed on',
      type: 'date',
      description: 'The day it was allowed.',
    }),
  ],
  preview: {
    select: { reason: 'reason', askedBy: 'askedBy.name', allowedBy: 'allowedBy.name' },
    prepare: ({ reason, askedBy, allowedBy }) => ({
      title: reason || 'No reason given',
      subtitle: [askedBy && `asked by ${askedBy}`, allowedBy && `allowed by ${allowedBy}`]
        .filter(Boolean)
        .join(', '),
      media: EditIcon,
    }),
  },
})
