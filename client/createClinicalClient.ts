import { isIsoDate, isoDateOf } from '@clinical-content/rules'
import { type ClientConfig, type ClientReturn, createClient, SanityClient } from '@sanity/client'
import type { Articles } from './articles/article.ts'
import { createArticles } from './articles/articles.ts'
import { type Authors, createAuthors } from './authors/authors.ts'
import { type CaseStudies, createCaseStudies } from './caseStudies/caseStudies.ts'
import { type ClinicReader, createClinicReader } from './clinic/clinic.ts'
import { ArgumentError, readingError } from './errors.ts'
import { createPages, type Pages } from './pages/pages.ts'
import { createRedirects, type Redirects } from './redirects/redirects.ts'
import { createTopics, type Topics } from './topics/topics.ts'
import { type OnProblem, warnOfProblem } from './read/problem.ts'
import { type Reading, type ReadOptions, readOptionsOf } from './reading.ts'

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
}

export interface ClinicalClient {
  readonly articles: Articles
  readonly authors: Authors
  readonly caseStudies: CaseStudies
  readonly topics: Topics
  readonly clinic: ClinicReader
  readonly redirects: Redirects
  readonly pages: Pages
  /**
   * A query of your own, with `$today` given and errors in this client's words. Typed by TypeGen in
   * your project. The conditions and fragments of `@clinical-content/client/queries` keep the rules
   * of consent; nothing else does it for you.
   */
  query<const Text extends string>(
    query: Text,
    params?: Readonly<Record<string, unknown>>,
    options?: ReadOptions,
  ): Promise<ClientReturn<Text, unknown>>
  /** The client underneath. It does not apply the consent rules for you. */
  readonly sanity: SanityClient
}

/**
 * Reads a clinic's published content from Sanity's hosted Content Lake or from an embedded one;
 * no call differs between the two.
 *
 * @param config - connection options, or a client you already have. A client in the `raw`
 *   perspective is read as `published`: raw results hold drafts.
 * @param more - what a client you already have does not say
 * @throws {ArgumentError} when the configuration cannot name a dataset to read
 */
export function createClinicalClient(
  config: ClinicalClientConfig | SanityClient,
  more: ReadingOptions = {},
): ClinicalClient {
  if (typeof config !== 'object' || config === null) {
    throw new ArgumentError(
      'createClinicalClient',
      'needs options: { projectId } for a hosted dataset, { apiHost: "http://localhost:3333" } for an embedded lake, or a client you already have.',
    )
  }
  const sanity = isSanityClient(config) ? readingPublished(config) : connect(config)
  const { today, onProblem = warnOfProblem } = isSanityClient(config) ? more : config
  const day = checkedDay(today)
  const reading: Reading = {
    query: (text, params = {}, options = {}) =>
      runQuery(sanity, text, { ...params, today: day() }, options),
    today: day,
    onProblem,
  }
  return {
    articles: createArticles(reading),
    authors: createAuthors(reading),
    caseStudies: createCaseStudies(reading),
    topics: createTopics(reading),
    clinic: createClinicReader(reading),
    redirects: createRedirects(reading),
    pages: createPages(reading),
    query: (text, params = {}, options = {}) =>
      reading.query(text, params, readOptionsOf(options, 'query')),
    sanity,
  }
}

async function runQuery<Result>(
  sanity: SanityClient,
  text: string,
  params: Record<string, unknown>,
  options: ReadOptions,
): Promise<Result> {
  try {
    return await sanity.fetch<Result>(text, params, { ...options, filterResponse: true })
  } catch (error) {
    const { projectId = '', dataset = '', url } = sanity.config()
    throw readingError(error, { query: text, address: new URL(url).origin, projectId, dataset })
  }
}

function connect(config: ClinicalClientConfig): SanityClient {
  const { today: _today, onProblem: _onProblem, ...rest } = config
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

function isSanityHost(address: string): boolean {
  return /(?:^|\.)sanity\.(?:io|work)$/.test(new URL(address).hostname)
}

/** Older API versions lack functions the queries use, and read drafts where nothing is said. */
function readingPublished(client: SanityClient): SanityClient {
  const { perspective } = client.config()
  const isPreview = perspective !== undefined && perspective !== 'raw'
  return client.withConfig({ apiVersion, ...(isPreview ? {} : { perspective: 'published' }) })
}

function isSanityClient(config: ClinicalClientConfig | SanityClient): config is SanityClient {
  return (
    config instanceof SanityClient ||
    // A client of another copy of the package, or a framework's wrapper around one.
    ('fetch' in config && 'withConfig' in config && typeof config.withConfig === 'function')
  )
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

function checkedDay(today: (() => string) | undefined): () => string {
  if (today === undefined) return () => isoDateOf(new Date())
  return () => {
    const day = today()
    if (isIsoDate(day)) return day
    throw new ArgumentError(
      'createClinicalClient.today',
      `returned "${day}", which is not a day (YYYY-MM-DD). Consents could not be checked.`,
    )
  }
}
