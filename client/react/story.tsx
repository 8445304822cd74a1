import type { ReactNode } from 'react'
import { personLine, type ReadStory, storySections } from '../render/story.ts'
import { headingOf, inOrder, type ReactContext } from './context.tsx'
import { tableElement } from './table.tsx'

/** One story inside an article's body. */
export function storyArticle(
  story: ReadStory & { readonly slug?: string | null | undefined },
  context: ReactContext,
  level: number,
): ReactNode {
  const href = story.slug && context.resolveLink({ _type: 'caseStudy', slug: story.slug })
  const person = personLine(story.person, context.labels)
  const title = href ? <a href={href}>{story.title}</a> : story.title
  return (
    <article className="cc-story">
      {headingOf(level, 'cc-story__heading', title)}
      {person && <p className="cc-story__person">{person}</p>}
      {storyText(story, context, Math.min(level + 1, 6))}
    </article>
  )
}

/** A story told in one piece, as every migrated one is, needs no headings. */
export function storyText(story: ReadStory, context: ReactContext, level: number): ReactNode {
  const { caseStudy } = context.labels
  const sections = storySections(story)
  return inOrder(
    sections.map(({ name, text, measures }) => (
      <>
        {sections.length > 1 && headingOf(level, 'cc-story__section', caseStudy[name])}
        {context.richText(text)}
        {measures.length > 0 &&
          tableElement({
            label: caseStudy.outcome,
            head: [caseStudy.measure, caseStudy.before, caseStudy.after],
            rows: measures.map(({ name: measure, scale, before, after }) => [
              <>
                {measure}
                {scale && (
                  <>
                    {' '}
                    <span className="cc-story__scale">({scale})</span>
                  </>
                )}
              </>,
              before ?? '–',
              after ?? '–',
            ]),
            headerColumn: true,
          })}
      </>
    )),
  )
}
