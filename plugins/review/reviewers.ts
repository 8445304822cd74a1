import { fullName } from '@clinical-content/rules'
import { useEffect, useState } from 'react'
import { type SanityClient, useClient } from 'sanity'

import { apiVersion } from '../shared/apiVersion.ts'
import { isRecord, record, records, text } from '../shared/read.ts'

export interface Reviewer {
  readonly id: string
  readonly name: string
  readonly profession?: string
  /** True when at least one registration is recorded. A reviewer need not be registered, but it is worth a word. */
  readonly registered: boolean
}

export type Reviewers =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly message: string }
  | { readonly status: 'ready'; readonly reviewers: readonly Reviewer[] }

/** Only published authors: a published article may not refer to a draft. */
const reviewersQuery = `*[_type == "author" && coalesce(active, true)] | order(name.family asc, name.given asc) {
  _id, name, profession, registrations[]{regulator}
}`

/** The published authors, by family name. */
export function useReviewers(): Reviewers {
  const client = useClient({ apiVersion })
  const [reviewers, setReviewers] = useState<Reviewers>({ status: 'loading' })
  useEffect(() => {
    let unmounted = false
    void read(client).then((answer) => {
      if (!unmounted) setReviewers(answer)
      return answer
    })
    return () => {
      unmounted = true
    }
  }, [client])
  return reviewers
}

async function read(client: SanityClient): Promise<Reviewers> {
  try {
    const found = await client.fetch<unknown>(
      reviewersQuery,
      {},
      { perspective: 'published', tag: 'review.reviewers' },
    )
    return { status: 'ready', reviewers: readReviewers(found) }
  } catch (error) {
    return { status: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}

export function readReviewers(found: unknown): Reviewer[] {
  if (!Array.isArray(found)) return []
  return found.filter(isRecord).flatMap((author) => {
    const id = text(author, '_id')
    if (!id) return []
    const profession = text(author, 'profession')
    const stored = record(author, 'name')
    const name = fullName({
      honorific: text(stored, 'honorific'),
      given: text(stored, 'given'),
      family: text(stored, 'family'),
    })
    const registered = records(author, 'registrations').length > 0
    return [{ id, name: name || id, registered, ...(profession ? { profession } : {}) }]
  })
}
