import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

import { readFileName, storedFile } from '../assets/names.ts'
import type { Dataset, LakeDocument } from '../model.ts'
import { idProblem } from '../mutations/documentId.ts'
import { findReferences } from '../store/references.ts'
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
  const last = store.transactions.lastChange(dataset.key, id)
  if (last && last.resultRev !== document._rev) {
    faults.push(
      `"${id}" is at revision ${document._rev}, its history ends at ${last.resultRev ?? 'a deletion'}`,
    )
  }
  for (const { target, weak, path } of findReferences(document)) {
    if (!weak && !store.documents.exists(dataset.key, target)) {
      faults.push(`"${id}" refers to "${target}" (${path}), which is not there`)
    }
  }
  return faults
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
