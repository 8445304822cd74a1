import { useEffect, useMemo, useState } from 'react'
import { useDocumentPreviewStore } from 'sanity'

import { records, text } from './read.ts'

export interface ReviewInterval {
  readonly kind: string
  readonly months: number
}

export interface Clinic {
  /** False until the clinic's settings have arrived: nothing should be allowed or refused before. */
  readonly ready: boolean
  /** The settings as they are stored, for the rules to read; undefined while there are none. */
  readonly document: unknown
  readonly reviewIntervals: readonly ReviewInterval[]
}

const settings = [['publishingPolicy'], ['reviewIntervals'], ['advertisingCountry']]

/** The published settings of the clinic (the document `clinic`), live. */
export function useClinic(): Clinic {
  const previewStore = useDocumentPreviewStore()
  const [stored, setStored] = useState<{ document: unknown }>()
  useEffect(() => {
    const subscription = previewStore
      .observePaths({ _type: 'reference', _ref: 'clinic' }, settings)
      .subscribe((document) => setStored({ document }))
    return () => subscription.unsubscribe()
  }, [previewStore])
  return useMemo(() => readClinic(stored), [stored])
}

function readClinic(stored: { document: unknown } | undefined): Clinic {
  return {
    ready: stored !== undefined,
    document: stored?.document,
    reviewIntervals: records(stored?.document, 'reviewIntervals').flatMap((interval) => {
      const kind = text(interval, 'kind')
      const months = interval['months']
      return kind && typeof months === 'number' ? [{ kind, months }] : []
    }),
  }
}
