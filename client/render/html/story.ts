import type { CaseStudyListItem } from '../../caseStudies/caseStudies.ts'
import type { HtmlContext } from './context.ts'
import { type Html, html, safe } from './escape.ts'

/** A story as the queries return it, whether embedded, listed or on its own page. */
export type CaseStudyLike = Pick<
  CaseStudyListItem,
  | 'title'
  | 'person'
  | 'problem'
  | 'history'
  | 'assessment'
  | 'treatment'
  | 'perspective'
  | 'outcome'
>

const sections = [
  'problem',
  'history',
  'assessment',
  'treatment',
  'outcome',
  'perspective',
] as const

/** `Sam, aged 40–49, gardener`: all that is told of a person. */
export function personLine(person: CaseStudyLike['person'], labels: HtmlContext['labels']): string {
  const age = person?.ageBand?.replace('-plus', '+').replace('-', '–')
  return [person?.alias, age && `${labels.caseStudy.age} ${age}`, person?.occupation]
    .filter(Boolean)
    .join(', ')
}

/** One story inside an article's body. */
export function caseStudyStory(
  story: CaseStudyLike & { readonly slug: string | null },
  context: HtmlContext,
  level: number,
): Html {
  const tag = safe(`h${level}`)
  const href = story.slug && context.resolveLink({ _type: 'caseStudy', slug: story.slug })
  const title = href ? html`<a href="${href}">${story.title}</a>` : html`${story.title}`
  const person = personLine(story.person, context.labels)
  return html`<article class="cc-story">
    <${tag} class="cc-story__heading">${title}</${tag}>${
      person && html`<p class="cc-story__person">${person}</p>`
    }${storySections(story, context, Math.min(level + 1, 6))}
  </article>`
}

export function storySections(story: CaseStudyLike, context: HtmlContext, level: number): Html {
  const { labels } = context
  const filled = sections.flatMap((name) => {
    const text = name === 'outcome' ? story.outcome?.summary : story[name]
    const measures = name === 'outcome' ? measuresTable(story, context) : undefined
    return (text && text.length > 0) || measures
      ? [{ name, content: html`${context.richText(text)}${measures}` }]
      : []
  })
  const tag = safe(`h${level}`)
  // A story told in one piece (every migrated one) needs no headings.
  if (filled.length === 1) return html`${filled.map(({ content }) => content)}`
  return html`${filled.map(
    ({ name, content }) =>
      html`<${tag} class="cc-story__section">${labels.caseStudy[name]}</${tag}>${content}`,
  )}`
}

function measuresTable(story: CaseStudyLike, { labels }: HtmlContext): Html | undefined {
  const measures = (story.outcome?.outcomeMeasures ?? []).filter((measure) => measure.name)
  if (measures.length === 0) return undefined
  const { measure, before, after } = labels.caseStudy
  return html`<div
    class="cc-table"
    role="region"
    aria-label="${labels.caseStudy.outcome}"
    tabindex="0"
  >
    <table>
      <thead>
        <tr>
          <th scope="col">${measure}</th>
          <th scope="col">${before}</th>
          <th scope="col">${after}</th>
        </tr>
      </thead>
      <tbody>
        ${measures.map(
          (row) =>
            html`<tr>
              <th scope="row">
                ${row.name}${row.scale && html` <span class="cc-story__scale">(${row.scale})</span>`}
              </th>
              <td>${row.before ?? '–'}</td>
              <td>${row.after ?? '–'}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}
