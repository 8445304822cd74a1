import { defineQuery } from 'groq'
import { isPublic } from '../queries/visibility.ts'

export const pagesQuery = defineQuery(`
  *[_type in ["article", "author", "caseStudy", "topic"] && ${isPublic} && seo.noIndex != true]
  | order(_type asc, slug.current asc){
    _type, "slug": slug.current, "modified": coalesce(updatedAt, review.lastReviewed, publishedAt)
  }`)
