import type { AuthorBySlugQueryResult, AuthorListQueryResult } from '../generated/sanity.types.ts'
import { type Page, sliceOf } from '../query.ts'
import { listOf } from '../read/read.ts'
import { checkedSlug, placeIn, type Reading, type ReadOptions, readOptionsOf } from '../reading.ts'
import { labelled } from '../links/labelled.ts'
import { type AuthorCard, toAuthorCard } from './authorCard.ts'
import { authorBySlugQuery, authorListQuery } from './queries.ts'
import { readAuthor, readAuthorListItem } from './readAuthor.ts'

type RawAuthor = NonNullable<AuthorBySlugQueryResult>

/** Everything an author's page needs. */
export interface Author
  extends Omit<RawAuthor, 'registrations' | 'profiles'>, Omit<AuthorCard, 'name'> {
  readonly profiles: { readonly label: string; readonly url: string }[]
}

/** An author as a list shows one. */
export type AuthorListItem = Omit<AuthorListQueryResult[number], 'registrations'> & AuthorCard

export interface AuthorListOptions extends Page, ReadOptions {
  /** Also those who no longer work here; false when left out. */
  readonly includePast?: boolean
}

export interface Authors {
  /** One author, also one who no longer works here; null when there is none. */
  bySlug(slug: string, options?: ReadOptions): Promise<Author | null>
  /** By family name. */
  list(options?: AuthorListOptions): Promise<AuthorListItem[]>
}

export function createAuthors(reading: Reading): Authors {
  const { query } = reading
  return {
    async bySlug(slug, options = {}) {
      checkedSlug(slug, 'authors.bySlug')
      const how = readOptionsOf(options, 'authors.bySlug')
      const author = await query<AuthorBySlugQueryResult>(authorBySlugQuery, { slug }, how)
      return author && toAuthor(author, reading)
    },
    async list(options = {}) {
      const found = await query<AuthorListQueryResult>(
        authorListQuery,
        { includePast: options.includePast ?? false, ...sliceOf(options, 'authors.list') },
        readOptionsOf(options, 'authors.list'),
      )
      const authors = listOf(readAuthorListItem)(found, placeIn(reading, 'authors')) ?? []
      // Every field was read by its type; the schema's own required ones may still be missing.
      return authors.map(toAuthorCard) as unknown as AuthorListItem[]
    },
  }
}

function toAuthor(raw: RawAuthor, reading: Reading): Author | null {
  const author = readAuthor(raw, placeIn(reading, `author “${raw.slug}”`))
  if (!author) return null
  const answer = { ...toAuthorCard(author), profiles: labelled(author.profiles) }
  // Every field was read by its type; the schema's own required ones may still be missing.
  return answer as unknown as Author
}
