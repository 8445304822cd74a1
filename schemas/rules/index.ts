export { clinicAccess } from './access/clinicAccess.ts'
export { type AgeBand, ageBand, ageBands } from './ageBand.ts'
export { type AuthorLike, byline, registrationLabel } from './byline.ts'
export {
  consentAllows,
  consentAllowsWebsiteGroq,
  consentDaysLeft,
  consentEndsWithinGroq,
  type ConsentLike,
  type ConsentStatus,
  consentStatus,
  consentStatusGroq,
  type ConsentUse,
  consentUses,
} from './consent/consent.ts'
export {
  addMonths,
  daysBetween,
  type IsoDate,
  isIsoDate,
  isIsoDateGroq,
  isoDateOf,
} from './dates.ts'
export { headingIds } from './headingIds.ts'
export { type ListNumberStyle, listNumberStyles, writtenNumber } from './listNumbers.ts'
export { deadLinks, deadLinksGroq } from './links/deadLinks.ts'
export { migrationOrigin } from './origin.ts'
export { fullName, parseName, type PersonName, type PersonNameLike } from './parseName.ts'
export { type RegistrationNumber, registrationNumber } from './registrationNumber.ts'
export { type RegulatorMention, regulatorsNamed } from './regulatorNames.ts'
export {
  type Basis,
  hcpcProfessions,
  isRegulator,
  type Regulator,
  type RegulatorKey,
  regulatorKeys,
  regulatorRow,
  regulators,
} from './regulators.ts'
export {
  type CheckOutcome,
  isCheckedGroq,
  type RegistrationCheck,
  type RegistrationLike,
  registrationNeedsLook,
  registrationStatus,
  registrationStatusGroq,
  type RegistrationStatusName,
} from './registration/registrationStatus.ts'
export { allowedCorrection, askedCorrection, mayAllow } from './review/correction.ts'
export { type CorrectionConcern, correctionConcerns } from './review/correctionConcerns.ts'
export { type Difference, differences } from './review/differences.ts'
export {
  embeddedStoryIds,
  isAsReviewed,
  reviewedContent,
  type ReviewedContent,
  reviewedContentGroq,
  tellsOtherStories,
  tracksContent,
} from './review/reviewedContent.ts'
export {
  dueSoonDays,
  isReviewedGroq,
  reviewDueWithinGroq,
  type ReviewLike,
  type ReviewStatus,
  reviewStatus,
  reviewStatusGroq,
  type ReviewStatusName,
} from './review/reviewStatus.ts'
export {
  isPublic,
  isPublicGroq,
  isPublishedGroq,
  isPublishedId,
  publishedId,
} from './visibility/visibility.ts'
export { undescribedPictures, undescribedPicturesGroq } from './pictures/undescribed.ts'
export { isSlug, slugify } from './slugify.ts'
export {
  defaultPolicy,
  defaultReviewMonths,
  type PolicyKey,
  type PolicyLevel,
  policyLevels,
  type PublishingPolicy,
  publishingPolicy,
  reviewMonths,
} from './policy.ts'
export * from './vocabulary.ts'
export { type AdvertisingHint, advertisingHints } from './advertising.ts'
export { clinicalCodeFault } from './clinicalCode.ts'
export { type IdentifyingDetail, identifyingDetails } from './identifyingDetails.ts'
export { documentProblems, idsToResolve, problemContext } from './problems/documentProblems.ts'
export {
  type PathSegment,
  type Problem,
  type ProblemBasis,
  type ProblemContext,
  type ProblemPath,
  problemPath,
} from './problems/problem.ts'
export { plainText } from './read.ts'
