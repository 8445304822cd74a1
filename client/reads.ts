import type { Articles } from './articles/article.ts'
import { createArticles } from './articles/articles.ts'
import { type Authors, createAuthors } from './authors/authors.ts'
import { type CaseStudies, createCaseStudies } from './caseStudies/caseStudies.ts'
import { type ClinicReader, createClinicReader } from './clinic/clinic.ts'
import { createPages, type Pages } from './pages/pages.ts'
import type { Reading } from './reading.ts'
import { createRedirects, type Redirects } from './redirects/redirects.ts'
import { createTopics, type Topics } from './topics/topics.ts'

/** Everything there is to read. */
export interface Reads {
  readonly articles: Articles
  readonly authors: Authors
  readonly caseStudies: CaseStudies
  readonly topics: Topics
  readonly clinic: ClinicReader
  readonly redirects: Redirects
  readonly pages: Pages
}

/** The queries and what reads their answers: loaded with the first call (`lazyReads.ts`). */
export function createReads(reading: Reading): Reads {
  return {
    articles: createArticles(reading),
    authors: createAuthors(reading),
    caseStudies: createCaseStudies(reading),
    topics: createTopics(reading),
    clinic: createClinicReader(reading),
    redirects: createRedirects(reading),
    pages: createPages(reading),
  }
}
