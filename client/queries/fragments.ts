import { isCheckedGroq } from '@clinical-content/rules'
import { isPublic, isPublished } from './visibility.ts'

/** An image with what a page needs to lay it out; never the asset's EXIF or location. */
export const image = `{
  alt, caption, credit, hotspot, crop,
  asset->{ _id, url, "width": metadata.dimensions.width, "height": metadata.dimensions.height, "lqip": metadata.lqip }
}` as const

/** Where a reference leads, or null when the public may not go there. */
const destination =
  `[reference->][${isPublic}][0]{ _id, _type, "slug": slug.current, "title": coalesce(title, name.given + " " + name.family) }` as const

/** The marks of a text, its links resolved; the raw references are not handed out. */
const marks = `{
  ..., _type == "link" => { "reference": null, "isInternal": defined(reference), "target": ${destination} }
}` as const

/** Text blocks with their links resolved. */
export const richTextFields = `{ ..., markDefs[]${marks} }` as const

/*
 * A query that holds text and pictures in many places says once how they are fetched, as functions of
 * its own (GROQ, "Custom functions"), which stand at its start. Written out in each place, an article's
 * query would be too long for a GET, and no HTTP cache would keep the answer.
 */

/** Declares `cc::image($picture)`. */
export const imageFunction = `fn cc::image($x) = $x${image};` as const

/** Declares `cc::text($blocks)` and, of the text of a body, `cc::marks($markDefs)`. */
export const textFunctions =
  `fn cc::marks($x) = $x[]${marks}; fn cc::text($x) = $x[]{ ..., "markDefs": cc::marks(markDefs) };` as const

export const topicLink = `{ title, "slug": slug.current, kind }` as const

/** A check of another number, or of another register, is not this registration's and stays behind. */
export const registrations = `registrations[]{
  regulator, number, profession, registerUrl, "check": select(${isCheckedGroq} => check{ checkedOn, checkedBy, outcome })
}` as const

/** Who an author is, as a byline tells it. */
export const authorCard = `{
  name, "slug": slug.current, profession, ${registrations}, memberships[]{ body, number, since }, photo${image}
}` as const

/** A reference that leads nowhere (any more) is no author. */
export const authors = `(authors[]->)[${isPublished}]${authorCard}` as const

export const review =
  `review{ lastReviewed, nextReviewDue, changes, contentHash, storyHashes, corrections[]{ reviewedHash, contentHash, askedBy{ id }, allowedBy{ id } }, "reviewerId": reviewedBy._ref, "reviewedBy": reviewedBy->${authorCard} }` as const

export const callToAction = `{ text, label, url, telephone, purpose }` as const

export const bookingLink =
  `*[_type == "clinic" && _id == "clinic"][0].bookingLinks[defined(url) || defined(telephone)][0]${callToAction}` as const

export const seo = `seo{ title, description, noIndex, image${image} }` as const

/** `target` wins over `url`; a link into a document the public may not see is left out whole. */
export const relatedLinks = `relatedLinks[]{
  relation, label, reason, url, "isInternal": defined(reference), "target": ${destination}
}` as const

export const topics = `(topics[]->)[${isPublic}]${topicLink}` as const
