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
export async function checkLake(store: Store, dataDir: string): Promise<string[]> {
  const faults = store.integrityFaults()
  for (const dataset of store.datasets.list()) {
    for (const document of store.documents.iterate(dataset.key)) {
      faults.push(
        ...documentFaults(store, dataset, document).map((fault) => `${dataset.name}: ${fault}`),
      )
      const fault = await assetFault(dataDir, dataset, document)
      if (fault) faults.push(`${dataset.name}: ${fault}`)
    }
  }
  return faults
}

function documentFaults(store: Store, dataset: Dataset, document: LakeDocument): string[] {
  const id = document._id
  const faults: string[] = []
  const problem = idProblem(id)
  if (problem) faults.push(problem)
  faults.push(...store.indexFaults(dataset.key, document))
  faults.push(...historyFaults(store, dataset, document))
  for (const { target, weak, path } of findReferences(document)) {
    if (!weak && !store.documents.exists(dataset.key, target)) {
      faults.push(`"${id}" refers to "${target}" (${path}), which is not there`)
    }
  }
  return faults
}

/** The history must lead, step by step, from nothing to the document as it is. */
function historyFaults(store: Store, dataset: Dataset, document: LakeDocument): string[] {
  const id = document._id
  let before: LakeDocument | undefined
  let rev: string | undefined
  let isFirst = true
  for (const change of store.transactions.ofDocuments(dataset.key, [id])) {
    // What was before a purge is not known.
    if (isFirst && change.previousRev !== undefined) return revisionFaults(store, dataset, document)
    if (change.previousRev !== rev) {
      return [`the history of "${id}" has a gap before ${change.transactionId}`]
    }
    before = replay(before, change)
    rev = change.resultRev
    isFirst = false
  }
  if (isFirst || rev !== document._rev) return revisionFaults(store, dataset, document)
  return isDeepStrictEqual(before, document) ? [] : [`"${id}" is not what its history makes of it`]
}

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
