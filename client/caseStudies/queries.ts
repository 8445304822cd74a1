import { defineQuery } from 'groq'
import { textFunctions } from '../queries/fragments.ts'
import { caseStudyCard, caseStudyPage, publicCaseStudy } from '../queries/caseStudyFragments.ts'

export const caseStudyBySlugQuery = defineQuery(`${textFunctions}
  *[_type == "caseStudy" && ${publicCaseStudy} && slug.current == $slug][0]${caseStudyPage}`)

export const caseStudyListQuery = defineQuery(`${textFunctions}
  *[_type == "caseStudy" && ${publicCaseStudy} && ($topic == null || $topic in topics[]->slug.current)]
  | order(_createdAt desc, _id desc)[$offset...$end]${caseStudyCard}`)
