/**
 * What the clinicians did after the migration: they read the drafts, added topics, recorded a few
 * consents, signed off six articles and published them. The other three wait for a review, as a
 * migrated post does in real life.
 */
import type { Consent, Review as StoredReview } from '@clinical-content/schemas/types'

import { consentRecord } from './documents/consentRecords.ts'
import {
  dayFrom,
  ids,
  members,
  paragraphs,
  reference,
  references,
  slug as webAddress,
  weakReference,
  type ClinicDocument,
} from './documents/types.ts'

/** GROQ, for the raw perspective: everything the migration wrote that the work below needs. */
export const migratedQuery =
  '*[_type in ["article", "caseStudy"] && defined(origin.id)]{_id, _type, "alias": person.alias, "post": origin.id}'

export interface Migrated {
  _id: string
  _type: string
  alias: string | null
  post: string
}

export interface EditorialWork {
  /** Fields to set on the draft of a document, by its published id. */
  set: { id: string; fields: Readonly<Record<string, unknown>> }[]
  /** New documents, whole: before anything is published, since what is published refers to them. */
  create: ClinicDocument[]
  /** Published ids to publish, in this order. */
  publish: string[]
  /** New documents that refer to what was published, so they come last. */
  createLast: ClinicDocument[]
}

/**
 * @param today - YYYY-MM-DD; reviews and consents are dated from it
 * @param migrated - the result of `migratedQuery` after the posts were migrated
 * @throws Error naming the post or person that the migration did not bring in
 */
export function editorialWork({
  today,
  migrated,
}: {
  today: string
  migrated: readonly Migrated[]
}): EditorialWork {
  const article = (post: string) => find(migrated, 'article', post)
  const consents = stories.map((story) => ({
    ...story,
    id: find(migrated, 'caseStudy', story.post, story.alias),
  }))
  return {
    set: [
      ...articles.map(({ post, topics, review, focus }) => ({
        id: article(post),
        fields: {
          'heroImage.hotspot': { _type: 'sanity.imageHotspot', ...focus, width: 0.4, height: 0.5 },
          topics: references(...topics.map((topic) => `topic-${topic}`)),
          ...(review && {
            review: {
              _type: 'review',
              lastReviewed: dayFrom(today, review.reviewed),
              nextReviewDue: dayFrom(today, review.due),
              reviewedBy: reference(review.by),
              ...(review.changes && { changes: review.changes }),
            } satisfies StoredReview,
            'origin.clinicallyReviewed': true,
            ...(review.sources && { citations: members('citation', sourcesRead(today, review)) }),
            ...(review.changes && {
              updatedAt: `${dayFrom(today, review.reviewed)}T09:00:00.000Z`,
            }),
          }),
        },
      })),
      ...consents.map(({ id, record, given, ends, scope, title, slug, problem, summary }) => ({
        id,
        fields: {
          title,
          slug: webAddress(slug),
          problem: paragraphs(problem),
          outcome: { _type: 'caseStudyOutcome', summary: paragraphs(summary) },
          consent: {
            _type: 'consent',
            status: 'given',
            recordedOn: dayFrom(today, given),
            expiresOn: dayFrom(today, ends),
            scope,
            record: weakReference(record),
          } satisfies Consent,
        },
      })),
    ],
    create: consents.map((story) =>
      consentRecord(today, { ...story, id: story.record, caseStudy: story.id }),
    ),
    publish: [
      ...consents.map(({ id }) => id),
      ...articles.filter(({ review }) => review).map(({ post }) => article(post)),
    ],
    createLast: redirects.map(({ from, post }, index) => ({
      _id: `redirect-${index + 1}`,
      _type: 'redirect',
      from,
      to: reference(article(post)),
      permanent: true,
    })),
  }
}

interface ReviewedArticle {
  /** The file in `posts/`. */
  post: string
  topics: string[]
  /** What must stay in the picture when it is cropped: fractions of its width and height. */
  focus: { x: number; y: number }
  /** Absent: nobody has reviewed it, so it stays a draft. Days are counted from today. */
  review?: Review
}

interface Review {
  by: string
  reviewed: number
  due: number
  changes?: string
  /** What the reviewer read, where the old post named no sources. */
  sources?: { title: string; publisher: string; url: string }[]
}

