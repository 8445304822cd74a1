import { defineQuery } from 'groq'
import { card, isArticle, matchesOptions } from './queries.ts'

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
