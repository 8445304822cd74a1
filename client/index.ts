export type { ClinicalClientConfig, ReadingOptions } from './connect.ts'
export { type ClinicalClient, createClinicalClient, type Reader } from './createClinicalClient.ts'
export type {
  Article,
  ArticleCard,
  ArticleFilter,
  ArticleListOptions,
  ArticleSearchOptions,
  Articles,
  Citation,
} from './articles/article.ts'
export type { AuthorCard, Registration } from './authors/authorCard.ts'
export type { Author, AuthorListItem, AuthorListOptions, Authors } from './authors/authors.ts'
export type { Body, BodyBlock } from './body/toBody.ts'
export type {
  CaseStudies,
  CaseStudy,
  CaseStudyListItem,
  CaseStudyListOptions,
} from './caseStudies/caseStudies.ts'
export type { Clinic, ClinicReader } from './clinic/clinic.ts'
export type { CallToAction } from './links/callToAction.ts'
export type { RelatedLink } from './links/relatedLinks.ts'
export type { PageEntry, Pages } from './pages/pages.ts'
export type { Page } from './query.ts'
export type { Redirect, Redirects } from './redirects/redirects.ts'
export type { Review } from './review/review.ts'
export type { TopicNode } from './topics/topicTree.ts'
export type { Topic, TopicLink, TopicListOptions, Topics } from './topics/topics.ts'

export { withholdStories } from './body/withholdStories.ts'
export {
  ArgumentError,
  ClinicalClientError,
  DatasetNotFoundError,
  LakeUnreachableError,
  QueryError,
} from './errors.ts'
export type { OnResult, Subscription } from './live/subscribe.ts'
export type { ReadOptions } from './reading.ts'
export type { Reads } from './reads.ts'
export type { SanityFetch } from './runQuery.ts'
export { defaultResolveLink, type LinkTarget, type ResolveLink } from './links/resolveLink.ts'
export type { ContentProblem, OnProblem } from './read/problem.ts'
export { safeUrl, telephoneUrl } from './safeUrl.ts'
