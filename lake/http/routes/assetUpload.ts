import { readFile, rm } from 'node:fs/promises'
import { extname } from 'node:path'
import { Hono, type Context } from 'hono'
import { getExtension, getMimeType } from 'hono/utils/mime'
import { HttpError, plainError } from '../../errors.ts'
import type { Actor, LakeDocument } from '../../model/types.ts'
import { defaultLimits, type AssetLake, type AssetLimits } from './assetLake.ts'
import { withoutMetadata } from '../../assets/metadata/withoutMetadata.ts'
import { imageFormats, readImageFormat } from '../../assets/imageFormat.ts'
import { imageMetadata, type ImageMetadata } from '../../assets/imageMetadata.ts'
import { assetId, assetPath, storedFile, type AssetName } from '../../assets/names.ts'
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
export function uploadRoutes(lake: AssetLake): Hono {
  const limits: AssetLimits = { ...defaultLimits, ...lake.limits }
  const app = new Hono()

  app.post('/assets/images/:dataset', async (c) => {
    const { dataset, actor } = actorize(c)
    const received = await receiveBody(lake.folder, c.req.raw.body, limits.imageBytes)
    try {
      return c.json({ document: await storeImage(c, dataset, actor, received) })
    } finally {
      await rm(received.path, { force: true })
    }
  })

  app.post('/assets/files/:dataset', async (c) => {
    const { dataset, actor } = actorize(c)
    const received = await receiveBody(lake.folder, c.req.raw.body, limits.fileBytes)
    try {
      return c.json({ document: await storeFile(c, dataset, actor, received) })
    } finally {
      await rm(received.path, { force: true })
    }
  })

  function actorize(c: Context) {
    const dataset = c.req.param('dataset') ?? ''
    if (!lake.hasDataset(dataset)) throw plainError(404, `There is no dataset "${dataset}".`)
    return { dataset, actor: lake.authorizeCreate(c, dataset) }
  }

  async function storeImage(
    c: Context,
    dataset: string,
    actor: Actor,
    received: TemporaryFile,
  ): Promise<LakeDocument> {
    const uploaded = await readFile(received.path)
    const format = await readImageFormat(uploaded, limits.imagePixels)
    const cleaned =
      lake.stripMetadata === false
        ? undefined
        : await undamaged(() => withoutMetadata(uploaded, format))
    const asked = askedMetadata(c)
    const metadata = await undamaged(() => imageMetadata(cleaned ?? uploaded, uploaded, asked))
    const file = cleaned ? await writeTemporary(lake.folder, cleaned) : received
    const { extension, mimeType } = imageFormats[format]
    const { width, height } = metadata.dimensions
    const name: AssetName = { kind: 'image', sha1: file.sha1, size: { width, height }, extension }
    return create(c, dataset, actor, name, file, { mimeType, metadata })
  }

  async function storeFile(
    c: Context,
    dataset: string,
    actor: Actor,
    received: TemporaryFile,
  ): Promise<LakeDocument> {
    const { extension, mimeType } = fileType(c)
    const name: AssetName = { kind: 'file', sha1: received.sha1, extension }
    return create(c, dataset, actor, name, received, { mimeType })
  }

  /** First the bytes, then the document: a document never refers to bytes that are not there. */
  async function create(
    c: Context,
    dataset: string,
    actor: Actor,
    name: AssetName,
    file: TemporaryFile,
    attributes: { mimeType: string; metadata?: ImageMetadata },
  ): Promise<LakeDocument> {
    await moveDurably(file, storedFile(lake.folder, dataset, name))
    const path = assetPath(name, lake.projectId, dataset)
    const document = {
      _id: assetId(name),
      _type: `sanity.${name.kind}Asset`,
      assetId: name.sha1,
      sha1hash: name.sha1,
      extension: name.extension,
      size: file.size,
      path,
      url: assetUrl(lake.address() ?? c.req.url, path),
      ...attributes,
      ...described(c),
    }
    return lake.createIfNotExists(dataset, document, actor)
  }

  return app
}

/** What the uploader says of the asset; see `UploadClientConfig` of `@sanity/client`. */
function described(c: Context): Record<string, unknown> {
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
function askedMetadata(c: Context): ReadonlySet<string> | undefined {
  const meta = c.req.queries('meta') ?? c.req.queries('meta[]')
  return meta && new Set(meta.flatMap((names) => names.split(',')))
}

function fileType(c: Context): { extension: string; mimeType: string } {
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
