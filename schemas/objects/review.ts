import { isoDateOf, reviewStatus } from '@clinical-content/rules'
import { ClipboardIcon } from '@sanity/icons/Clipboard'
import { defineField, defineType } from 'sanity'

export const review = defineType({
  name: 'review',
  title: 'Clinical review',
  type: 'object',
  icon: ClipboardIcon,
  description:
    'A clinician has read the whole page and stands by it. Correcting a comma is not a review: leave the dates alone.',
  fieldsets: [{ name: 'dates', title: 'Dates', options: { columns: 2 } }],
  fields: [
    defineField({
      name: 'lastReviewed',
      title: 'Last reviewed',
      type: 'date',
      fieldset: 'dates',
      description: 'The day the whole page was read and approved.',
      validation: (rule) => rule.required().warning('Please fill in the day of the review.'),
    }),
    defineField({
      name: 'nextReviewDue',
      title: 'Next review due',
      type: 'date',
      fieldset: 'dates',
      description: 'When it should be read again.',
      validation: (rule) =>
        rule.required().warning('Please say when the page should be reviewed again.'),
    }),
    defineField({
      name: 'reviewedBy',
      title: 'Reviewed by',
      type: 'reference',
      to: [{ type: 'author' }],
      description: 'The clinician who approved it; best somebody other than the author.',
      options: { disableNew: true },
      // A reviewer whose page is only a draft stops publishing: publishing that page puts it right.
      validation: (rule) => [rule.required().warning('Please choose who reviewed the page.'), rule],
    }),
    defineField({
      name: 'changes',
      title: 'What changed',
      type: 'text',
      rows: 2,
      description:
        'In a sentence, for your colleagues: “Dosage advice updated to the new guideline.”',
    }),
    ...notedFields(),
  ],
  preview: {
    select: {
      lastReviewed: 'lastReviewed',
      nextReviewDue: 'nextReviewDue',
      given: 'reviewedBy.name.given',
      family: 'reviewedBy.name.family',
    },
    prepare: ({ lastReviewed, nextReviewDue, given, family }) => ({
      title: titleOf({ lastReviewed, reviewer: given || family }),
      subtitle: [
        [given, family].filter(Boolean).join(' '),
        nextReviewDue && `next due ${nextReviewDue}`,
      ]
        .filter(Boolean)
        .join(', '),
      media: ClipboardIcon,
    }),
  },
})

/** What “Mark as reviewed…” notes by itself: what was read, and who recorded it. */
function notedFields() {
  const byTheStudio = { hidden: true, readOnly: true }
  return [
    defineField({
      name: 'contentHash',
      title: 'What was read',
      type: 'string',
      description: 'A fingerprint of the page’s words, pictures and sources at the time.',
      ...byTheStudio,
    }),
    defineField({
      name: 'storyHashes',
      title: 'Stories that were read',
      type: 'array',
      of: [{ type: 'string' }],
      description: 'A fingerprint of each patient’s story that the page told.',
      ...byTheStudio,
    }),
    defineField({
      name: 'revision',
      title: 'Revision',
      type: 'string',
      description: 'The revision of the document that was read, to compare with.',
      ...byTheStudio,
    }),
    defineField({
      name: 'recordedBy',
      title: 'Recorded by',
      type: 'studioUser',
      description: 'Who was signed in, which need not be who read the page.',
      ...byTheStudio,
    }),
    defineField({
      name: 'attestation',
      title: 'Statement',
      type: 'text',
      rows: 2,
      description: 'The words that were confirmed, as they stood beside the tick.',
      ...byTheStudio,
    }),
    defineField({
      name: 'corrections',
      title: 'Small corrections',
      type: 'array',
      of: [{ type: 'smallCorrection' }],
      description: 'Changes after the review that two people agreed need no new one.',
      ...byTheStudio,
    }),
  ]
}

function titleOf({
  lastReviewed,
  reviewer,
}: {
  lastReviewed?: unknown
  reviewer?: unknown
}): string {
  const recorded = { lastReviewed, reviewedBy: { _ref: reviewer } }
  const { status } = reviewStatus(recorded, isoDateOf(new Date()))
  return status === 'notReviewed' ? 'Not clinically reviewed' : `Reviewed ${String(lastReviewed)}`
}
