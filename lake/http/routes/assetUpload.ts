import { readFile, rm } from 'node:fs/promises'
import { extname } from 'node:path'
import { Hono } from 'hono'
import { getExtension, getMimeType } from 'hono/utils/mime'
import { HttpError, plainError } from '../../errors.ts'
import type { Dataset, LakeDocument } from '../../model/types.ts'
import type { Needs } from '../../core.ts'
import { requireWriter } from '../../access/actors.ts'
import { assetLimits } from '../../assets/limits.ts'
import type { LakeContext, LakeEnv } from '../env.ts'
import { withoutMetadata } from '../../assets/metadata/withoutMetadata.ts'
import { imageFormats, readImageFormat } from '../../assets/imageFormat.ts'
import { imageMetadata, type ImageMetadata } from '../../assets/imageMetadata.ts'
import { assetId, assetPath, storedFile, type AssetName, assetFolder } from '../../assets/names.ts'
import { assetUrl } from '../../assets/rebase.ts'
import {
  moveDurably,
  receiveBody,
  writeTemporary,
  type TemporaryFile,
} from '../../assets/receive.ts'

/**
 * `POST assets/images/<dataset>` and `assets/files/<dataset>` below the API
 * version: the raw bytes as body, what is known of them as query. Answers
 * `{document}`, as `client.assets.upload` reads it. The same bytes give the same
 * document, however often they come.
 */
export function uploadRoutes(
  lake: Needs<'address' | 'committer' | 'dataset' | 'options'>,
): Hono<LakeEnv> {
  const { projectId } = lake.options
  const folder = assetFolder(lake.options.dataDir)
  const app = new Hono<LakeEnv>()

  app.post('/assets/images/:dataset', async (c) => {
    requireWriter(c.get('actor'))
    const dataset = lake.dataset(c.req.param('dataset'))
    const received = await receiveBody(folder, c.req.raw.body, assetLimits.imageBytes)
    try {
      return c.json({ document: await storeImage(c, dataset, received) })
    } finally {
      await rm(received.path, { force: true })
    }
  })

  app.post('/assets/files/:dataset', async (c) => {
    requireWriter(c.get('actor'))
    const dataset = lake.dataset(c.req.param('dataset'))
    const received = await receiveBody(folder, c.req.raw.body, assetLimits.fileBytes)
    try {
      return c.json({ document: await storeFile(c, dataset, received) })
    } finally {
      await rm(received.path, { force: true })
    }
  })

  async function storeImage(
    c: LakeContext,
    dataset: Dataset,
    received: TemporaryFile,
  ): Promise<LakeDocument> {
    const uploaded = await readFile(received.path)
    const format = await readImageFormat(uploaded, assetLimits.imagePixels)
    const cleaned = await undamaged(() => withoutMetadata(uploaded, format))
    const asked = askedMetadata(c)
    const metadata = await undamaged(() => imageMetadata(cleaned ?? uploaded, uploaded, asked))
    const file = cleaned ? await writeTemporary(folder, cleaned) : received
    const { extension, mimeType } = imageFormats[format]
    const { width, height } = metadata.dimensions
    const name: AssetName = { kind: 'image', sha1: file.sha1, size: { width, height }, extension }
    return create(c, dataset, name, file, { mimeType, metadata })
  }

  async function storeFile(
    c: LakeContext,
    dataset: Dataset,
    received: TemporaryFile,
  ): Promise<LakeDocument> {
    const { extension, mimeType } = fileType(c)
    const name: AssetName = { kind: 'file', sha1: received.sha1, extension }
    return create(c, dataset, name, received, { mimeType })
  }

  /** First the bytes, then the document: a document never refers to bytes that are not there. */
  async function create(
    c: LakeContext,
    dataset: Dataset,
    name: AssetName,
    file: TemporaryFile,
    attributes: { mimeType: string; metadata?: ImageMetadata },
  ): Promise<LakeDocument> {
    await moveDurably(file, storedFile(folder, dataset.name, name))
    const path = assetPath(name, projectId, dataset.name)
    const document = {
      _id: assetId(name),
      _type: `sanity.${name.kind}Asset`,
      assetId: name.sha1,
      sha1hash: name.sha1,
      extension: name.extension,
      size: file.size,
      path,
      url: assetUrl(lake.address ?? c.req.url, path),
      ...attributes,
      ...described(c),
    }
    const { documents } = await lake.committer.commit({
      dataset,
      actor: c.get('actor'),
      mutations: [{ createIfNotExists: document }],
    })
    const stored = documents.get(document._id)
    if (stored) return stored
    throw new Error(`The lake did not keep the asset document "${document._id}"`)
  }

  return app
}

/** What the uploader says of the asset; see `UploadClientConfig` of `@sanity/client`. */
function described(c: LakeContext): Record<string, unknown> {
  const { filename, label, title, description, creditLine } = c.req.query()
  const { sourceId, sourceName, sourceUrl } = c.req.query()
  const source =
    sourceId !== undefined && sourceName !== undefined
      ? { _type: 'sanity.assetSourceData', id: sourceId, name: sourceName, url: sourceUrl }
      : undefined
  const all = { originalFilename: filename, label, title, description, creditLine, source }
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined && value !== ''),
  )
}

/** `meta=a&meta=b` from Node, `meta=a,b` from a browser. */
function askedMetadata(c: LakeContext): ReadonlySet<string> | undefined {
  const meta = c.req.queries('meta') ?? c.req.queries('meta[]')
  return meta && new Set(meta.flatMap((names) => names.split(',')))
}

function fileType(c: LakeContext): { extension: string; mimeType: string } {
  const filename = c.req.query('filename') ?? ''
  const declared = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const isDeclared =
    /^[\w.+-]+\/[\w.+-]+$/.test(declared) && declared !== 'application/octet-stream'
  const mimeType = isDeclared
    ? declared
    : (getMimeType(filename)?.split(';')[0] ?? 'application/octet-stream')
  const named = /^\.([a-z0-9]{1,10})$/.exec(extname(filename).toLowerCase())?.[1]
  return { mimeType, extension: named ?? getExtension(mimeType) ?? 'bin' }
}

/** @throws HttpError 400 when the picture turns out damaged beyond its first bytes. */
async function undamaged<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (cause) {
    if (cause instanceof HttpError) throw cause
    throw plainError(400, `The picture is damaged and cannot be read: ${String(cause)}`)
  }
}
