import { schemaTypes } from '@clinical-content/schemas'
import {
  documentProblems,
  type PathSegment,
  type ProblemContext,
  problemContext,
  problemPath,
} from '@clinical-content/rules'
import {
  validateDocument,
  validateDocumentWithWorkspace,
  validationMarkerCodes,
} from '@sanity/validation'
import { getFallbackLocaleSource } from '@sanity/validation/_internal'
import { createSchema, type Path, type Schema, type ValidationMarker } from 'sanity'

import { type LocalDataset, localDataset, type StoredDocument } from './localDataset.ts'

export interface Finding {
  readonly documentId: string
  readonly documentType: string
  /** `registrations[_key=="a1"].number`; `''` for the document as a whole. */
  readonly path: string
  readonly level: 'error' | 'warning' | 'info'
  readonly message: string
}

/**
 * Validates documents as the Studio would: the compiled schema with every rule in it, run by
 * Sanity's own validator; and what the clinic's policy asks of a page that is to be published.
 * The documents are each other's dataset, so that references, unique addresses and the policy are
 * judged by what is among them. Sanity's own documents (assets, system documents) are skipped.
 */
export async function* validateDocuments(
  documents: readonly StoredDocument[],
): AsyncGenerator<Finding> {
  const schema = createSchema({ name: 'default', types: schemaTypes })
  const dataset = localDataset(documents)
  const context = problemContext(dataset.get('clinic'), { resolve: dataset.get })
  const ours = documents.filter(
    ({ _id, _type }) => !/^(sanity|system)\./.test(_type) && !_id.startsWith('_.'),
  )
  for (const some of chunks(ours, atOnce)) {
    const found = await Promise.all(some.map((one) => findings(one, schema, dataset, context)))
    yield* found.flat()
  }
}

/** Sanity's validator yields to the event loop at every field: many at once wait for each other. */
const atOnce = 64

function* chunks<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
}

async function findings(
  document: StoredDocument,
  schema: Schema,
  dataset: LocalDataset,
  context: ProblemContext,
): Promise<Finding[]> {
  const { _id: documentId, _type: documentType } = document
  const found = schema.has(documentType)
    ? await problemsIn(document, schema, dataset, context)
    : [{ path: '', level: 'error' as const, message: `There is no type “${documentType}”.` }]
  return found.map((one) => ({ documentId, documentType, ...one }))
}

type Found = Pick<Finding, 'path' | 'level' | 'message'>

async function problemsIn(
  document: StoredDocument,
  schema: Schema,
  dataset: LocalDataset,
  context: ProblemContext,
): Promise<Found[]> {
  const asked = {
    // Dates and revision are the server's to set; a file from a migration has none.
    document: { _createdAt: '', _updatedAt: '', _rev: '', ...document },
    getDocumentExists: async ({ id }: { id: string }) => dataset.has(id),
  }
  const markers = await validateDocumentWithWorkspace({
    ...asked,
    workspace: { schema, getClient: dataset.getClient, i18n: getFallbackLocaleSource() },
    environment: 'studio',
  })
  // Unknown fields are looked for in the environment "cli" only, where errors of objects come out
  // as warnings (@sanity/validation 6.16): so each environment is asked for what it tells rightly.
  const elsewhere = await validateDocument({ ...asked, schema })
  const unknown = elsewhere.markers.filter(
    ({ code }) => code === validationMarkerCodes.objectUnknownField,
  )
  const problems = documentProblems(document, context).map(({ path, severity, message }) => ({
    path: problemPath(path),
    level: severity,
    message,
  }))
  const all = [...[...markers, ...unknown].map(fromMarker), ...problems]
  return [...new Map(all.map((found) => [`${found.path} ${found.message}`, found])).values()]
}

function fromMarker({ path, level, message }: ValidationMarker): Found {
  return { path: problemPath(path.map(withoutRange)), level, message }
}

/** A marker may point to a range of items, `[from, to]`; its first item is where to look. */
function withoutRange(part: Path[number]): PathSegment {
  return Array.isArray(part) ? Number(part[0]) || 0 : part
}
