import { embeddedStoryIds, isAsReviewed, publishedId, tracksContent } from '@clinical-content/rules'
import { getDraftId } from 'sanity'

import { contentOf } from '../review/contentOf.ts'
import { isRecord, record, text, texts } from '../shared/read.ts'
import type { AttentionQuery } from './attentionQuery.ts'

/** What was found of a page: whether it has changed since its review, at which revisions. */
export interface Checked {
  readonly revisions: string
  readonly hasChanged: boolean
}

/** By published id. */
export type CheckedPages = ReadonlyMap<string, Checked>

/** So many pages are read and hashed at once; the Studio breathes in between. */
const batchSize = 50

/**
 * The revisions of every page whose review kept what was read, and of every story. GROQ cannot hash:
 * this small answer tells which pages have to be read again, so that thousands cost nothing once they
 * have been looked at.
 */
export const revisionsQuery: AttentionQuery = {
  query:
    '*[(_type == "caseStudy" || (_type == "article" && defined(review.contentHash))) && !(_id in path("versions.**"))]{_id, _rev, "tracked": defined(review.contentHash), "told": body[_type == "caseStudyEmbed"].caseStudies[]._ref}',
  params: {},
  perspective: 'raw',
}

/**
 * The answer to {@link revisionsQuery}: for each page as the Studio shows it, by its published id, the
 * revisions that its words depend on. Stories count as readers get them: published, if they are.
 */
export function readRevisions(found: unknown): Map<string, string> {
  const rows = (Array.isArray(found) ? found.filter(isRecord) : []).flatMap((row) => {
    const id = text(row, '_id')
    return id ? [{ id, revision: text(row, '_rev') ?? '', row }] : []
  })
  const byId = new Map(rows.map((each) => [each.id, each]))
  const ids = new Set(rows.map(({ id }) => publishedId(id)))
  const revisions = new Map<string, string>()
  for (const id of ids) {
    const page = byId.get(getDraftId(id)) ?? byId.get(id)
    if (page?.row['tracked'] !== true) continue
    const told = texts(page.row, 'told').map(
      (story) => (byId.get(story) ?? byId.get(getDraftId(story)))?.revision,
    )
    revisions.set(id, [page.revision, ...told].join(' '))
  }
  return revisions
}

/** Reads documents by their ids, in one of Sanity's perspectives. */
export type ReadDocuments = (
  ids: readonly string[],
  perspective: 'drafts' | 'raw',
) => Promise<unknown>

/**
 * Looks at the pages that are not yet known at these revisions, reading their words in batches.
 *
 * @param known - what was found before; what is no longer there is forgotten
 * @returns what is known now, of every page
 */
export async function checkPages(
  read: ReadDocuments,
  revisions: ReadonlyMap<string, string>,
  known: CheckedPages,
): Promise<Map<string, Checked>> {
  const checked = new Map<string, Checked>()
  const unknown: string[] = []
  for (const [id, at] of revisions) {
    const before = known.get(id)
    if (before?.revisions === at) checked.set(id, before)
    else unknown.push(id)
  }
  for (let start = 0; start < unknown.length; start += batchSize) {
    const ids = unknown.slice(start, start + batchSize)
    // One after the other, on purpose: the screen and the lake have other things to do meanwhile.
    const changed = await changedOf(read, ids)
    for (const id of ids) {
      checked.set(id, { revisions: revisions.get(id) ?? '', hasChanged: changed.has(id) })
    }
  }
  return checked
}

async function changedOf(read: ReadDocuments, ids: readonly string[]): Promise<Set<string>> {
  const pages = documents(await read(ids, 'drafts'))
  const told = [...new Set([...pages.values()].flatMap(embeddedStoryIds))]
  const anyVersion = [...told, ...told.map(getDraftId)]
  const stories = documents(told.length > 0 ? await read(anyVersion, 'raw') : [])
  const changed = [...pages].filter(([, page]) => {
    const review = record(page, 'review')
    return tracksContent(review) && !isAsReviewed(review, contentOf(page, stories))
  })
  return new Set(changed.map(([id]) => id))
}

function documents(found: unknown): Map<string, unknown> {
  const rows = Array.isArray(found) ? found.filter(isRecord) : []
  return new Map(rows.map((row) => [text(row, '_id') ?? '', row]))
}
