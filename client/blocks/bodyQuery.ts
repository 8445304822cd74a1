import { caseStudyStory, publicCaseStudy } from '../queries/caseStudyFragments.ts'

/*
 * How each block is fetched. A file of its own, so that a renderer does not carry the query along.
 */

/** Only the stories whose consent stands; the references to the others are not handed out. */
const stories =
  `(caseStudies[]->)[_type == "caseStudy" && ${publicCaseStudy}]${caseStudyStory}` as const

/**
 * A block that is not here is fetched as it is stored. `blocks.test-d.ts` asks for every block of the
 * schema with references or with text, and for each of these in {@link body}.
 */
export const blockFields = {
  careCard: `{ "body": cc::text(body) }`,
  warningCallout: `{ "body": cc::text(body) }`,
  recoveryTimeline: `{ stages[]{ ..., "description": cc::text(description) } }`,
  exercise: `{ image{ ..., "image": cc::image(image) } }`,
  figure: `{ "image": cc::image(image) }`,
  gallery: `{ figures[]{ ..., "image": cc::image(image) } }`,
  faq: `{ items[]{ ..., "answer": cc::text(answer) } }`,
  caseStudyEmbed: `{ "caseStudies": ${stories} }`,
  // What a migration could not read is for the clinic's eyes. Only its place is fetched, so that a
  // heading over nothing else can be dropped with it (`withholdStories`).
  needsReview: `{ _key, _type }`,
} as const

/**
 * The field `body` of an article, in a query that declares `textFunctions` and `imageFunction`. TypeGen
 * reads queries without running them, so every type is written out.
 */
export const body = `body[]{
  _key, _type,
  _type != "needsReview" => { ... },
  _type == "block" => { "markDefs": cc::marks(markDefs) },
  _type == "careCard" => ${blockFields.careCard},
  _type == "warningCallout" => ${blockFields.warningCallout},
  _type == "recoveryTimeline" => ${blockFields.recoveryTimeline},
  _type == "exercise" => ${blockFields.exercise},
  _type == "figure" => ${blockFields.figure},
  _type == "gallery" => ${blockFields.gallery},
  _type == "faq" => ${blockFields.faq},
  _type == "caseStudyEmbed" => ${blockFields.caseStudyEmbed},
  _type == "needsReview" => ${blockFields.needsReview}
}` as const
