import { embeddedStoryIds, type ReviewedContent } from '@clinical-content/rules'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { getDraftId, useDocumentStore } from 'sanity'

import { apiVersion } from '../shared/apiVersion.ts'
import { isRecord, text } from '../shared/read.ts'
import { contentOf, type Stories } from './contentOf.ts'

const noStories: Stories = new Map()

/**
 * What stands on a page now, as hashes, the stories it tells included; undefined while a story is still
 * being read. It follows a moment behind the keyboard, so that typing waits for nothing.
 */
export function useReviewedContent(document: unknown): ReviewedContent | undefined {
  const page = useDeferredValue(document)
  const stories = useStories(embeddedStoryIds(page).join(' '))
  return useMemo(() => stories && contentOf(page, stories), [page, stories])
}

/** @param ids - published ids, with a blank between two */
function useStories(ids: string): Stories | undefined {
  const documentStore = useDocumentStore()
  const [read, setRead] = useState<{ readonly ids: string; readonly stories: Stories }>()
  useEffect(() => {
    if (ids === '') return undefined
    const published = ids.split(' ')
    const subscription = documentStore
      .listenQuery(
        { fetch: '*[_id in $ids]', listen: '*[_type == "caseStudy"]' },
        { ids: [...published, ...published.map(getDraftId)] },
        { apiVersion, perspective: 'raw', tag: 'review.stories', throttleTime: 1000 },
      )
      .subscribe((found: unknown) => setRead({ ids, stories: byId(found) }))
    return () => subscription.unsubscribe()
  }, [documentStore, ids])
  if (ids === '') return noStories
  return read?.ids === ids ? read.stories : undefined
}

function byId(found: unknown): Stories {
  const stories = Array.isArray(found) ? found.filter(isRecord) : []
  return new Map(stories.map((story) => [text(story, '_id') ?? '', story]))
}
