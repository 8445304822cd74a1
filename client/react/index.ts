export { defaultLabels, type Labels, longDate } from '../render/labels.ts'
export { type Heading, outline } from '../render/outline.ts'
export { ArticleBody, CaseStudyStory, RichText } from './components.tsx'
export type { ReactComponents, ReactOptions } from './render.tsx'
