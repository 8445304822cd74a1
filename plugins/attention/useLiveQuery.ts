import { useEffect, useState } from 'react'
import { useDocumentStore } from 'sanity'

import { apiVersion } from '../shared/apiVersion.ts'
import { messageOf } from '../shared/messageOf.ts'
import { type AttentionQuery, listenFilter } from './attentionQuery.ts'

export type LiveAnswer =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly message: string }
  | { readonly status: 'ready'; readonly found: unknown }

const loading: LiveAnswer = { status: 'loading' }

/** The answer to a query, asked again whenever a document it may be about has changed. */
export function useLiveQuery({ query, params, perspective }: AttentionQuery): LiveAnswer {
  const documentStore = useDocumentStore()
  const asked = JSON.stringify([query, params, perspective])
  const [answer, setAnswer] = useState({ asked, answer: loading })
  useEffect(() => {
    const subscription = documentStore
      .listenQuery({ fetch: query, listen: listenFilter }, JSON.parse(asked)[1], {
        apiVersion,
        perspective,
        tag: 'attention',
        throttleTime: 1000,
      })
      .subscribe({
        next: (found: unknown) => setAnswer({ asked, answer: { status: 'ready', found } }),
        error: (error: unknown) =>
          setAnswer({
            asked,
            answer: {
              status: 'failed',
              message: messageOf(error),
            },
          }),
      })
    return () => subscription.unsubscribe()
  }, [documentStore, query, perspective, asked])
  // Between two lists, the rows of the one before are not those of the next.
  return answer.asked === asked ? answer.answer : loading
}
