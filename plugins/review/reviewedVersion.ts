import { reviewedContent } from '@clinical-content/rules'
import { useEffect, useState } from 'react'
import { getDraftId, getPublishedId, type SanityClient, useClient } from 'sanity'

import { apiVersion } from '../shared/apiVersion.ts'
import { messageOf } from '../shared/messageOf.ts'
import { record, records, text } from '../shared/read.ts'

/** A page as it was when it was reviewed. `gone`: the history no longer has the very words. */
export type ReviewedVersion =
  | { readonly status: 'loading' | 'gone' }
  | { readonly status: 'failed'; readonly message: string }
  | { readonly status: 'ready'; readonly document: unknown }

/**
 * The page as it stood when it was reviewed, out of the history of the Content Lake.
 *
 * @param document - the page as it stands, with its review
 */
export function useReviewedVersion(document: unknown): ReviewedVersion {
  const client = useClient({ apiVersion })
  const review = record(document, 'review')
  const id = text(document, '_id')
  const revision = text(review, 'revision')
  const hash = text(review, 'contentHash')
  const asked = id && revision && hash ? { id: getPublishedId(id), revision, hash } : undefined
  const key = JSON.stringify(asked ?? null)
  const [found, setFound] = useState<{ key: string; version: ReviewedVersion }>()
  useEffect(() => {
    if (!id || !revision || !hash) return undefined
    let left = false
    void read(client, { id: getPublishedId(id), revision, hash }).then((version) => {
      if (!left) setFound({ key, version })
      return version
    })
    return () => {
      left = true
    }
  }, [client, id, revision, hash, key])
  if (!asked) return { status: 'gone' }
  return found?.key === key ? found.version : { status: 'loading' }
}

interface Asked {
  /** Published. */
  readonly id: string
  readonly revision: string
  readonly hash: string
}

async function read(client: SanityClient, asked: Asked): Promise<ReviewedVersion> {
  try {
    const document = await reviewedVersion(client, asked)
    return document ? { status: 'ready', document } : { status: 'gone' }
  } catch (error) {
    return isNotFound(error) ? { status: 'gone' } : { status: 'failed', message: messageOf(error) }
  }
}

/**
 * Asks the history of the Content Lake for the version that was reviewed: a draft, or what was published
 * then. A version with other words than those that were reviewed is none.
 */
export async function reviewedVersion(
  client: Pick<SanityClient, 'config' | 'request'>,
  { id, revision, hash }: Asked,
): Promise<unknown> {
  const answer = await client.request<unknown>({
    url: `/data/history/${client.config().dataset}/documents/${getDraftId(id)},${id}`,
    query: { revision },
    tag: 'review.history',
  })
  return records(answer, 'documents').find(
    (document) => reviewedContent(document).contentHash === hash,
  )
}

/** Histories are not kept for ever. */
function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error && error.statusCode === 404
}
