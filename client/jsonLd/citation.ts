import type { Citation } from '../articles/article.ts'
import { citationUrl } from '../citations/citationUrl.ts'
import { thing } from './thing.ts'

/**
 * A source. A guideline is a `CreativeWork` here: `MedicalGuideline` is what a guideline says, which
 * nobody can cite. Its authors are one text, as they stand in the list of sources.
 */
export function citationOf(citation: Citation) {
  const { kind, title, authors, publisher, year, isbn } = citation
  return thing({
    '@type': kind ? types[kind] : 'CreativeWork',
    name: title,
    creditText: authors,
    publisher: publisher && thing({ '@type': 'Organization', name: publisher }),
    datePublished: year ? String(year) : undefined,
    identifier: isbn && thing({ '@type': 'PropertyValue', propertyID: 'ISBN', value: isbn }),
    url: citationUrl(citation),
  })
}

const types = {
  journal: 'ScholarlyArticle',
  guideline: 'CreativeWork',
  book: 'Book',
  web: 'WebPage',
} as const
