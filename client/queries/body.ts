import { caseStudyStory, figure, publicCaseStudy } from './caseStudyFragments.ts'
import { richText } from './fragments.ts'

/**
 * An article's body. Of a `needsReview` block only its place is fetched, never its content, so
 * that a heading over nothing else can be dropped with it (`withholdStories`).
 */
export const body = `body[]{
  _key, _type,
  _type != "needsReview" => { ... },
  _type == "block" => ${richText},
  _type == "careCard" => { body[]${richText} },
  _type == "warningCallout" => { body[]${richText} },
  _type == "recoveryTimeline" => { stages[]{ ..., description[]${richText} } },
  _type == "exercise" => { image${figure} },
  _type == "figure" => ${figure},
  _type == "gallery" => { figures[]${figure} },
  _type == "faq" => { items[]{ ..., answer[]${richText} } },
  _type == "caseStudyEmbed" => { "caseStudies": (caseStudies[]->)[_type == "caseStudy" && ${publicCaseStudy}]${caseStudyStory} }
}` as const
