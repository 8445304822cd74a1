import { defineQuery } from 'groq'
import { image, registrations, richTextFields } from '../queries/fragments.ts'
import { isPublished } from '../queries/visibility.ts'

const isAuthor = `_type == "author" && ${isPublished} && defined(slug.current)` as const

const fields = `
  _id, name, "slug": slug.current, profession, ${registrations},
  memberships[]{ body, number, since }, qualifications[]{ title, institution, year },
  photo${image}, interests, "active": active != false
` as const

export const authorBySlugQuery = defineQuery(`
  *[${isAuthor} && slug.current == $slug][0]{
    ${fields}, biography[]${richTextFields}, profiles[]{ label, url }
  }`)

/** Past colleagues keep their page and their bylines; the list is of those who work here now. */
export const authorListQuery = defineQuery(`
  *[${isAuthor} && ($includePast || active != false)] | order(name.family asc, name.given asc, _id asc)[$offset...$end]{ ${fields} }`)
