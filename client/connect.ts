import { type ClientConfig, createClient, SanityClient } from '@sanity/client'
import { ArgumentError } from './errors.ts'
import type { OnProblem } from './read/problem.ts'
import type { SanityFetch } from './runQuery.ts'

/** The API version the queries are written for. */
const apiVersion = '2025-02-19'

export interface ClinicalClientConfig
  extends Omit<ClientConfig, 'projectId' | 'dataset' | 'apiVersion'>, ReadingOptions {
  /** Left out: `local`, the embedded Content Lake's project. */
  readonly projectId?: string
  /** `production` when left out. */
  readonly dataset?: string
  /** Where an embedded Content Lake answers, e.g. `http://localhost:3333`. Left out: Sanity's API. */
  readonly apiHost?: string
}

export interface ReadingOptions {
  /** The calendar day consents are checked against, `YYYY-MM-DD`; by default this machine's. */
  readonly today?: () => string
  /** Told of what could not be read of a document; the console is when left out. */
  readonly onProblem?: OnProblem
  /**
   * What `defineLive` of next-sanity returns: it then runs every query, so that pages of Next.js are
   * kept, follow the content, and show drafts in draft mode.
   */
  readonly sanityFetch?: SanityFetch
}

/** @throws {ArgumentError} when the configuration cannot name a dataset to read */
export function connect(config: ClinicalClientConfig): SanityClient {
  const { today: _today, onProblem: _onProblem, sanityFetch: _sanityFetch, ...rest } = config
  const { apiHost } = rest
  const options: ClientConfig = {
    dataset: 'production',
    ...rest,
    apiVersion,
    ...(apiHost === undefined ? {} : { apiHost: addressOf(apiHost) }),
  }
  // Only Sanity's own hosts are reached by the project's name before the host's.
  options.useProjectHostname ??= apiHost === undefined || isSanityHost(addressOf(apiHost))
  if (!options.projectId && options.useProjectHostname) {
    throw new ArgumentError(
      'createClinicalClient.projectId',
      'is missing. Give the project of your hosted dataset, or apiHost, the address of an embedded lake (http://localhost:3333).',
    )
  }
  options.projectId ??= 'local'
  // An embedded lake has no CDN, and shows an edit at once.
  options.useCdn ??= options.useProjectHostname
  return readingPublished(createClient(options))
}

/** Older API versions lack functions the queries use, and read drafts where nothing is said. */
export function readingPublished(client: SanityClient): SanityClient {
  const { perspective } = client.config()
  const isPreview = perspective !== undefined && perspective !== 'raw'
  return client.withConfig({ apiVersion, ...(isPreview ? {} : { perspective: 'published' }) })
}

export function isSanityClient(
  config: ClinicalClientConfig | SanityClient,
): config is SanityClient {
  return (
    config instanceof SanityClient ||
    // A client of another copy of the package, or a framework's wrapper around one.
    ('fetch' in config && 'withConfig' in config && typeof config.withConfig === 'function')
  )
}

function isSanityHost(address: string): boolean {
  return /(?:^|\.)sanity\.(?:io|work)$/.test(new URL(address).hostname)
}

function addressOf(apiHost: string): string {
  if (!URL.canParse(apiHost) || !/^https?:$/.test(new URL(apiHost).protocol)) {
    throw new ArgumentError(
      'createClinicalClient.apiHost',
      `"${apiHost}" is not an address. Write it with its scheme and port, e.g. http://localhost:3333.`,
    )
  }
  return apiHost.replace(/\/+$/, '')
}
