import { body } from '../blocks/bodyQuery.ts'
import { caseStudyStory } from './caseStudyFragments.ts'
import {
  authorCard,
  image,
  imageFunction,
  richTextFields,
  textFunctions,
  topicLink,
} from './fragments.ts'
import { hasConsent, isPublic, isPublished } from './visibility.ts'

/*
 * For queries of your own, so that they keep the rules of this client. Each is a text to put into a
 * GROQ query; TypeGen follows them, and `client.query` gives them `$today`.
 */

/** A condition: an article the public may read. */
export const publishedArticle =
  `_type == "article" && ${isPublished} && defined(slug.current)` as const

/** A condition: a patient’s story whose consent covers the website today. */
export const visibleCaseStudy =
  `_type == "caseStudy" && ${isPublished} && defined(slug.current) && ${hasConsent}` as const

/** A condition: any document with a page of its own that the public may see. */
export const publicPage =
  `_type in ["article", "author", "caseStudy", "topic"] && ${isPublic}` as const

/** A projection of a picture (`heroImage${imageFragment}`), as `imageSource` reads it. */
export const imageFragment = image

/** A projection of text (`biography[]${richTextFragment}`), its links resolved. */
export const richTextFragment = richTextFields

/**
 * Declares what `bodyFragment` and `caseStudyFragment` use, once, at the start of the query:
 * `${fragmentFunctions} *[${publishedArticle}]{ title, ${bodyFragment} }`.
 */
export const fragmentFunctions = `${imageFunction} ${textFunctions}` as const

/** The field `body` of an article whole, without what the public may not see. */
export const bodyFragment = body

/** A projection of an author (`authors[]->${authorFragment}`). */
export const authorFragment = authorCard

/** A projection of a topic (`topics[]->${topicFragment}`). */
export const topicFragment = topicLink

/** A projection of a patient’s story; give it only those that are `visibleCaseStudy`. */
export const caseStudyFragment = caseStudyStory
