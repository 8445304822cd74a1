import { isIsoDateGroq, isReviewedGroq } from '@clinical-content/rules'
import { defineQuery } from 'groq'
import { body } from '../blocks/bodyQuery.ts'
import {
  authors,
  bookingLink,
  callToAction,
  image,
  imageFunction,
  relatedLinks,
  review,
  seo,
  textFunctions,
  topics,
} from '../queries/fragments.ts'
import { isPublished } from '../queries/visibility.ts'

export const isArticle = `_type == "article" && ${isPublished} && defined(slug.current)` as const

export const matchesOptions = `
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

export const card = `{
  _id, _createdAt, title, "slug": slug.current, summary, kind, audience, publishedAt, updatedAt, language,
  heroImage${image}, "topics": ${topics}, "authors": ${authors},
  "lastReviewed": select(${isReviewedGroq} && defined(review.reviewedBy->_id) => review.lastReviewed),
  "nextReviewDue": select(${isReviewedGroq} && ${isIsoDateGroq('review.nextReviewDue')} => review.nextReviewDue), "noIndex": seo.noIndex == true
}` as const

/** The neighbour is taken by date, then id, so that posts of one moment still form one chain. */
const neighbour = `{ title, "slug": slug.current }` as const

/** Whoever holds the slug now comes before whoever held it once. */
export const articleBySlugQuery = defineQuery(`${imageFunction} ${textFunctions}
  coalesce(
    *[${isArticle} && slug.current == $slug][0],
    *[${isArticle} && $slug in previousSlugs] | order(_updatedAt desc)[0]
  ){
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

const dated = `defined(publishedAt) && $afterCreated == null
  && ($afterDate == null || (publishedAt <= $afterDate && (publishedAt < $afterDate || _id < $afterId)))]
  | order(publishedAt desc, _id desc)[$offset...$end]` as const

/** Posts that never had a date, as plain-text migrations have not, stand after those that do. */
const undated = `!defined(publishedAt)
  && ($afterCreated == null || (_createdAt <= $afterCreated && (_createdAt < $afterCreated || _id < $afterId)))]
  | order(_createdAt desc, _id desc)[$undatedOffset...$undatedEnd]` as const

/**
 * Two lists and not one, because in GROQ's order what has no date would stand before everything. The
 * second is only looked at where the first does not fill the page.
 */
export const articleListQuery = defineQuery(`{
    "dated": *[${isArticle} && ${matchesOptions} && ${dated}
  }{
    "page": [...dated, ...select(count(dated) < $limit => *[${isArticle} && ${matchesOptions} && ${undated}, [])][0...$limit]${card}
  }.page`)

export const articleListAboutQuery = defineQuery(`{
    "dated": *[${isArticle} && ${mentions} && ${matchesOptions} && ${dated}
  }{
    "page": [...dated, ...select(count(dated) < $limit => *[${isArticle} && ${mentions} && ${matchesOptions} && ${undated}, [])][0...$limit]${card}
  }.page`)

export const articleCountQuery = defineQuery(`
  count(*[${isArticle} && ${matchesOptions} && (!$datedOnly || defined(publishedAt))])`)

export const articleCountAboutQuery = defineQuery(`
  count(*[${isArticle} && ${mentions} && ${matchesOptions} && (!$datedOnly || defined(publishedAt))])`)

export const articleSlugsQuery = defineQuery(`
  *[${isArticle}] | order(_id asc).slug.current`)
