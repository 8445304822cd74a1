import type { Citation } from '../articles/article.ts'
import { safeUrl } from '../safeUrl.ts'

/** The address of a source: its DOI or PubMed entry before whatever page it was found on. */
export function citationUrl(citation: Pick<Citation, 'doi' | 'pmid' | 'url'>): string | undefined {
  const doi = citation.doi?.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')
  if (doi && /^10\.\d{4,9}\/\S+$/.test(doi)) return `https://doi.org/${encodeURI(doi)}`
  const pmid = citation.pmid?.trim()
  if (pmid && /^\d{1,9}$/.test(pmid)) return `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`
  return safeUrl(citation.url)
}
