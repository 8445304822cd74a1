import { isRecord } from '../shared/read.ts'
import type { Checked, CheckedPages } from './changedPages.ts'

/** Where one browser keeps what it has found of the pages of one dataset. It holds no words of them. */
const prefix = 'clinicalContent.changedPages.'

/**
 * What this browser found before, so that opening the Studio does not read every page again. What is
 * remembered counts only for the revisions it was found at.
 */
export function rememberedChecks(storage: Storage, dataset: string): CheckedPages {
  const found = parsed(storage.getItem(prefix + dataset))
  return new Map(
    Object.entries(isRecord(found) ? found : {}).flatMap(([id, value]) =>
      isChecked(value) ? [[id, { revisions: value[0], hasChanged: value[1] }]] : [],
    ),
  )
}

/** Keeps what was found. A browser that has no room for it reads the pages again next time. */
export function rememberChecks(storage: Storage, dataset: string, checked: CheckedPages): void {
  const kept = [...checked].map(([id, { revisions, hasChanged }]) => [id, [revisions, hasChanged]])
  try {
    storage.setItem(prefix + dataset, JSON.stringify(Object.fromEntries(kept)))
  } catch {
    storage.removeItem(prefix + dataset)
  }
}

function parsed(json: string | null): unknown {
  try {
    return JSON.parse(json ?? 'null')
  } catch {
    return null // Written by something else under our name.
  }
}

function isChecked(value: unknown): value is [Checked['revisions'], Checked['hasChanged']] {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'boolean'
}
