import { defineQuery } from 'groq'
import { topicLink } from '../queries/fragments.ts'
import { isPublished } from '../queries/visibility.ts'

const isTopic = `_type == "topic" && ${isPublished} && defined(slug.current)` as const

/** `references` lets an index find them; the path then leaves out those that only link to it. */
const articleIds = `*[_type == "article" && ${isPublished} && defined(slug.current)
  && references(^._id) && ^._id in topics[]._ref]._id` as const

const fields = `
  _id, title, "slug": slug.current, kind, synonyms, description, codes[]{ system, code, label },
  "parent": parent->${topicLink},
  "children": *[${isTopic} && parent._ref == ^._id] | order(title asc){
    title, "slug": slug.current, kind, "articleIds": ${articleIds}
  },
  "articleIds": ${articleIds}
` as const

export const topicBySlugQuery = defineQuery(`
  *[${isTopic} && slug.current == $slug][0]{ ${fields} }`)

export const topicListQuery = defineQuery(`
  *[${isTopic} && ($kind == null || kind == $kind)] | order(title asc, _id asc)[$offset...$end]{ ${fields} }`)

export const topicTreeQuery = defineQuery(`
  *[${isTopic}] | order(title asc, _id asc){ _id, title, "slug": slug.current, kind, "parentId": parent._ref }`)
