import { authorCard, relatedLinks, review, seo, topics } from './fragments.ts'
import { hasConsent, isPublished } from './visibility.ts'

/**
 * A case study the public may read. Fields are named one by one: the consent and its private
 * record, and whatever a person's object may one day hold, are never fetched. In a query
 * that declares `textFunctions`.
 */
const storyFields = `
  _id, title, "slug": slug.current,
  person{ alias, ageBand, occupation },
  "problem": cc::text(problem), "history": cc::text(history), "assessment": cc::text(assessment),
  "treatment": cc::text(treatment), "perspective": cc::text(perspective),
  outcome{ "summary": cc::text(summary), outcomeMeasures[]{ name, before, after, scale } }
` as const

export const caseStudyStory = `{ ${storyFields} }` as const

export const publicCaseStudy = `${isPublished} && defined(slug.current) && ${hasConsent}` as const

export const caseStudyCard = `{ ${storyFields}, "topics": ${topics} }` as const

export const caseStudyPage = `{
  ${storyFields},
  "clinician": clinician->${authorCard},
  ${review}, "topics": ${topics}, ${relatedLinks}, ${seo}
}` as const
