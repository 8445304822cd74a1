import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { SanityClient } from '@sanity/client'
import { exportDataset } from '@sanity/export'
import { sanityImport } from '@sanity/import'

import { compare, isContent, type Comparison, type StoredDocument } from './compare.ts'
import { readAll } from './readAll.ts'

export interface MoveOptions {
  from: SanityClient
  to: SanityClient
  /** Into a dataset that is not empty. */
  intoExisting: boolean
  /** Changes nothing. */
  compareOnly: boolean
  say(step: string): void
}

export interface Moved extends Comparison {
  /** What Sanity's import could not do, or did otherwise. */
  warnings: string[]
}

/**
 * Takes a dataset to another Content Lake with Sanity's own export and import, reads both, and compares.
 *
 * @throws Error whose message is a sentence for a person, before anything is written
 */
export async function move(options: MoveOptions): Promise<Moved> {
  const { from, to, say } = options
  const warnings = options.compareOnly ? [] : await transfer(options)
  say('Comparing …')
  const source = await readAll(from)
  const found = compare(source, await readAll(to))
  if (options.compareOnly || !(await mend(options, source, found))) return { ...found, warnings }
  return { ...compare(source, await readAll(to)), warnings }
}

/**
 * Writes documents as they are that Sanity's import has made otherwise: it puts keys where there were
 * none, and takes `null` out of arrays. By now everything is there that they refer to.
 *
 * @returns whether there was any
 */
async function mend(
  { to, say }: MoveOptions,
  source: StoredDocument[],
  { differences }: Comparison,
) {
  const otherwise = new Set(differences.map(({ id }) => id))
  const documents = source.filter(
    ({ _id, _type }) => otherwise.has(_id) && !/^(sanity|system)\./.test(_type),
  )
  for (const document of documents) {
    const { _rev, _updatedAt, ...content } = document
    await to.createOrReplace(content).catch((error: unknown) => {
      say(`${document._id}: ${error instanceof Error ? error.message : String(error)}`)
    })
  }
  return documents.length > 0
}

async function transfer({ from, to, intoExisting, say }: MoveOptions): Promise<string[]> {
  const there = (await readAll(to)).filter(isContent)
  if (there.length > 0 && !intoExisting) {
    throw new Error(
      `The dataset there has ${there.length} documents already: --into-existing replaces what has the same id, and keeps the rest. Nothing was changed.`,
    )
  }
  // Readable by its owner alone: drafts and private records are in it.
  const folder = await mkdtemp(join(tmpdir(), 'clinical-content-move-'))
  try {
    const outputPath = join(folder, 'dataset.tar.gz')
    say('Exporting …')
    await exportDataset({ client: from, dataset: datasetOf(from), outputPath })
    say('Importing …')
    const { warnings } = await sanityImport(createReadStream(outputPath), {
      client: to,
      operation: 'createOrReplace',
      skipCrossDatasetReferences: true,
    })
    return warnings.map(({ message }) => message)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function datasetOf(client: SanityClient): string {
  const { dataset } = client.config()
  if (dataset !== undefined) return dataset
  throw new Error('The client names no dataset.')
}
