import type { AuthorBySlugQueryResult, AuthorListQueryResult } from '../generated/sanity.types.ts'
import { toSafeText } from '../body/toBody.ts'
import { type Page, type Query, sliceOf } from '../query.ts'
import { safeUrl } from '../safeUrl.ts'
import { type AuthorCard, toAuthorCard } from './authorCard.ts'
import { authorBySlugQuery, authorListQuery } from './queries.ts'

type RawAuthor = NonNullable<AuthorBySlugQueryResult>

/** Everything an author's page needs. */
export interface Author
  extends Omit<RawAuthor, 'registrations' | 'profiles'>, Omit<AuthorCard, 'name'> {
  readonly profiles: { readonly label: string; readonly url: string }[]
}

/** An author as a list shows one. */
export type AuthorListItem = Omit<AuthorListQueryResult[number], 'registrations'> & AuthorCard

export interface AuthorListOptions extends Page {
  /** Also those who no longer work here; false when left out. */
  readonly includePast?: boolean
}

export interface Authors {
  /** One author, also one who no longer works here; null when there is none. */
  bySlug(slug: string): Promise<Author | null>
  /** By family name. */
  list(options?: AuthorListOptions): Promise<AuthorListItem[]>
}

export function createAuthors(query: Query): Authors {
  return {
    async bySlug(slug) {
      const author = await query<AuthorBySlugQueryResult>(authorBySlugQuery, { slug })
      return author && toAuthor(author)
    },
    async list(options = {}) {
      const authors = await query<AuthorListQueryResult>(authorListQuery, {
        includePast: options.includePast ?? false,
        ...sliceOf(options, 'authors.list'),
      })
      return authors.map(toAuthorCard)
    },
  }
}

function toAuthor(author: RawAuthor): Author {
  return {
    ...toAuthorCard(author),
    biography: author.biography && toSafeText(author.biography),
    profiles: (author.profiles ?? []).flatMap(({ label, url }) => {
      const safe = safeUrl(url)
      return safe === undefined ? [] : [{ label: label ?? safe, url: safe }]
    }),
  }
}
