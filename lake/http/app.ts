import { Hono } from 'hono'
import { getPath } from 'hono/utils/url'

import { multiplexerRoutes } from './routes/eventMultiplexer.ts'
import { createSigner } from '../access/secret.ts'
import { publicId } from '../access/actors.ts'
import { guardRequest } from '../access/requestGuard.ts'
import type { LakeCore } from '../core.ts'
import { HttpError, LakeError, plainError } from '../errors.ts'
import { presenceRoutes } from './routes/presence.ts'
import type { Webhooks } from '../webhooks/index.ts'
import { absentService } from './absent.ts'
import type { LakeContext, LakeEnv } from './env.ts'
import { createPictureRights } from './pictureRights.ts'
import { callerIn } from './peer.ts'
import { actionRoutes } from './routes/actions.ts'
import { servingRoutes } from './routes/assetFiles.ts'
import { signedAddressRoutes } from './routes/signedAddresses.ts'
import { uploadRoutes } from './routes/assetUpload.ts'
import { bootstrapRoutes } from './routes/bootstrap.ts'
import { copyRoutes } from './routes/copyDataset.ts'
import { datasetRoutes } from './routes/datasets.ts'
import { docRoutes } from './routes/doc.ts'
import { eraseRoutes } from './routes/erase.ts'
import { exportRoutes } from './routes/exportDataset.ts'
import { historyRoutes } from './routes/history.ts'
import { hookRoutes } from './routes/hooks.ts'
import { listenRoutes } from './routes/listen.ts'
import { liveRoutes } from './routes/live.ts'
import { mutateRoutes } from './routes/mutate.ts'
import { peopleRoutes } from './routes/people/index.ts'
import { queryRoutes } from './routes/query.ts'
import { readsRoutes } from './routes/reads.ts'
import { codeRoutes, signInByCodeRoutes } from './routes/signInByCode.ts'
import { referenceRoutes } from './routes/references.ts'

const maxUnhandled = 100

const versionPath = '/:apiVersion{v[0-9X][0-9-]*}'

/** All of the lake's routes. Whatever goes wrong is rendered here, once, as JSON. */
export function createApp(lake: LakeCore, webhooks: Webhooks): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>({ getPath: (request) => dataPath(getPath(request)) })
  app.use(async (c, next) => {
    guardRequest(c.req.raw, lake.options)
    checkProject(c.req.raw, lake.options.projectId)
    const caller = callerIn(c)
    const identify = () => lake.access.actorOf(caller)
    c.set('identify', identify)
    c.set('actor', identify())
    // What a Studio on another port of this machine may read.
    const origin = c.req.header('origin')
    if (c.req.method === 'OPTIONS' && origin !== undefined) return preflight(c.req.raw, origin)
    await next()
    if (origin !== undefined && c.req.header('upgrade') === undefined) {
      c.res = withCors(c.res, origin)
    }
    keepPrivate(c)
  })
  const routes = new Hono<LakeEnv>()
  routes.route('/', queryRoutes(lake))
  routes.route('/', docRoutes(lake))
  routes.route('/', mutateRoutes(lake))
  routes.route('/', actionRoutes(lake))
  routes.route('/', listenRoutes(lake))
  routes.route('/', liveRoutes(lake))
  routes.route('/', historyRoutes(lake))
  routes.route('/', referenceRoutes(lake))
  routes.route('/', exportRoutes(lake))
  routes.route('/', readsRoutes(lake))
  routes.route('/', eraseRoutes(lake, webhooks))
  const pictures = createPictureRights(lake, createSigner(lake.store))
  // Before datasets: `datasets/copy` are its jobs.
  routes.route('/', copyRoutes(lake))
  routes.route('/', datasetRoutes(lake))
  routes.route('/', bootstrapRoutes(lake, pictures))
  routes.route('/', presenceRoutes(lake))
  routes.route(
    '/',
    multiplexerRoutes((request, env) => app.fetch(request, env as object)),
  )
  routes.route('/', hookRoutes(lake, webhooks))
  routes.route('/', uploadRoutes(lake))
  routes.route('/', signedAddressRoutes(pictures))
  if (!lake.options.team) routes.route('/', codeRoutes(lake))
  app.route('/', lake.options.team ? peopleRoutes(lake) : signInByCodeRoutes(lake))
  app.route(versionPath, routes)
  app.route('/', servingRoutes(lake, pictures))
  app.notFound((c) => {
    const { pathname, search } = new URL(c.req.url)
    const absent = absentService(c.req.path)
    if (absent) throw plainError(404, `This lake has no ${absent}`)
    const unhandled = { method: c.req.method, path: `${pathname}${search}`.slice(0, 500) }
    // Anybody may ask for anything: the first hundred tell what is missing.
    if (lake.unhandledRequests.length < maxUnhandled) {
      lake.unhandledRequests.push(unhandled)
      lake.options.onUnhandledRequest(unhandled)
    }
    return c.json(plainError(404, `The lake has no ${c.req.method} ${pathname}`).body, 404)
  })
  app.onError((error, c) => {
    const failure = asHttpError(error)
    if (error instanceof LakeError && error.code === 'damaged') lake.store.noticeDamage()
    // 503 is said when the lake is closing, which is no failure of its own.
    const isFault = failure.status >= 500 && failure.status !== 503
    if (isFault) lake.options.log(`${c.req.method} ${c.req.path} failed`, error)
    const headers: HeadersInit = failure.status === 503 ? { 'retry-after': '1' } : {}
    return Response.json(failure.body, { status: failure.status, headers })
  })
  return app
}

