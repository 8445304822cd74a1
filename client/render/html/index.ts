export { citationUrl } from '../../citations/citationUrl.ts'
export { defaultLabels, type Labels, longDate } from '../labels.ts'
export { type Heading, outline } from '../outline.ts'
export { type CaseStudyLike, personLine } from '../story.ts'
export { citationsToHtml } from './citations.ts'
export {
  caseStudyToHtml,
  type HtmlComponents,
  type HtmlOptions,
  richTextToHtml,
  toHtml,
} from './toHtml.ts'
