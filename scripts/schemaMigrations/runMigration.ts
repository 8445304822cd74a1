import type { Mutation, SanityClient } from '@sanity/client'
import { SanityEncoder } from '@sanity/mutate'
import { evaluate, parse } from 'groq-js'
import type { SanityDocument } from 'sanity'
import { collectMigrationMutations, type Migration, type MigrationContext } from 'sanity/migrate'

export interface RunOptions {
  /** Where mutations go, and what a migration may ask questions of. */
  readonly client: SanityClient
  /** Everything in the dataset, drafts and versions too. */
  readonly documents: readonly SanityDocument[]
  /** Collect, but change nothing. */
  readonly dryRun: boolean
}

/**
 * Runs a migration made with Sanity's `defineMigration`: Sanity's own code collects the mutations,
 * this sends them. (`sanity migrations run` speaks only https to `<project>.<host>`, which an
 * embedded lake is not: @sanity/migrate 8.0.5, sanityRequestOptions.)
 *
 * @returns each transaction, after it was committed; in a dry run, after it was collected
 * @throws what the server answered; earlier transactions stay committed, running again is safe
 */
export async function* runMigration(
  migration: Migration,
  { client, documents, dryRun }: RunOptions,
): AsyncGenerator<Mutation[]> {
  const chosen = await choose(migration, documents)
  const context: MigrationContext = { client, dryRun, filtered: among(chosen) }
  for await (const collected of collectMigrationMutations(migration, () => each(chosen), context)) {
    for (const part of [collected].flat()) {
      const transactionId = part.type === 'transaction' ? part.id : undefined
      const own = part.type === 'transaction' ? part.mutations : [part]
      // Sanity's runner encodes them so too; the two packages type a path a little differently.
      const mutations = SanityEncoder.encodeAll(
        own as Parameters<typeof SanityEncoder.encodeAll>[0],
      )
      if (!dryRun) {
        await client.mutate(mutations, {
          autoGenerateArrayKeys: true,
          ...(transactionId === undefined ? {} : { transactionId }),
        })
      }
      yield mutations
    }
  }
}

/** As Sanity's runner chooses: by type, by filter, and never a system document. */
async function choose(
  { documentTypes, filter }: Migration,
  documents: readonly SanityDocument[],
): Promise<SanityDocument[]> {
  const ours = documents.filter(
    ({ _id, _type }) =>
      !_id.startsWith('_.') && (!documentTypes?.length || documentTypes.includes(_type)),
  )
  if (!filter) return ours
  return (await evaluate(parse(`*[${filter}]`), { dataset: ours })).get()
}

async function* each(documents: readonly SanityDocument[]): AsyncGenerator<SanityDocument> {
  for (const document of documents) yield structuredClone(document)
}

function among(documents: readonly SanityDocument[]): MigrationContext['filtered'] {
  // The caller says which type it expects, as in Sanity's own runner; nobody can check it.
  const find = <T extends SanityDocument>(id: string) =>
    documents.find(({ _id }) => _id === id) as T | undefined
  return {
    getDocument: async (id) => find(id),
    getDocuments: async <T extends SanityDocument>(ids: string[]) =>
      ids.map((id) => find<T>(id)).filter((found) => found !== undefined),
  }
}
