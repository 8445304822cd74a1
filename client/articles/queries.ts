import { isIsoDateGroq, isReviewedGroq } from '@clinical-content/rules'
import { defineQuery } from 'groq'
import { body } from '../blocks/blocks.ts'
import {
  authors,
  bookingLink,
  callToAction,
  image,
  relatedLinks,
  review,
  seo,
  topics,
} from '../queries/fragments.ts'
import { isPublished } from '../queries/visibility.ts'

const isArticle = `_type == "article" && ${isPublished} && defined(slug.current)` as const

const matchesOptions = `
  ($kind == null || kind == $kind)
  && ($audience == null || audience == $audience)
  && ($topic == null || $topic in topics[]->slug.current || $topic in topics[]->parent->slug.current)
  && ($author == null || $author in authors[]->slug.current)
` as const

/** What refers to the topic or the author at all: an index finds it, \`matchesOptions\` decides. */
const mentions = `references(*[
  _type == "topic" && ($topic != null && (slug.current == $topic || parent->slug.current == $topic))
  || _type == "author" && ($author != null && slug.current == $author)
]._id)` as const

const card = `{
  _id, _createdAt, title, "slug": slug.current, summary, kind, audience, publishedAt, updatedAt, language,
  heroImage${image}, "topics": ${topics}, "authors": ${authors},
  "lastReviewed": select(${isReviewedGroq} && defined(review.reviewedBy->_id) => review.lastReviewed),
  "nextReviewDue": select(${isReviewedGroq} && ${isIsoDateGroq('review.nextReviewDue')} => review.nextReviewDue), "noIndex": seo.noIndex == true
}` as const

/** The neighbour is taken by date, then id, so that posts of one moment still form one chain. */
const neighbour = `{ title, "slug": slug.current }` as const

export const articleBySlugQuery = defineQuery(`
  *[${isArticle} && slug.current == $slug][0]{
    _id, title, "slug": slug.current, summary, kind, audience, publishedAt, updatedAt, language, keyPoints,
    ${body},
    "authors": ${authors},
    ${review},
    "topics": ${topics},
    heroImage${image},
    citations[]{ _key, kind, title, authors, publisher, year, doi, pmid, isbn, url, checkedOn },
    ${relatedLinks},
    callToAction${callToAction},
    "bookingLink": ${bookingLink},
    ${seo},
    "previous": *[${isArticle} && publishedAt <= ^.publishedAt && (publishedAt < ^.publishedAt || _id < ^._id)]
      | order(publishedAt desc, _id desc)[0]${neighbour},
    "next": *[${isArticle} && publishedAt >= ^.publishedAt && (publishedAt > ^.publishedAt || _id > ^._id)]
      | order(publishedAt asc, _id asc)[0]${neighbour}
  }`)

/** Where the article lives now that once had this slug. */
export const articleMovedQuery = defineQuery(`
  *[${isArticle} && $slug in previousSlugs] | order(_updatedAt desc)[0].slug.current`)

const newestFirst = `defined(publishedAt)
  && ($afterDate == null || (publishedAt <= $afterDate && (publishedAt < $afterDate || _id < $afterId)))]
  | order(publishedAt desc, _id desc)[$offset...$end]${card}` as const

export const articleListQuery = defineQuery(`
  *[${isArticle} && ${matchesOptions} && ${newestFirst}`)

export const articleListAboutQuery = defineQuery(`
  *[${isArticle} && ${mentions} && ${matchesOptions} && ${newestFirst}`)

/** Posts that never had a date, as plain-text migrations have not, stand after those that do. */
export const articleListUndatedQuery = defineQuery(`
  *[${isArticle} && ${matchesOptions} && !defined(publishedAt)
    && ($afterDate == null || (_createdAt <= $afterDate && (_createdAt < $afterDate || _id < $afterId)))]
  | order(_createdAt desc, _id desc)[$offset...$end]${card}`)

export const articleCountQuery = defineQuery(`
  count(*[${isArticle} && ${matchesOptions} && (!$datedOnly || defined(publishedAt))])`)

export const articleCountAboutQuery = defineQuery(`
  count(*[${isArticle} && ${mentions} && ${matchesOptions} && (!$datedOnly || defined(publishedAt))])`)

/** Everything of an article that somebody might be looking for. */
const searched = `[title, summary, array::join(keyPoints, " "), pt::text(body),
  pt::text(body[_type in ["careCard", "warningCallout"]].body[]),
  array::join(topics[]->title, " "), array::join(topics[]->synonyms[], " ")]` as const

export const articleSearchQuery = defineQuery(`
  *[${isArticle} && ${matchesOptions} && ${searched} match $words]
  | score(
    boost(title match $words, 5),
    boost(topics[]->title match $words, 3),
    boost(topics[]->synonyms[] match $words, 3),
    boost(summary match $words, 2),
    pt::text(body) match $words
  )
  | order(_score desc, publishedAt desc, _id asc)[$offset...$end]${card}`)

const ownTopics = `*[${isArticle} && slug.current == $slug][0].topics[]._ref` as const

export const articleRelatedQuery = defineQuery(`
  *[${isArticle} && slug.current != $slug && count(topics[_ref in ${ownTopics}]) > 0]
  | order(count(topics[_ref in ${ownTopics}]) desc, publishedAt desc, _id asc)[$offset...$end]${card}`)

export const articleSlugsQuery = defineQuery(`
  *[${isArticle}] | order(_id asc).slug.current`)
