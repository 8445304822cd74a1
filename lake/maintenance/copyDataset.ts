import { constants } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'

import { assetUrl } from '../assets/rebase.ts'
import type { Needs } from '../core.ts'
import type { Actor, Dataset, LakeDocument, Mutation } from '../model/types.ts'
import { isVersionId } from '../model/documentId.ts'

export type CopyNeeds = Needs<'address' | 'committer' | 'options', 'documents' | 'snapshot'>

export interface DatasetCopy {
  source: Dataset
  /** Empty. */
  target: Dataset
  actor: Actor
  /** Without releases and what is in them. */
  skipContentReleases: boolean
  /** Told how much is done, in percent. */
  onProgress(percent: number): void
}

/** Documents a transaction; more would hold up others. */
const batchSize = 500

/**
 * Fills a dataset with what another holds at this moment: documents as they are, pictures and files
 * under addresses of their own; no history.
 *
 * @throws LakeError `diskFull`
 */
export async function copyDataset(lake: CopyNeeds, copy: DatasetCopy): Promise<void> {
  const { source, target } = copy
  const { dataDir } = lake.options
  const snapshot = lake.store.snapshot()
  try {
    await copyFiles(join(dataDir, 'assets'), source.name, target.name)
    const total = lake.store.documents.count(source.key)
    let done = 0
    for (const batch of batches(snapshot.documents(source.key))) {
      const mutations = batch.map(snapshot.parse).flatMap((document): Mutation[] => {
        return isCopied(document, copy) ? [{ createOrReplace: inTarget(lake, copy, document) }] : []
      })
      // What a document refers to may be in a later batch; where it comes from, it was checked.
      const { actor } = copy
      await lake.committer.commit({ dataset: target, actor, mutations, skipReferences: true })
      done += batch.length
      copy.onProgress(Math.min(99, Math.floor((100 * done) / Math.max(1, total))))
    }
  } finally {
    snapshot.close()
  }
}

async function copyFiles(folder: string, source: string, target: string): Promise<void> {
  const options = { recursive: true, mode: constants.COPYFILE_FICLONE }
  await cp(join(folder, source), join(folder, target), options).catch((error: unknown) => {
    // No file was ever uploaded to it.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return
    throw error
  })
}

function* batches(texts: Iterable<string>): Iterable<string[]> {
  let batch: string[] = []
  for (const text of texts) {
    batch.push(text)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

function isCopied({ _id: id }: LakeDocument, { skipContentReleases }: DatasetCopy): boolean {
  // Each dataset has its own.
  if (id.startsWith('_.groups.')) return false
  return !skipContentReleases || !(isVersionId(id) || id.startsWith('_.releases.'))
}

/** The address of an asset names its dataset. */
function inTarget(lake: CopyNeeds, { source, target }: DatasetCopy, document: LakeDocument) {
  const { _rev, ...content } = document
  const { path } = document
  if (!document._type.startsWith('sanity.') || typeof path !== 'string') return content
  const { projectId } = lake.options
  const moved = path.replace(
    new RegExp(`^(images|files)/${projectId}/${source.name}/`),
    `$1/${projectId}/${target.name}/`,
  )
  return {
    ...content,
    path: moved,
    ...(lake.address === undefined ? {} : { url: assetUrl(lake.address, moved) }),
  }
}
