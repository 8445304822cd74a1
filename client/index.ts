export {
  type ClinicalClient,
  type ClinicalClientConfig,
  createClinicalClient,
} from './createClinicalClient.ts'
export type {
  Article,
  ArticleCard,
  ArticleFilter,
  ArticleListOptions,
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
export type { Page } from './query.ts'
export type { Redirect, Redirects } from './redirects/redirects.ts'
export type { Review } from './review/review.ts'
export type { Topic, TopicLink, TopicListOptions, Topics } from './topics/topics.ts'

export { withholdStories } from './body/withholdStories.ts'
export { ClinicalClientError } from './errors.ts'
export { type ImageLike, type ImageSource, imageSource } from './images/imageUrl.ts'
export { defaultResolveLink, type LinkTarget, type ResolveLink } from './links/resolveLink.ts'
export { safeUrl, telephoneUrl } from './safeUrl.ts'

export { citationsToHtml, citationUrl } from './render/html/citations.ts'
export { caseStudyToHtml, type HtmlOptions, richTextToHtml, toHtml } from './render/html/toHtml.ts'
export { jsonLd, type JsonLdOptions, jsonLdScript } from './render/jsonLd.ts'
export { defaultLabels, type Labels, longDate } from './render/labels.ts'
export { type CaseStudyLike, personLine } from './render/story.ts'
export { type Heading, outline } from './render/outline.ts'
export { type MarkdownOptions, toMarkdown } from './render/text/toMarkdown.ts'
export { type TextOptions, toText } from './render/text/toText.ts'
