import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'

/**
 * What the Studio's page may do: talk to its own origin, and nothing else. Studio itself would like
 * to call home (version check, feedback, telemetry), without a setting to stop it; with the embedded
 * lake no request leaves the machine. Styles are inline because Studio uses styled-components;
 * `blob:` and `data:` are pictures being uploaded and their previews.
 *
 * @param host - what the page was asked from, `localhost:3333`: its WebSockets are named because not
 *   every browser counts them as `'self'`. `@sanity/sdk`, inside Studio, puts the project id before
 *   the host (`local.localhost`), which stays on this machine.
 */
function contentSecurityPolicy(host: string): string {
  const own = /^[\w.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : ''
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self' data:",
    `connect-src 'self'${own} http://*.localhost:*`,
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ')
}

/**
 * Serves a built Studio from `folder`: its files as they are, its page for every other address.
 * A Studio on the hosted Content Lake talks to Sanity's hosts, so only the embedded one is held to this
 * machine.
 */
export function studioPages(folder: string, backend: 'embedded' | 'hosted'): Hono {
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    if (backend === 'embedded') {
      const host = context.req.header('host') ?? ''
      context.header('content-security-policy', contentSecurityPolicy(host))
    }
    context.header('x-content-type-options', 'nosniff')
    context.header('referrer-policy', 'same-origin')
  })
  app.get('/', (context) => context.html(page, 200, { 'cache-control': 'no-cache' }))
  app.use(
    serveStatic({
      root: folder,
      onFound: (path, context) => {
        // The build puts a digest of the content into the names of these files.
        const immutable = /-[\w-]{8,}\.\w+$/.test(path)
        context.header(
          'cache-control',
          immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
        )
      },
    }),
  )
  app.get('*', (context) => {
    if (/\.\w+$/.test(context.req.path)) return context.notFound()
    return context.html(page, 200, { 'cache-control': 'no-cache' })
  })
  return app
}
