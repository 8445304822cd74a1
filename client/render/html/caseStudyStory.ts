import { type ReadStory, personLine, storySections } from '../story.ts'
import type { HtmlContext } from './context.ts'
import { type Html, markup, safe } from './escape.ts'
import { tableElement } from './table.ts'

/** One story inside an article's body. */
export function storyArticle(
  story: ReadStory & { readonly slug?: string | null | undefined },
  context: HtmlContext,
  level: number,
): Html {
  const tag = safe(`h${level}`)
  const href = story.slug && context.resolveLink({ _type: 'caseStudy', slug: story.slug })
  const title = href ? markup`<a href="${href}">${story.title}</a>` : markup`${story.title}`
  const person = personLine(story.person, context.labels)
  return markup`
    <article class="cc-story">
      <${tag} class="cc-story__heading">${title}</${tag}>
      ${person && markup`<p class="cc-story__person">${person}</p>`}
      ${storyText(story, context, Math.min(level + 1, 6))}
    </article>`
}

/** A story told in one piece, as every migrated one is, needs no headings. */
export function storyText(story: ReadStory, context: HtmlContext, level: number): Html {
  const { labels } = context
  const tag = safe(`h${level}`)
  const sections = storySections(story)
  return markup`${sections.map(({ name, text, measures }) => [
    sections.length > 1 &&
      markup`<${tag} class="cc-story__section">${labels.caseStudy[name]}</${tag}>`,
    context.richText(text),
    measures.length > 0 &&
      tableElement({
        label: labels.caseStudy.outcome,
        head: [labels.caseStudy.measure, labels.caseStudy.before, labels.caseStudy.after],
        rows: measures.map(({ name: measure, scale, before, after }) => [
          markup`${measure}${scale && markup` <span class="cc-story__scale">(${scale})</span>`}`,
          before ?? '–',
          after ?? '–',
        ]),
        headerColumn: true,
      }),
  ])}`
}
