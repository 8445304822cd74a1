import type { PagesQueryResult } from '../generated/sanity.types.ts'
import { code, date, fields, listOf } from '../read/read.ts'
import { placeIn, type Reading, type ReadOptions, readOptionsOf } from '../reading.ts'
import { pagesQuery } from './queries.ts'

/** A document that has a page of its own. */
export interface PageEntry {
  readonly _type: PagesQueryResult[number]['_type']
  readonly slug: string
  /** The day or moment it was last changed or reviewed, as far as it says. */
  readonly modified: string | null
}

export interface Pages {
  /** Every page the public may see and search engines may list, for a sitemap. */
  list(options?: ReadOptions): Promise<PageEntry[]>
}

export function createPages(reading: Reading): Pages {
  return {
    async list(options = {}) {
      const how = readOptionsOf(options, 'pages.list')
      const found = await reading.query<PagesQueryResult>(pagesQuery, {}, how)
      const pages = listOf(readPage)(found, placeIn(reading, 'pages')) ?? []
      return pages.flatMap(({ _type, slug, modified }) =>
        _type && slug ? [{ _type, slug, modified: modified ?? null }] : [],
      )
    },
  }
}

const readPage = fields<PagesQueryResult[number]>({ slug: code, modified: date })
