import { createClient, type ClientConfig, type SanityClient } from '@sanity/client'
import { createEventMultiplexer } from './eventMultiplexer.ts'

export interface EmbeddedLakeOptions {
  /**
   * Origin of the lake, e.g. `http://localhost:3333`. Default: the origin of the
   * page, since a lake usually serves the built Studio itself; outside a browser
   * (Sanity's command line reads the config too) `http://localhost:3333`.
   */
  readonly apiHost?: string
  /** Default `local`. */
  readonly projectId?: string
  /** Default `production`. */
  readonly dataset?: string
}

/** What `defineConfig` takes to reach a lake instead of the hosted service. */
export interface EmbeddedLakeWorkspace {
  readonly projectId: string
  readonly dataset: string
  readonly apiHost: string
  readonly auth: { readonly loginMethod: 'token'; readonly redirectOnSingle: true }
  readonly unstable_clientFactory: (config: ClientConfig) => SanityClient
}

/**
 * Workspace options for a Studio on an embedded lake:
 *
 * ```ts
 * export default defineConfig({...embeddedLake(), schema, plugins})
 * ```
 *
 * All event streams of the page go over one WebSocket (see `createEventMultiplexer`).
 *
 * @throws TypeError when `apiHost` is not an absolute address.
 */
export function embeddedLake(options: EmbeddedLakeOptions = {}): EmbeddedLakeWorkspace {
  const apiHost = readOrigin(options.apiHost ?? pageOrigin() ?? 'http://localhost:3333')
  const { projectId = 'local', dataset = 'production' } = options
  // One event multiplexer for all clients of the page, and one function identity: the
  // client shares its live-events connection between clients of the same fetch.
  const multiplexed = createEventMultiplexer(apiHost)
  const resolveFetch = () => multiplexed
  quietProtocolWarning()
  return {
    projectId,
    dataset,
    apiHost,
    // Its own pages are known by a cookie, or need nothing; others send a token.
    // There is one way to sign in, so Studio need not ask which.
    auth: { loginMethod: 'token', redirectOnSingle: true },
    unstable_clientFactory: (config) =>
      createClient({
        ...config,
        apiHost,
        // As it is: the client would otherwise put the project id before the host.
        useProjectHostname: false,
        useCdn: false,
        resolveFetch,
      }),
  }
}

/**
 * Studio warns three seconds after its start that HTTP/1.1 makes it slow,
 * because of the six connections a host; the event multiplexer has taken that reason away,
 * and the link in the warning leads out of the building. This is the Studio's
 * own "do not show again today", dated so that a tab open for days stays quiet.
 */
function quietProtocolWarning(): void {
  try {
    globalThis.sessionStorage?.setItem(
      'sanity-studio.network.check.snooze',
      '9999-01-01T00:00:00.000Z',
    )
  } catch {
    // A browser told to keep nothing: the warning shows, and nothing else is amiss.
  }
}

function pageOrigin(): string | undefined {
  return 'location' in globalThis && /^https?:/.test(globalThis.location.origin)
    ? globalThis.location.origin
    : undefined
}

function readOrigin(apiHost: string): string {
  const url = URL.parse(apiHost)
  if (url && /^https?:$/.test(url.protocol)) return url.origin
  throw new TypeError(
    `embeddedLake: apiHost "${apiHost}" is not an address; give the lake's origin, e.g. "http://localhost:3333".`,
  )
}
