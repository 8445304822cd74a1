import { isIsoDate, isoDateOf } from '@clinical-content/rules'
import { type ClientConfig, createClient, SanityClient } from '@sanity/client'
import type { Articles } from './articles/article.ts'
import { createArticles } from './articles/articles.ts'
import { type Authors, createAuthors } from './authors/authors.ts'
import { type CaseStudies, createCaseStudies } from './caseStudies/caseStudies.ts'
import { type ClinicReader, createClinicReader } from './clinic/clinic.ts'
import { ClinicalClientError } from './errors.ts'
import { createRedirects, type Redirects } from './redirects/redirects.ts'
import { createTopics, type Topics } from './topics/topics.ts'
import { type OnProblem, warnOfProblem } from './read/problem.ts'
import type { Reading } from './reading.ts'

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
  /** The client underneath, for queries of your own. It does not apply the consent rules for you. */
  readonly sanity: SanityClient
}

/**
 * Reads a clinic's published content from Sanity's hosted Content Lake or from an embedded one;
 * no call differs between the two.
 *
 * @param config - connection options, or a client you already have. A client in the `raw`
 *   perspective is read as `published`: raw results hold drafts.
 * @param options - what a client you already have does not say
 * @throws {ClinicalClientError} when the configuration cannot name a dataset to read
 */
export function createClinicalClient(
  config: ClinicalClientConfig | SanityClient,
  options: ReadingOptions = {},
): ClinicalClient {
  const sanity = isSanityClient(config) ? readingPublished(config) : connect(config)
  const { today, onProblem = warnOfProblem } = isSanityClient(config) ? options : config
  const day = checkedDay(today)
  const reading: Reading = {
    query: (text, params = {}) =>
      sanity.fetch(text, { ...params, today: day() }, { filterResponse: true }),
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
    sanity,
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
    throw new ClinicalClientError(
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
    throw new ClinicalClientError(
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
    throw new ClinicalClientError(
      'createClinicalClient.today',
      `returned "${day}", which is not a day (YYYY-MM-DD). Consents could not be checked.`,
    )
  }
}
