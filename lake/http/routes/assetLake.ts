import type { Context } from 'hono'
import type { Actor, DocumentStub, LakeDocument } from '../../model/types.ts'

/** What uploads and serving need of the lake behind them. */
export interface AssetLake {
  /** Folder of the asset files, created when missing. */
  readonly folder: string
  readonly projectId: string
  /** The lake's own address, once it has one; before, that of the request counts. */
  address(): string | undefined
  readonly limits?: Partial<AssetLimits>
  /**
   * Whether the camera's metadata (place, time, device) is taken out of pictures
   * before they are stored. Default true.
   */
  readonly stripMetadata?: boolean
  hasDataset(name: string): boolean
  /**
   * Who sent the request.
   *
   * @throws HttpError 401 or 403 when they may not create documents in the dataset.
   */
  authorizeCreate(context: Context, dataset: string): Actor
  /** Creates the document unless there is one of this id, and returns the stored one. */
  createIfNotExists(
    dataset: string,
    document: DocumentStub & { _id: string },
    actor: Actor,
  ): Promise<LakeDocument>
}

export interface AssetLimits {
  /** Largest picture taken, in bytes. */
  imageBytes: number
  /** Largest file taken, in bytes. */
  fileBytes: number
  /** Largest picture taken, width times height. A small file can unpack to a huge one. */
  imagePixels: number
  /** What the rendered pictures may take on disk, in bytes; the oldest go first. */
  cacheBytes: number
}

const mb = 1024 * 1024

export const defaultLimits: AssetLimits = {
  imageBytes: 100 * mb,
  fileBytes: 2048 * mb,
  imagePixels: 256 * 1000 * 1000,
  cacheBytes: 1024 * mb,
}
