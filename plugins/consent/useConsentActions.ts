import { useToast } from '@sanity/ui/toast'
import { useState } from 'react'
import {
  getDraftId,
  getPublishedId,
  type SanityDocument,
  useClient,
  useDocumentOperation,
} from 'sanity'

import { useWords } from '../locale/useWords.ts'
import { apiVersion } from '../shared/apiVersion.ts'
import { useToday } from '../shared/useToday.ts'
import {
  type ConsentDraft,
  consentRecord,
  derivedConsent,
  newConsentRecordId,
} from './consentDraft.ts'
import { withdrawalChanges } from './withdrawal.ts'

interface CaseStudyVersions {
  id: string
  type: string
  draft: SanityDocument | null
  published: SanityDocument | null
}

/** Records and withdraws the consent of one case study; tells the clinician how it went. */
export function useConsentActions({ id, type, draft, published }: CaseStudyVersions) {
  const { t } = useWords()
  const client = useClient({ apiVersion })
  const { patch } = useDocumentOperation(id, type)
  const toast = useToast()
  const today = useToday()
  const [saving, setSaving] = useState(false)

  async function attempt(action: 'record' | 'withdraw', write: () => Promise<unknown>) {
    setSaving(true)
    try {
      await write()
      toast.push({ status: 'success', title: t(`consent.${action}.done`) })
      return true
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      toast.push({ status: 'error', title: t(`consent.${action}.failed`, { message }) })
      return false
    } finally {
      setSaving(false)
    }
  }

  return {
    saving,
    ready: patch.disabled === false,
    /** The evidence is stored first: a story never claims a consent that nobody can show. */
    record: (consent: ConsentDraft) =>
      attempt('record', async () => {
        const recordId = newConsentRecordId()
        await client.create(consentRecord(recordId, getPublishedId(id), consent), {
          tag: 'consent.record',
        })
        patch.execute([{ set: { consent: derivedConsent(recordId, consent, today) } }], {
          _type: type,
        })
      }),
    withdraw: (how: string) =>
      attempt('withdraw', async () => {
        const transaction = client.transaction()
        for (const change of withdrawalChanges([draft, published], how, today)) {
          transaction.patch(change.id, { set: change.set })
        }
        await transaction.commit({ tag: 'consent.withdraw' })
        // Our own queries hide it from now on; unpublished, nobody else's can find it either.
        if (published) await client.action(unpublishing(id), { tag: 'consent.withdraw' })
      }),
  }
}

function unpublishing(id: string) {
  return {
    actionType: 'sanity.action.document.unpublish' as const,
    draftId: getDraftId(id),
    publishedId: getPublishedId(id),
  }
}
