import type { Citation } from '../../articles/article.ts'
import { citationUrl } from '../../citations/citationUrl.ts'
import { defaultLabels, type Labels, longDate } from '../labels.ts'
import { attribute, type Html, markup } from './escape.ts'

/**
 * The list of sources that the body's citation marks lead to (`#source_1`…), as HTML.
 *
 * @returns an empty string when there are none
 */
export function citationsToHtml(
  citations: readonly Citation[] | null | undefined,
  labels: Labels = defaultLabels,
): string {
  if (!citations || citations.length === 0) return ''
  const items = citations.map(
    (citation, index) =>
      markup`<li${attribute('id', `source_${index + 1}`)}>${source(citation, labels)}</li>`,
  )
  return markup`<ol class="cc-sources">
    ${items}
  </ol>`.html
}

function source(citation: Citation, labels: Labels): Html {
  const { title, authors, publisher, year, isbn, checkedOn } = citation
  const url = citationUrl(citation)
  const name = url ? markup`<a href="${url}">${title}</a>` : markup`<cite>${title}</cite>`
  const where = [publisher, year, isbn && `ISBN ${isbn}`].filter(Boolean).join(', ')
  return markup`${authors && `${authors.replace(/\.?$/, '.')} `}${name}${where && `. ${where}`}.${
    checkedOn &&
    markup` <span class="cc-sources__checked">${labels.checked} <time datetime="${checkedOn}">${longDate(checkedOn, labels)}</time>.</span>`
  }`
}
