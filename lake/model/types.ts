/**
 * The words of the lake: what is stored, what is asked of it and what it answers.
 * Plain data, no behaviour; every room of the lake may import this file.
 */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** A stored document. Attributes beyond these are the author's. */
export interface LakeDocument {
  _id: string
  _type: string
  _rev: string
  /** ISO 8601, UTC. */
  _createdAt: string
  /** ISO 8601, UTC. */
  _updatedAt: string
  [attribute: string]: unknown
}

/** What a client sends to be created: the id may be missing or end with a dot. */
export interface DocumentStub {
  _id?: string
  _type?: string
  [attribute: string]: unknown
}

export interface PatchOperations {
  set?: Record<string, unknown>
  setIfMissing?: Record<string, unknown>
  unset?: string[]
  inc?: Record<string, number>
  dec?: Record<string, number>
  insert?: Record<string, unknown>
  diffMatchPatch?: Record<string, string>
  ifRevisionID?: string
}

export type PatchMutation = PatchOperations &
  ({ id: string } | { query: string; params?: Record<string, unknown> })

/** One entry of a transaction, as in `POST data/mutate/<dataset>`. */
export type Mutation =
  | { create: DocumentStub }
  | { createOrReplace: DocumentStub }
  | { createIfNotExists: DocumentStub }
  | {
      /** With `purge`, its history goes with it. */
      delete: { purge?: boolean } & (
        | { id: string }
        | { query: string; params?: Record<string, unknown> }
      )
    }
  | { patch: PatchMutation }

export type MutationOperation = 'create' | 'update' | 'delete' | 'none'

/** A Mendoza patch: `apply` turns the old document (or null) into the new, `revert` back. */
export interface Effects {
  apply: unknown[]
  revert: unknown[]
}

/** What a transaction did to one document. */
export interface DocumentChange {
  documentId: string
  /** Absent when the transaction created the document. */
  before?: LakeDocument
  /** Absent when the transaction deleted the document. */
  after?: LakeDocument
  /** The mutations of the transaction that touched this document, resolved to ids. */
  mutations: Mutation[]
  effects: Effects
}

/** A transaction that is durable on disk. */
export interface CommittedTransaction {
  /** Grows by one with each transaction of the file, over all datasets. */
  seq: number
  dataset: string
  transactionId: string
  /** The user id of who did it. */
  author: string
  /** ISO 8601, UTC. */
  timestamp: string
  changes: DocumentChange[]
  /** Documents whose past went with them. */
  purged?: readonly string[]
}

/** Who asks. `id` is what `users/me` answers and what transactions are signed with. */
export interface Actor {
  id: string
  role: Role
}

/** What somebody may do: a row of the table in `access/roles.ts`. */
export interface Role {
  name: string
  title: string
  /** `published`: only documents without a dot in their id, and no dataset of comments. */
  reads: 'everything' | 'published'
  /** GROQ: which of those documents. All when left out. */
  read?: string
  writes: boolean
  /** GROQ: which documents it may create, change and delete, among those it reads. */
  write?: string
  /** Works on the content: knows drafts, the past and who else works on it. */
  staff: boolean
  /** Sees datasets that are not public. */
  privateDatasets: boolean
  /** Datasets, webhooks, erasure. */
  manages: boolean
}

/**
 * Which documents somebody may read, as plain data: the query threads are told the same. Nothing
 * given = everything. `store/readable.ts` is what decides by it.
 */
export interface Visibility {
  /** Only documents without a dot in their id, and pictures and files that one of those holds. */
  publicOnly?: boolean
  /** `public`: of datasets that need no token; `content`: of any but those of comments. */
  datasets?: 'public' | 'content'
  /** GROQ over one document alone; it is read when any of them matches. */
  filters?: readonly string[]
  /** `$today` of the filters, `YYYY-MM-DD`. */
  today?: string
}

export interface Dataset {
  /** Leads every key in the store. */
  key: number
  name: string
  aclMode: 'public' | 'private' | 'custom'
  createdAt: string
  createdBy: string
  /** For add-on datasets (comments): the dataset it belongs to. */
  addonFor?: string
  datasetProfile?: string
}
