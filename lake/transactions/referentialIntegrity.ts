import type { Dataset, LakeDocument } from '../model/types.ts'
import type { Applied } from '../mutations/apply.ts'
import { MutationError } from '../mutations/errors.ts'
import type { Store } from '../store/index.ts'
import { findCrossReferences, type FoundReference } from '../model/references.ts'

/**
 * Strong references must lead to a document when the transaction ends; in between they need not,
 * so that a transaction can create documents that refer to each other.
 *
 * @throws MutationError 409
 */
export function checkReferences(
  store: Store,
  dataset: Dataset,
  applied: Applied,
  mayName: MayName,
): void {
  for (const { documentId, after } of applied.changes) {
    const index = applied.lastMutation.get(documentId) ?? 0
    if (after) {
      const [dangling] = store.documents.danglingReferences(dataset.key, documentId)
      if (dangling) throw leadsNowhere(documentId, dangling, `"${dangling.target}"`, index)
      continue
    }
    const referrers = store.documents.referrers(dataset.key, documentId, { strongOnly: true })
    if (referrers.length > 0) {
      const ids = [...new Set(referrers.map((referrer) => referrer.id))]
      const documents = store.documents.getMany(dataset.key, ids)
      throw isReferredTo(documentId, namedOnly(documents, dataset.key, mayName), index)
    }
  }
}

/** Whether a document may be named to the one who asks. */
export type MayName = (dataset: number, document: LakeDocument) => boolean

function namedOnly(documents: LakeDocument[], dataset: number, mayName: MayName): string[] {
  return documents.filter((document) => mayName(dataset, document)).map(({ _id }) => _id)
}

interface Lake {
  store: Store
  dataset: Dataset
  projectId: string
  mayName: MayName
}

/**
 * The same for strong references between the datasets of one project. A dataset of another project
 * is not here to be asked.
 *
 * @throws MutationError 409
 */
export function checkCrossReferences(lake: Lake, applied: Applied): void {
  const { store, dataset } = lake
  const isHere = (projectId: string | undefined) =>
    projectId === undefined || projectId === lake.projectId
  for (const { documentId, after } of applied.changes) {
    const index = applied.lastMutation.get(documentId) ?? 0
    for (const reference of findCrossReferences(after)) {
      if (reference.weak || !isHere(reference.projectId)) continue
      const there = store.datasets.get(reference.dataset)
      if (there && store.documents.exists(there.key, reference.target)) continue
      const target = `"${reference.target}" in the dataset "${reference.dataset}"`
      throw leadsNowhere(documentId, reference, target, index)
    }
    if (after) continue
    const referrers = store.documents
      .mentionsInOtherDatasets(dataset.key, documentId)
      .filter(({ document }) =>
        findCrossReferences(document).some(
          (reference) =>
            !reference.weak &&
            reference.target === documentId &&
            reference.dataset === dataset.name &&
            isHere(reference.projectId),
        ),
      )
    if (referrers.length > 0) {
      const ids = referrers.flatMap(({ dataset: at, document }) =>
        namedOnly([document], at, lake.mayName),
      )
      throw isReferredTo(documentId, [...new Set(ids)], index)
    }
  }
}

type ReferencePath = Pick<FoundReference, 'target' | 'path'>

function leadsNowhere(id: string, reference: ReferencePath, target: string, index: number) {
  return new MutationError(
    {
      type: 'documentReferenceDoesNotExistError',
      description: `Document "${id}" references non-existent document ${target} (${reference.path})`,
      id,
      referenceID: reference.target,
    },
    index,
  )
}

function isReferredTo(id: string, referencingIDs: string[], index: number) {
  const list = referencingIDs.map((referrer) => `"${referrer}"`).join(', ') || 'other documents'
  return new MutationError(
    {
      type: 'documentHasExistingReferencesError',
      description: `Document "${id}" cannot be deleted as there are references to it from ${list}`,
      id,
      referencingIDs,
    },
    index,
  )
}