const articles: readonly ReviewedArticle[] = [
  {
    post: 'ankle-sprain.txt',
    topics: ['sprained-ankle', 'ankle'],
    focus: { x: 0.5, y: 0.62 },
    review: {
      by: ids.podiatrist,
      reviewed: -48,
      due: 682,
      changes: 'Moved the red flags up, and made the advice on pain relief more cautious.',
      sources: [
        {
          title: 'Sprains and strains',
          publisher: 'NHS',
          url: 'https://www.nhs.uk/conditions/sprains-and-strains/',
        },
        {
          title: 'Sprains and strains',
          publisher: 'NICE Clinical Knowledge Summaries',
          url: 'https://cks.nice.org.uk/topics/sprains-strains/',
        },
      ],
    },
  },
  {
    post: 'plantar-heel-pain.txt',
    topics: ['plantar-fasciitis', 'feet'],
    focus: { x: 0.5, y: 0.56 },
    review: {
      by: ids.physiotherapist,
      reviewed: -160,
      due: 570,
      sources: [
        {
          title: 'Plantar fasciitis',
          publisher: 'NHS',
          url: 'https://www.nhs.uk/conditions/plantar-fasciitis/',
        },
        {
          title: 'Plantar fasciitis',
          publisher: 'NICE Clinical Knowledge Summaries',
          url: 'https://cks.nice.org.uk/topics/plantar-fasciitis/',
        },
      ],
    },
  },
  {
    post: 'knee-osteoarthritis.md',
    topics: ['knee-osteoarthritis', 'knee', 'exercise'],
    focus: { x: 0.46, y: 0.6 },
    // Overdue: the Studio asks for it, and the website still says when it was last reviewed.
    review: { by: ids.generalPractitioner, reviewed: -752, due: -21 },
  },
  {
    post: 'diabetes-foot-check.html',
    topics: ['diabetic-foot', 'feet'],
    focus: { x: 0.5, y: 0.54 },
    review: {
      by: ids.generalPractitioner,
      reviewed: -9,
      due: 721,
      changes: 'Checked the times between foot checks against NICE guideline NG19.',
    },
  },
  {
    post: 'gout-and-food.html',
    topics: ['gout', 'nutrition'],
    focus: { x: 0.5, y: 0.7 },
    review: { by: ids.generalPractitioner, reviewed: -300, due: 430 },
  },
  {
    post: 'calcium-and-vitamin-d.md',
    topics: ['osteoporosis', 'nutrition'],
    focus: { x: 0.55, y: 0.66 },
    // Due soon.
    review: { by: ids.generalPractitioner, reviewed: -718, due: 12 },
  },
  { post: 'sciatica.md', topics: ['sciatica', 'back'], focus: { x: 0.5, y: 0.6 } },
  {
    post: 'frozen-shoulder.txt',
    topics: ['frozen-shoulder', 'shoulder'],
    focus: { x: 0.5, y: 0.42 },
  },
  {
    post: 'achilles-tendon.html',
    topics: ['achilles-tendinopathy', 'ankle', 'exercise'],
    focus: { x: 0.5, y: 0.58 },
  },
]

/**
 * Stories in the posts whose people were asked, and agreed. An editor took the exact ages out and gave
 * each a title of its own. Nobody has asked the others yet.
 */
const stories = [
  {
    post: 'ankle-sprain.txt',
    alias: 'Beatriz',
    title: 'Back on playground duty in ten days',
    slug: 'back-on-playground-duty',
    problem:
      'Beatriz teaches in a primary school and turned her ankle on the playground steps. She could walk that afternoon, kept the foot up in the evenings and began the alphabet exercise on the third day.',
    summary:
      'She was back on playground duty in ten days, and kept up her balance practice while she brushed her teeth.',
    record: 'consent.playground-steps',
    personName: 'Example Patient F',
    contact: 'patient-f@saltlark.example',
    scope: ['website'],
    given: -50,
    ends: 680,
    recordedBy: 'Folake Adeyemi-Reid',
  },
  {
    post: 'diabetes-foot-check.html',
    alias: 'Constance',
    title: 'A blister that did not hurt',
    slug: 'a-blister-that-did-not-hurt',
    problem:
      'Constance rings church bells, and checks her feet while the kettle boils. One morning she saw a blister under her little toe that she could not feel. She rang the foot team before breakfast was over.',
    summary:
      'She was given a dressing and a softer shoe, and the skin had closed within three weeks.',
    record: 'consent.bell-ringer',
    personName: 'Example Patient G',
    contact: '01632 960455',
    scope: ['website', 'print'],
    given: -12,
    ends: 718,
    recordedBy: 'Gethin Marlowe',
  },
]

/** Addresses of the website before this one. */
const redirects = [
  { from: '/blog/twisted-ankle', post: 'ankle-sprain.txt' },
  { from: '/blog/policemans-heel', post: 'plantar-heel-pain.txt' },
  { from: '/factsheets/gout', post: 'gout-and-food.html' },
]

function sourcesRead(today: string, { sources = [], reviewed }: Review) {
  return sources.map((source) => ({ kind: 'web', ...source, checkedOn: dayFrom(today, reviewed) }))
}

function find(migrated: readonly Migrated[], type: string, post: string, alias?: string): string {
  const found = migrated.find(
    (document) =>
      document._type === type &&
      document.post.split('#')[0] === post &&
      (alias === undefined || document.alias === alias),
  )
  if (!found) {
    throw new Error(
      `The example clinic expects ${alias ? `the story of ${alias} in` : 'an article from'} posts/${post}, but the migration did not bring it in. Run the migration on that file with --dry-run and read its report.`,
    )
  }
  return found._id.replace(/^drafts\./, '')
}
