import { isIsoDate, isoDateOf } from '@clinical-content/rules'
import type { ClientReturn, SanityClient } from '@sanity/client'
import {
  type ClinicalClientConfig,
  connect,
  isSanityClient,
  type ReadingOptions,
  readingPublished,
} from './connect.ts'
import { ArgumentError } from './errors.ts'
import { lazyReads } from './lazyReads.ts'
import type { OnResult, Subscription } from './live/subscribe.ts'
import { warnOfProblem } from './read/problem.ts'
import { type Reading, type ReadOptions, readOptionsOf } from './reading.ts'
import type { Reads } from './reads.ts'
import { runBy, runQuery } from './runQuery.ts'

/** What reads: everything there is, and queries of your own. */
export interface Reader extends Reads {
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
}

export interface ClinicalClient extends Reader {
  /**
   * Reads as usual, and says on what the answers depend: the Live Content API announces these tags
   * when one of them changes, and a cache that keeps a page under them can forget it.
   *
   * @example const { result, syncTags } = await client.withSyncTags((read) => read.articles.bySlug('gout'))
   */
  withSyncTags<Result>(
    read: (client: Reader) => Promise<Result>,
  ): Promise<{ readonly result: Result; readonly syncTags: string[] }>
  /**
   * Reads now, and again as soon as anything has changed that the answer was made of, and at midnight,
   * when a consent may end. Any number of reads may be made in one go. The connection is the Live
   * Content API's; it is made again when it breaks, and everything is then read anew.
   *
   * @example const { unsubscribe } = client.subscribe((read) => read.articles.bySlug('gout'), show)
   */
  subscribe<Result>(
    read: (client: Reader) => Promise<Result>,
    onResult: OnResult<Result>,
  ): Subscription
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
  const options = isSanityClient(config) ? more : config
  const { sanityFetch, onProblem = warnOfProblem } = options
  const today = checkedDay(options.today)

  function readsTelling(
    tell: (syncTags: readonly string[]) => void,
    lastLiveEventId?: string,
  ): Reader {
    const reading: Reading = {
      async query<Result>(text: string, params = {}, how = {}) {
        const all = { ...params, today: today() }
        const { result, syncTags } = sanityFetch
          ? await runBy(sanityFetch, text, all, how)
          : await runQuery(sanity, text, all, lastLiveEventId ? { ...how, lastLiveEventId } : how)
        tell(syncTags)
        // As TypeGen typed the query.
        return result as Result
      },
      today,
      onProblem,
    }
    return {
      ...lazyReads(reading),
      query: (text, params = {}, how = {}) =>
        reading.query(text, params, readOptionsOf(how, 'query')),
    }
  }

  async function withSyncTags<Result>(
    read: (client: Reader) => Promise<Result>,
    lastLiveEventId?: string,
  ) {
    const tags = new Set<string>()
    const tell = (some: readonly string[]) => some.forEach((tag) => tags.add(tag))
    const result = await read(readsTelling(tell, lastLiveEventId))
    return { result, syncTags: [...tags] }
  }

  return {
    ...readsTelling(() => {}),
    withSyncTags: (read) => withSyncTags(read),
    subscribe(read, onResult) {
      const source = { sanity, today, onProblem, read: (id?: string) => withSyncTags(read, id) }
      const subscription = import('./live/subscribe.ts').then(({ subscribe }) =>
        subscribe(source, onResult),
      )
      return { unsubscribe: () => void subscription.then((live) => live.unsubscribe()) }
    },
    sanity,
  }
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
