import { defineQuery } from 'groq'
import { isPublic, isPublished } from '../queries/visibility.ts'

const fields = `{
  from, "permanent": permanent != false, toUrl, "target": [to->][${isPublic}][0]{ _type, "slug": slug.current }
}` as const

/** Only those that lead somewhere the public may go. */
export const redirectListQuery = defineQuery(`
  *[_type == "redirect" && ${isPublished} && defined(from)] | order(from asc)${fields}`)

export const redirectByPathQuery = defineQuery(`
  *[_type == "redirect" && ${isPublished} && from in $paths] | order(length(from) desc)[0]${fields}`)