/** What one may read is not for another: no cache on the way keeps an answer, or mistakes it for theirs. */
function keepPrivate(c: LakeContext): void {
  // Pictures and files say for themselves whom they depend on.
  if (c.req.header('upgrade') !== undefined || /^\/(images|files)\//.test(c.req.path)) return
  const { headers } = c.res
  if (!headers.has('cache-control')) {
    const isPublic = c.get('actor').id === publicId
    headers.set('cache-control', isPublic ? 'no-cache' : 'private, no-store')
  }
  headers.append('vary', 'Authorization, Cookie')
}

/**
 * A client configured with a dataset as its `resource` writes the dataset first:
 * `/v…/projects/<id>/datasets/<ds>/query` is `/v…/data/query/<ds>`.
 * `@sanity/migrate` 8.0.5 (sanityRequestOptions) begins its paths with two slashes.
 */
function dataPath(path: string): string {
  return path
    .replace(/^\/{2,}/, '/')
    .replace(
      /^(\/v[^/]+)\/projects\/[^/]+\/datasets\/([^/]+)\/(query|mutate|actions|doc|listen|export|live\/events)(?=\/|$)/,
      '$1/data/$3/$2',
    )
}

/**
 * Whether a request is meant for this project: a client that has mistaken one for the other must
 * not write here. By the header the client sends with `useProjectHostname: false`, and by a path
 * that names the project; names like `studio.localhost` are not read for it.
 *
 * @throws HttpError 404
 */
function checkProject({ headers, url }: Request, projectId: string): void {
  const named = /^\/v[^/]+\/projects\/([^/]+)\/datasets\//.exec(new URL(url).pathname)?.[1]
  for (const asked of [headers.get('x-sanity-project-id'), named]) {
    if (!asked || asked === projectId) continue
    throw plainError(404, `This lake holds the project "${projectId}", not "${asked}"`)
  }
}

function asHttpError(error: unknown): HttpError {
  if (error instanceof HttpError) return error
  if (error instanceof LakeError) {
    const status = error.code === 'diskFull' ? 507 : 500
    return plainError(status, error.message)
  }
  return plainError(500, 'The lake failed to answer; its log says why')
}

const methods = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'
/** A day, in seconds. */
const preflightAge = '86400'

function preflight(request: Request, origin: string): Response {
  const headers = corsHeaders(origin)
  headers.set('access-control-allow-methods', methods)
  headers.set('access-control-max-age', preflightAge)
  const asked = request.headers.get('access-control-request-headers')
  if (asked) headers.set('access-control-allow-headers', asked)
  return new Response(null, { status: 204, headers })
}

function withCors(response: Response, origin: string): Response {
  const cors = new Response(response.body, response)
  for (const [name, value] of corsHeaders(origin)) cors.headers.set(name, value)
  return cors
}

/** The origin has passed the guard: it is named, never `*`, so that it may send its credentials. */
function corsHeaders(origin: string): Headers {
  return new Headers({
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': 'content-type, content-length, etag, x-sanity-shard',
    vary: 'Origin',
  })
}
