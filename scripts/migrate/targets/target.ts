import type { IndexEntry } from '../links/postIndex.ts'
import type { MigratedDocument } from '../toDocuments/documents.ts'

/** A document as it is stored: what the migration wrote, or what an editor made of it. */
export type StoredDocument = { readonly _id: string; readonly _type: string } & Readonly<
  Record<string, unknown>
>

/** A picture's bytes, ready to be stored. */
export interface Picture {
  readonly bytes: Uint8Array
  readonly fileName: string
}

/** A document to store, and what it replaces: if that has changed meanwhile, nothing is written. */
interface Change {
  readonly document: MigratedDocument
  readonly replaces?: StoredDocument
}

/** Where documents go: a file or a dataset. */
export interface Target {
  /** For the report: `post.ndjson`, `http://127.0.0.1:3333 (production)`. */
  readonly name: string
  /** Checks that it can be written, before any post is read. @throws {TargetError} */
  open(): Promise<void>
  /** The stored documents with these ids; those that are not there are left out. */
  existing(ids: readonly string[]): Promise<StoredDocument[]>
  /** The published id of the only author with this registration, or else the only one with this name. */
  findAuthor?(author: {
    readonly registration?: string
    readonly name: string
  }): Promise<string | undefined>
  /** The published id of the only topic with this title, slug or synonym. */
  findTopic?(title: string): Promise<string | undefined>
  /** The articles there are, for links that lead to them. */
  findArticles?(): Promise<readonly IndexEntry[]>
  /** Stores a picture and returns its asset id; a target without it leaves pictures to a later import. */
  uploadImage?(picture: Picture): Promise<string>
  /** Writes all of them or none. `keep` are documents as they are stored already. */
  write(changes: readonly Change[], keep: readonly StoredDocument[]): Promise<void>
  /** Makes what was written final. */
  close(): Promise<void>
  /** Leaves nothing half-written behind. */
  abort(): Promise<void>
}

/** A target that cannot be used; its message is for the migrator. */
export class TargetError extends Error {
  override readonly name = 'TargetError'
}
