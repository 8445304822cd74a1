import { assetFolder, forgetAsset } from '../assets/index.ts'
import { readAssetId, type AssetName } from '../assets/names.ts'
import { plainError } from '../errors.ts'
import { matchesFilter } from '../groq/matchesFilter.ts'
import type { GroqObject } from '../groq/values.ts'
import { variantsEver } from '../history/revisions.ts'
import { publishedId } from '../model/documentId.ts'
import type { Actor, Dataset, Mutation } from '../model/types.ts'
import type { Store } from '../store/index.ts'
import { backupsHolding, type KnownBackup } from './knownBackups.ts'

type EraseStore = Pick<Store, 'datasets' | 'documents' | 'scrub' | 'transactions'>

/** What erasing needs of a lake: one that runs, or its data alone. */
export interface EraseLake {
  store: EraseStore
  dataDir: string
  commit(request: { dataset: Dataset; actor: Actor; mutations: Mutation[] }): Promise<unknown>
  /** Forgets what webhooks have sent, and would yet send, of these documents; how much that was. */
  forgetMessages(dataset: string, ids: readonly string[]): number
}

export interface Erasure {
  dataset: Dataset
  actor: Actor
  /** Of the document; a draft's or version's will do. */
  id: string
  /** GROQ with `$id`, the document's: which others go with it, e.g. private records about it. */
  also?: string | undefined
  /** Only says what would go. */
  dryRun?: boolean
}

export interface ErasureReport {
  /** Published, drafts, versions, those of the records that went too; also those that were history. */
  documents: string[]
  /** Comments and tasks about it. */
  comments: string[]
  /** Pictures and files that nothing else holds. */
  assets: string[]
  /** Messages of webhooks. */
  messages: number
  /** Documents that still name it, by references that may lead nowhere. */
  namedBy: string[]
  /** Backups that still hold it: delete them, or they bring it back. */
  backups: KnownBackup[]
  /** Nothing of it is left in the data file; false while somebody still reads an older state. */
  scrubbed: boolean
}

/**
 * Removes a document whole: published, drafts, versions, comments, pictures only it holds, and the
 * history of all of them, so that nothing of it is left in the data folder.
 *
 * @throws HttpError 404 when there is and was none, 409 when others refer to it strongly
 */
export async function eraseDocument(lake: EraseLake, erasure: Erasure): Promise<ErasureReport> {
  const { store, dataDir } = lake
  const { dataset, actor } = erasure
  const found = find(lake, erasure)
  const { documents, comments, assets } = found
  const ids = [...documents, ...assets.map(({ id }) => id)]
  refuseIfReferredTo(store, dataset, ids)
  const report: ErasureReport = {
    documents,
    comments: comments.flatMap((one) => one.ids),
    assets: assets.map(({ id }) => id),
    messages: 0,
    namedBy: namedBy(store, dataset, documents, ids),
    backups: await backupsHolding(dataDir, dataset.name, documents),
    scrubbed: false,
  }
  if (erasure.dryRun) return report
  report.messages = lake.forgetMessages(dataset.name, ids)
  for (const one of comments) {
    report.messages += lake.forgetMessages(one.dataset.name, one.ids)
    await lake.commit({ dataset: one.dataset, actor, mutations: one.ids.map(purge) })
  }
  await lake.commit({ dataset, actor, mutations: ids.map(purge) })
  for (const { name } of assets) await forgetAsset(assetFolder(dataDir), dataset.name, name)
  return { ...report, scrubbed: store.scrub() }
}

const purge = (id: string): Mutation => ({ delete: { id, purge: true } })

interface Found {
  documents: string[]
  comments: { dataset: Dataset; ids: string[] }[]
  assets: { id: string; name: AssetName }[]
}

function find({ store }: EraseLake, { dataset, id, also }: Erasure): Found {
  const published = publishedId(id)
  const subjects = [published, ...recordsOf(store, dataset, published, also)]
  const documents = subjects.flatMap((subject) => variantsEver(store, dataset.key, subject))
  if (!documents.some((one) => publishedId(one) === published)) {
    throw plainError(404, `There is no document "${id}" in "${dataset.name}", and there was none`)
  }
  return {
    documents,
    comments: commentsOn(store, dataset, [...new Set([...subjects, ...documents])]),
    assets: assetsOf(store, dataset, documents),
  }
}

/** Published ids of what goes with it. */
function recordsOf(
  store: EraseStore,
  dataset: Dataset,
  id: string,
  also: string | undefined,
): string[] {
  if (also === undefined) return []
  const matches = matchesFilter(also, { id })
  const records = new Set<string>()
  for (const document of store.documents.iterate(dataset.key)) {
    // Parsed JSON is what a GroqObject is.
    if (matches(document as GroqObject)) records.add(publishedId(document._id))
  }
  records.delete(id)
  return [...records]
}

/** Comments and tasks are in datasets of their own, and refer to what they are about. */
function commentsOn(
  store: EraseStore,
  dataset: Dataset,
  about: readonly string[],
): Found['comments'] {
  const addons = store.datasets.list().filter(({ addonFor }) => addonFor === dataset.name)
  return addons.flatMap((addon) => {
    const ids = about.flatMap((id) =>
      store.documents
        .mentionsInOtherDatasets(dataset.key, id)
        .filter((mention) => mention.dataset === addon.key)
        .map(({ document }) => document._id),
    )
    return ids.length === 0 ? [] : [{ dataset: addon, ids: [...new Set(ids)] }]
  })
}

/** What any version of the documents held, now or before, and nothing else holds now. */
function assetsOf(
  store: EraseStore,
  dataset: Dataset,
  documents: readonly string[],
): Found['assets'] {
  const named = new Set<string>()
  const look = (value: unknown) => {
    for (const [asset] of JSON.stringify(value).matchAll(assetIds)) named.add(asset)
  }
  look(store.documents.getMany(dataset.key, documents))
  for (const { mutations, effects } of store.transactions.ofDocuments(dataset.key, documents)) {
    look([mutations, effects])
  }
  const going = new Set(documents)
  return [...named].flatMap((id) => {
    const name = readAssetId(id)
    const others = store.documents
      .referrers(dataset.key, id)
      .filter((referrer) => !going.has(referrer.id))
    return name && others.length === 0 ? [{ id, name }] : []
  })
}

const assetIds = /\b(?:image|file)-[0-9a-f]{40}-[0-9a-z]+(?:-[0-9a-z]+)?/g

/** @throws HttpError 409 */
function refuseIfReferredTo(store: EraseStore, dataset: Dataset, ids: readonly string[]): void {
  const going = new Set(ids)
  const referrers = ids.flatMap((id) =>
    store.documents
      .referrers(dataset.key, id, { strongOnly: true })
      .filter((referrer) => !going.has(referrer.id)),
  )
  if (referrers.length === 0) return
  const names = [...new Set(referrers.map(({ id }) => `"${id}"`))].join(', ')
  throw plainError(
    409,
    `It cannot be erased while other documents refer to it: take it out of ${names} first`,
  )
}

function namedBy(
  store: EraseStore,
  dataset: Dataset,
  documents: readonly string[],
  going: readonly string[],
): string[] {
  const gone = new Set(going)
  const referrers = documents.flatMap((id) => store.documents.referrers(dataset.key, id))
  return [...new Set(referrers.map(({ id }) => id))].filter((id) => !gone.has(id))
}
