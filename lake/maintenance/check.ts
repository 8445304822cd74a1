import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { isDeepStrictEqual } from 'node:util'

import { readFileName, storedFile } from '../assets/names.ts'
import { replay } from '../history/revisions.ts'
import type { Dataset, LakeDocument } from '../model/types.ts'
import { idProblem } from '../model/documentId.ts'
import { findReferences } from '../model/references.ts'
import type { Store } from '../store/index.ts'

/**
 * Looks at everything a lake holds and says what is wrong, one sentence a fault; nothing when all
 * is well. Changes nothing.
 */
export async function checkLake(
  store: Store,
  dataDir: string,
): Promise<{ faults: string[]; isDamaged: boolean }> {
  const faults = saying('the file', () => store.integrityFaults())
  const isDamaged = faults.length > 0
  for (const dataset of store.datasets.list()) {
    for (const id of store.documents.idsWithPrefix(dataset.key, '')) {
      let document: LakeDocument | undefined
      const found = saying(`"${id}"`, () => {
        document = read(store, dataset, id)
        return documentFaults(store, dataset, document)
      })
      const fault = document && (await assetFault(dataDir, dataset, document))
      if (fault) found.push(fault)
      faults.push(...found.map((sentence) => `${dataset.name}: ${sentence}`))
    }
  }
  return { faults, isDamaged: isDamaged || store.isDamaged() }
}

/** What can be told of a lake in a few seconds, which nobody has closed in order. */
export function lookQuickly(store: Store): { faults: string[]; left: string[]; reindexed: number } {
  const look = { ...store.quickFaults(), reindexed: 0 }
  if (look.faults.length > 0) return look
  const end = performance.now() + longestLook
  let left = 0
  for (const dataset of store.datasets.list()) {
    for (const id of store.documents.idsWithPrefix(dataset.key, '')) {
      if (performance.now() > end) left++
      else look.faults.push(...saying(`"${id}"`, () => mend(store, dataset, id, look)))
    }
  }
  if (left > 0) look.left.push(`${left} documents`)
  return look
}

/** In ms, beside what the tables take. */
const longestLook = 3000

/**
 * The indexes hold nothing but what is in the document: where they say something else, and the history
 * says that the document is right, they are written anew.
 */
function mend(store: Store, dataset: Dataset, id: string, look: { reindexed: number }): string[] {
  const document = read(store, dataset, id)
  const { faults, isProven } = historyFaults(store, dataset, document)
  const index = store.indexFaults(dataset.key, document)
  if (faults.length > 0 || index.length === 0 || !isProven) return [...faults, ...index]
  store.transaction(() => store.documents.put(dataset.key, document))
  look.reindexed++
  return []
}

function read(store: Store, dataset: Dataset, id: string): LakeDocument {
  const document = store.documents.get(dataset.key, id)
  if (document?._id === id) return document
  throw new Error('another document stands in its place')
}

/** What cannot even be read is a fault like another. */
function saying(what: string, look: () => string[]): string[] {
  try {
    return look()
  } catch (error) {
    return [`${what} cannot be read: ${error instanceof Error ? error.message : String(error)}`]
  }
}

function documentFaults(store: Store, dataset: Dataset, document: LakeDocument): string[] {
  const id = document._id
  const faults: string[] = []
  const problem = idProblem(id)
  if (problem) faults.push(problem)
  faults.push(...store.indexFaults(dataset.key, document))
  faults.push(...historyFaults(store, dataset, document).faults)
  for (const { target, weak, path } of findReferences(document)) {
    if (!weak && !store.documents.exists(dataset.key, target)) {
      faults.push(`"${id}" refers to "${target}" (${path}), which is not there`)
    }
  }
  return faults
}

interface HistoryFaults {
  faults: string[]
  /** The history leads to this very document. */
  isProven: boolean
}

/** The history must lead, step by step, from nothing to the document as it is. */
function historyFaults(store: Store, dataset: Dataset, document: LakeDocument): HistoryFaults {
  const id = document._id
  let before: LakeDocument | undefined
  let rev: string | undefined
  let isFirst = true
  for (const change of store.transactions.ofDocuments(dataset.key, [id])) {
    // What was before a purge is not known.
    if (isFirst && change.previousRev !== undefined) {
      return unproven(revisionFaults(store, dataset, document))
    }
    if (change.previousRev !== rev) {
      return unproven([`the history of "${id}" has a gap before ${change.transactionId}`])
    }
    before = replay(before, change)
    rev = change.resultRev
    isFirst = false
  }
  if (isFirst || rev !== document._rev) return unproven(revisionFaults(store, dataset, document))
  return isDeepStrictEqual(before, document)
    ? { faults: [], isProven: true }
    : unproven([`"${id}" is not what its history makes of it`])
}

const unproven = (faults: string[]): HistoryFaults => ({ faults, isProven: false })

function revisionFaults(store: Store, dataset: Dataset, document: LakeDocument): string[] {
  const last = store.transactions.lastChange(dataset.key, document._id)
  if (!last || last.resultRev === document._rev) return []
  return [
    `"${document._id}" is at revision ${document._rev}, its history ends at ${last.resultRev ?? 'a deletion'}`,
  ]
}

async function assetFault(
  dataDir: string,
  dataset: Dataset,
  document: LakeDocument,
): Promise<string | undefined> {
  const kind =
    document._type === 'sanity.imageAsset'
      ? 'image'
      : document._type === 'sanity.fileAsset'
        ? 'file'
        : undefined
  if (!kind) return undefined
  const path = document['path']
  const name = readFileName(kind, String(path).split('/').at(-1) ?? '')
  if (!name) return `"${document._id}" has no readable "path"`
  const file = storedFile(join(dataDir, 'assets'), dataset.name, name)
  const hash = createHash('sha1')
  try {
    await pipeline(createReadStream(file), hash)
  } catch {
    return `the file of "${document._id}" cannot be read (${file})`
  }
  return hash.digest('hex') === name.sha1
    ? undefined
    : `the file of "${document._id}" is not as it was uploaded (${file})`
}
