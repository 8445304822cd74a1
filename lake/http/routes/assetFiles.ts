import { stat } from 'node:fs/promises'
import { Hono, type Context } from 'hono'
import { getMimeType } from 'hono/utils/mime'
import { plainError } from '../../errors.ts'
import type { Audience, PictureRights } from '../pictureRights.ts'
import { assetLimits } from '../../assets/limits.ts'
import type { Needs } from '../../core.ts'
import { fileResponse, isMissing, type FileAnswer } from '../../assets/fileResponse.ts'
import { imageFormats } from '../../assets/imageFormat.ts'
import {
  readFileName,
  storedFile,
  type AssetKind,
  type AssetName,
  assetFolder,
} from '../../assets/names.ts'
import { createRenderCache } from '../../assets/renderCache.ts'
import { dependsOnAccept, readTransform, type OutputFormat } from '../../assets/transform/params.ts'
import type { Transform } from '../../assets/transform/params.ts'
import { renderDrawing } from '../../assets/transform/drawing.ts'
import { renderImage } from '../../assets/transform/render.ts'

/**
 * `/images/<project>/<dataset>/<file>` and `/files/…`, at the root of the host:
 * what `@sanity/image-url` builds and an asset document's `url` says. Who may read a
 * document that holds the asset may see it; to others it is not there.
 */
export function servingRoutes(lake: Needs<'options', 'datasets'>, pictures: PictureRights): Hono {
  const { projectId, dataDir } = lake.options
  const folder = assetFolder(dataDir)
  const cache = createRenderCache(folder, assetLimits.cacheBytes)
  const app = new Hono()
  // The last part is the author's choice, for a speaking address.
  app.get('/images/:project/:dataset/:file/:vanityName?', (c) => serveImage(c))
  app.get('/files/:project/:dataset/:file/:vanityName?', (c) => serveFile(c))

  async function serveImage(c: Context): Promise<Response> {
    const { name, path, audience } = find(c, 'image')
    const query = new URL(c.req.url).searchParams
    const transform = readTransform(query, c.req.header('accept') ?? '')
    const original = { path, contentType: contentTypeOf(name.extension), etag: name.sha1 }
    // A drawing has no pixels to change until another format is asked for.
    const isStored = !transform || (name.extension === 'svg' && transform.format === undefined)
    const answer = isStored ? original : await rendered(c, name, path, transform)
    const vary = [...(dependsOnAccept(query) ? ['Accept'] : []), ...varyOf(audience)]
    return respond(c, answer, audience, {
      ...(name.extension === 'svg' ? sandboxed : {}),
      ...(vary.length > 0 ? { vary: ['Origin', ...vary].join(', ') } : {}),
      ...disposition(query, `${name.sha1}.${name.extension}`),
    })
  }

  async function rendered(
    c: Context,
    name: AssetName,
    path: string,
    asked: Transform,
  ): Promise<StoredAnswer> {
    const format = asked.format ?? outputFormat(name.extension)
    // Otherwise the renderer's complaint about a missing file would be a 500.
    await stat(path).catch((error: unknown) => {
      throw isMissing(error) ? missing('image') : error
    })
    const key = JSON.stringify([path, format, Object.entries(asked).toSorted()])
    const picture = await cache.picture(
      { dataset: c.req.param('dataset') ?? '', sha1: name.sha1 },
      key,
      format,
      () =>
        name.extension === 'svg'
          ? renderDrawing({ path, transform: asked, format })
          : renderImage(path, asked, format),
      c.req.raw.signal,
    )
    const etag = picture.path.split(/[\\/.]/).at(-2) ?? name.sha1
    return { ...picture, contentType: contentTypeOf(format), etag }
  }

  async function serveFile(c: Context): Promise<Response> {
    const { name, path, audience } = find(c, 'file')
    const contentType = contentTypeOf(name.extension)
    const query = new URL(c.req.url).searchParams
    const isHarmless = harmless.test(contentType)
    return respond(c, { path, contentType, etag: name.sha1 }, audience, {
      ...(audience === 'caller' ? { vary: `Origin, ${varyOf(audience).join(', ')}` } : {}),
      ...(isHarmless ? {} : { ...sandboxed, 'content-disposition': 'attachment' }),
      ...disposition(query, `${name.sha1}.${name.extension}`),
    })
  }

  function find(
    c: Context,
    kind: AssetKind,
  ): { name: AssetName; path: string; audience: Audience } {
    const { project, dataset = '', file = '' } = c.req.param()
    const name = readFileName(kind, file)
    const isHere = project === projectId && lake.store.datasets.get(dataset) !== undefined
    if (!name || !isHere) throw missing(kind)
    const audience = pictures.audience(c, dataset, name)
    if (!audience) throw missing(kind)
    return { name, path: storedFile(folder, dataset, name), audience }
  }

  return app
}

type StoredAnswer = Omit<FileAnswer, 'isPublic'>

/** What an answer that is not for everybody depends on. */
const varyOf = (audience: Audience) => (audience === 'caller' ? ['Authorization', 'Cookie'] : [])

async function respond(
  c: Context,
  answer: StoredAnswer,
  audience: Audience,
  headers: Record<string, string>,
): Promise<Response> {
  const response = await fileResponse(c.req.raw, {
    ...answer,
    isPublic: audience === 'anybody',
    headers,
  })
  if (response) return response
  throw missing(answer.contentType.startsWith('image/') ? 'image' : 'file')
}

/** A document on the lake's own origin could act as the Studio; in a sandbox it can do nothing. */
const sandboxed = {
  'content-security-policy':
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
}

/** Types a browser shows without running anything of theirs. */
const harmless = /^(?:image\/(?!svg)|audio\/|video\/|text\/plain|application\/pdf$)/

/** `dl` alone keeps the asset's own name, `dl=<name>` gives another. */
function disposition(query: URLSearchParams, ownName: string): Record<string, string> {
  const asked = query.get('dl')
  if (asked === null) return {}
  const name = asked === '' ? ownName : asked
  // RFC 6266: an ASCII name for old readers, the real one in UTF-8.
  const ascii = name.replaceAll(/[^\w .-]/g, '_')
  return {
    'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  }
}

function contentTypeOf(extension: string): string {
  const image = Object.values(imageFormats).find((format) => format.extension === extension)
  return image?.mimeType ?? getMimeType(`x.${extension}`) ?? 'application/octet-stream'
}

/** A transformed picture keeps its format, a drawing becomes a bitmap. */
function outputFormat(extension: string): OutputFormat {
  switch (extension) {
    case 'jpg':
    case 'webp':
    case 'avif':
    case 'gif':
    case 'tif':
      return extension
    default:
      return 'png'
  }
}

function missing(kind: AssetKind): Error {
  return plainError(404, `There is no such ${kind}.`)
}
