import { publishingPolicy, type PublishingPolicy } from '@clinical-content/schemas/rules'
import { useEffect, useMemo, useState } from 'react'
import { useDocumentPreviewStore } from 'sanity'

import { record, records, text } from './read.ts'

export interface ReviewInterval {
  readonly kind: string
  readonly months: number
}

export interface Clinic {
  /** False until the clinic's settings have arrived: nothing should be allowed or refused before. */
  readonly ready: boolean
  readonly policy: PublishingPolicy
  readonly reviewIntervals: readonly ReviewInterval[]
}

/** The published settings of the clinic (the document `clinic`), live; gaps have the rules' defaults. */
export function useClinic(): Clinic {
  const previewStore = useDocumentPreviewStore()
  const [stored, setStored] = useState<{ value: unknown }>()
  useEffect(() => {
    const subscription = previewStore
      .observePaths({ _id: 'clinic', _type: 'clinic' }, [['publishingPolicy'], ['reviewIntervals']])
      .subscribe((value) => setStored({ value }))
    return () => subscription.unsubscribe()
  }, [previewStore])
  return useMemo(() => readClinic(stored), [stored])
}

function readClinic(stored: { value: unknown } | undefined): Clinic {
  return {
    ready: stored !== undefined,
    policy: publishingPolicy(record(stored?.value, 'publishingPolicy')),
    reviewIntervals: records(stored?.value, 'reviewIntervals').flatMap((interval) => {
      const kind = text(interval, 'kind')
      const months = interval['months']
      return kind && typeof months === 'number' ? [{ kind, months }] : []
    }),
  }
}
