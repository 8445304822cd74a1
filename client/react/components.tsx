import type { ReactNode } from 'react'
import { readBody } from '../body/readBody.ts'
import type { Body } from '../body/toBody.ts'
import { withholdStories } from '../body/withholdStories.ts'
import { readStory } from '../caseStudies/readStory.ts'
import { richText } from '../portableText/readText.ts'
import { warnOfProblem } from '../read/problem.ts'
import type { Place } from '../read/read.ts'
import { outline } from '../render/outline.ts'
import type { CaseStudyLike } from '../render/story.ts'
import { reactContext, type ReactOptions, write } from './render.tsx'
import { storyText } from './story.tsx'

/**
 * An article's body: the same elements and classes as `toHtml` puts out, so that
 * `@clinical-content/client/styles.css` fits both. For server components and for the browser.
 *
 * @example <ArticleBody value={article.body} resolveLink={({ slug }) => `/${slug}`} />
 */
export function ArticleBody({
  value,
  ...options
}: ReactOptions & { readonly value: Body | null | undefined }): ReactNode {
  const blocks = value ? readBody(value, placeOf('body', options)) : undefined
  const shown = withholdStories(blocks ?? [])
  return write(shown, reactContext(options, outline(shown)), options)
}

/** Text blocks: a biography, a section of a case study. */
export function RichText({
  value,
  ...options
}: ReactOptions & { readonly value: readonly object[] | null | undefined }): ReactNode {
  const blocks = value ? richText(value, placeOf('text', options)) : undefined
  return reactContext(options, outline([])).richText(blocks)
}

/** A case study's sections, without its title; `headingLevel` is 2 when left out. */
export function CaseStudyStory({
  value,
  headingLevel = 2,
  ...options
}: ReactOptions & { readonly value: CaseStudyLike; readonly headingLevel?: number }): ReactNode {
  const read = readStory(value, placeOf('caseStudy', options))
  return read ? storyText(read, reactContext(options, outline([])), headingLevel) : null
}

function placeOf(path: string, { onProblem = warnOfProblem }: ReactOptions): Place {
  return { path, onProblem, keepsStega: true }
}
