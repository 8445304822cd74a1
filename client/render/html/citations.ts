import type { Citation } from '../../articles/article.ts'
import { safeUrl } from '../../safeUrl.ts'
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

/** The address of a source: its DOI or PubMed entry before whatever page it was found on. */
export function citationUrl(citation: Pick<Citation, 'doi' | 'pmid' | 'url'>): string | undefined {
  const doi = citation.doi?.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')
  if (doi && /^10\.\d{4,9}\/\S+$/.test(doi)) return `https://doi.org/${encodeURI(doi)}`
  const pmid = citation.pmid?.trim()
  if (pmid && /^\d{1,9}$/.test(pmid)) return `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`
  return safeUrl(citation.url)
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
