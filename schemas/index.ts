import type { SchemaTypeDefinition } from 'sanity'

import { body } from './blocks/body.ts'
import { bodyBlocks } from './blocks/bodyBlocks.ts'
import { recoveryStage } from './blocks/recoveryStage.ts'
import { richText } from './blocks/richText.ts'
import { article } from './documents/article.ts'
import { author } from './documents/author.ts'
import { caseStudy } from './documents/caseStudy.ts'
import { clinic } from './documents/clinic.ts'
import { consentRecord } from './documents/consentRecord.ts'
import { redirect } from './documents/redirect.ts'
import { topic } from './documents/topic.ts'
import { caseStudyOutcome } from './objects/caseStudyOutcome.ts'
import { caseStudyPerson } from './objects/caseStudyPerson.ts'
import { citation } from './objects/citation.ts'
import { citationMark } from './objects/citationMark.ts'
import { clinicRegulator } from './objects/clinicRegulator.ts'
import { consent } from './objects/consent.ts'
import { doDontItem } from './objects/doDontItem.ts'
import { exerciseDose } from './objects/exerciseDose.ts'
import { faqItem } from './objects/faqItem.ts'
import { link } from './objects/link.ts'
import { membership } from './objects/membership.ts'
import { openingHours } from './objects/openingHours.ts'
import { origin } from './objects/origin.ts'
import { outcomeMeasure } from './objects/outcomeMeasure.ts'
import { personName } from './objects/personName.ts'
import { postalAddress } from './objects/postalAddress.ts'
import { profileLink } from './objects/profileLink.ts'
import { publishingPolicy } from './objects/publishingPolicy.ts'
import { qualification } from './objects/qualification.ts'
import { recoveryDuration } from './objects/recoveryDuration.ts'
import { registration } from './objects/registration.ts'
import { registrationCheck } from './objects/registrationCheck.ts'
import { relatedLink } from './objects/relatedLink.ts'
import { review } from './objects/review.ts'
import { reviewInterval } from './objects/reviewInterval.ts'
import { seo } from './objects/seo.ts'
import { smallCorrection } from './objects/smallCorrection.ts'
import { studioUser } from './objects/studioUser.ts'
import { tableRow } from './objects/tableRow.ts'
import { listNumber } from './objects/listNumber.ts'
import { term } from './objects/term.ts'
import { topicCode } from './objects/topicCode.ts'

export { bodyBlocks, type PreviewedBlockType } from './blocks/bodyBlocks.ts'

/** Every content type, documents first. What is stored: docs/content-model.md. */
export const schemaTypes: SchemaTypeDefinition[] = [
  article,
  author,
  caseStudy,
  consentRecord,
  topic,
  clinic,
  redirect,

  caseStudyOutcome,
  caseStudyPerson,
  citation,
  citationMark,
  clinicRegulator,
  consent,
  doDontItem,
  exerciseDose,
  faqItem,
  link,
  membership,
  openingHours,
  origin,
  outcomeMeasure,
  personName,
  postalAddress,
  profileLink,
  publishingPolicy,
  qualification,
  recoveryDuration,
  registration,
  registrationCheck,
  relatedLink,
  review,
  reviewInterval,
  seo,
  smallCorrection,
  studioUser,
  tableRow,
  listNumber,
  term,
  topicCode,

  body,
  richText,
  ...bodyBlocks.map(({ type }) => type),
  recoveryStage,
]
