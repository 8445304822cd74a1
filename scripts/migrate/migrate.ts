import { type Tally, tally } from './tally/index.ts'
import { withPictures } from './images/index.ts'
import { normalise } from './normalise/index.ts'
import { recognise } from './recognise/index.ts'
import { type Outcome, plan, type PlannedDocument } from './targets/plan.ts'
import type { Target } from './targets/target.ts'
import type { MigratedDocument } from './toDocuments/documents.ts'
import { publishedId, sealed, toDocuments } from './toDocuments/index.ts'
import { type Resolve, withLinks } from './links/index.ts'
import { indexPosts, resolver } from './links/postIndex.ts'
import { withKnown } from './targets/known.ts'
import type {
  IdentifyingDetail,
  Note,
  SourcePosition,
  SourceItem,
  SourcePost,
  SourceSkip,
} from './types.ts'

export interface MigrateOptions {
  /**
   * `readSources([{format: 'text', path: 'post.txt'}])`, or posts of a source of one's own. One that can
   * be read twice is: first for what links may lead to.
   */
  readonly sources: AsyncIterable<SourceItem>
  readonly target: Target
  /** Works everything out and writes nothing. */
  readonly dryRun?: boolean
  /** Called after each post. */
  readonly onPost?: (post: PostReport, done: number) => void
  /** Stops after the post in hand; what was written stays. */
  readonly signal?: AbortSignal
  /** The moment of import; now, if not given. */
  readonly now?: Date
}

interface DocumentReport {
  /** The id it is stored under. */
  readonly id: string
  readonly type: string
  readonly title: string
  readonly outcome: Outcome
  readonly reason?: string
}

export interface PostReport {
  readonly file: string
  readonly source: string
  /** The post's name in the old system. */
  readonly id: string
  readonly title: string
  readonly slug: string
  readonly documents: readonly DocumentReport[]
  readonly tally: Tally
  /** Details by which patients could be recognised, in their stories and in the article. */
  readonly identifying: readonly (IdentifyingDetail & { readonly document: string })[]
  /** What a person should look at. */
  readonly notes: readonly Note[]
  /** Pictures that could not be had. */
  readonly deadPictures: readonly Note[]
}

export interface Report {
  readonly target: string
  readonly dryRun: boolean
  readonly importedAt: string
  /** False when a file failed or anything was lost. */
  readonly complete: boolean
  readonly interrupted: boolean
  readonly totals: Totals
  readonly posts: readonly PostReport[]
  readonly failures: readonly { readonly position: SourcePosition; readonly message: string }[]
  /** What an export holds besides posts: menus, what was in the bin. */
  readonly skipped: readonly SourceSkip[]
}

interface Totals {
  readonly posts: number
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly leftAlone: number
  readonly wordsIn: number
  readonly wordsLost: number
}

/**
 * Brings posts into a target, one after the other: each is read, taken apart, accounted for word by word
 * and written as a whole or not at all. Everything arrives as drafts that no clinician has reviewed.
 *
 * @throws {TargetError} when the target cannot be written; nothing half-written is left behind
 */
export async function migrate(options: MigrateOptions): Promise<Report> {
  const { target, dryRun = false } = options
  const importedAt = (options.now ?? new Date()).toISOString()
  await target.open()
  const posts: PostReport[] = []
  const failures: { position: SourcePosition; message: string }[] = []
  const skipped: SourceSkip[] = []
  const slugs = new Map<string, string>()
  const ids = new Map<string, string>()
  try {
    const resolve = resolver([
      ...((await target.findArticles?.()) ?? []),
      ...(isRepeatable(options.sources) ? await indexPosts(options.sources) : []),
    ])
    for await (const source of options.sources) {
      if (options.signal?.aborted) break
      if ('skipped' in source) {
        skipped.push(source)
        continue
      }
      const clash = 'failed' in source ? undefined : clashOf(source, ids)
      if ('failed' in source) failures.push({ position: source.position, message: source.failed })
      else if (clash !== undefined) failures.push({ position: source.position, message: clash })
      else {
        const post = await migratePost(source, importedAt, { resolve, slugs }, options)
        posts.push(post)
        options.onPost?.(post, posts.length + failures.length)
      }
    }
    if (dryRun || posts.length === 0) await target.abort()
    else await target.close()
  } catch (error) {
    await target.abort()
    throw error
  }
  return { ...summarise(options, importedAt, posts, failures), skipped }
}

/** A generator can be read once only: then links lead to what the dataset has, not to later posts. */
function isRepeatable(sources: MigrateOptions['sources']): boolean {
  const [one, other] = [sources[Symbol.asyncIterator](), sources[Symbol.asyncIterator]()]
  return one !== other
}

/** Two posts of one run must not overwrite each other. */
function clashOf(source: SourcePost, ids: Map<string, string>): string | undefined {
  const key = `${source.source} ${source.id}`
  const other = ids.get(key)
  ids.set(key, other ?? source.position.file)
  if (other === undefined) return undefined
  return `Another file of this run, ${other}, has the same name, so both would become one article. Rename one, or state an "id" in its front matter.`
}

async function migratePost(
  source: SourcePost,
  importedAt: string,
  { resolve, slugs }: { readonly resolve: Resolve; readonly slugs: Map<string, string> },
  { target, dryRun = false, signal }: MigrateOptions,
): Promise<PostReport> {
  const post = recognise(normalise(source))
  const gated = toDocuments(post, importedAt)
  const made = withLinks(withOwnSlugs(gated.documents, slugs), source, resolve)
  const known = await withKnown(made, target)
  const { documents, dead } = await withPictures(source, known, {
    target,
    dryRun,
    ...(signal ? { signal } : {}),
  })
  const ids = documents.flatMap((document) => [document._id, publishedId(document._id)])
  const planned = plan(documents, await target.existing(ids))
  if (!dryRun) await write(target, planned)
  const article = documents.find((document) => document._type === 'article')
  return {
    file: source.position.file,
    source: source.source,
    id: source.id,
    title: article?.title ?? post.title,
    slug: article?.slug.current ?? '',
    documents: planned.map((entry) => documentReport(entry)),
    tally: tally(post, documents),
    identifying: [...identifyingIn(post.caseStudies, documents), ...gated.identifying],
    notes: [...post.notes, ...gated.notes],
    deadPictures: dead,
  }
}

/** Two posts of a run with one title must not answer to one address. The order of the posts decides. */
function withOwnSlugs(
  documents: readonly MigratedDocument[],
  taken: Map<string, string>,
): MigratedDocument[] {
  return documents.map((document) => {
    if (document._type !== 'article' && document._type !== 'caseStudy') return document
    const { current } = document.slug
    const isFree = (slug: string) => !taken.has(`${document._type} ${slug}`)
    let slug = current
    for (let number = 2; !isFree(slug); number += 1) slug = `${current}-${number}`
    taken.set(`${document._type} ${slug}`, document._id)
    if (slug === current) return document
    return sealed({ ...document, slug: { _type: 'slug', current: slug } })
  })
}

async function write(target: Target, planned: readonly PlannedDocument[]): Promise<void> {
  const changed = planned.filter(({ outcome }) => outcome === 'created' || outcome === 'updated')
  const kept = planned.flatMap(({ outcome, stored }) =>
    (outcome === 'unchanged' || outcome === 'leftAlone') && stored ? [stored] : [],
  )
  const changes = changed.map(({ document, stored }) => ({
    document,
    ...(stored ? { replaces: stored } : {}),
  }))
  await target.write(changes, kept)
}

function documentReport({ document, outcome, reason }: PlannedDocument): DocumentReport {
  const { _id: id, _type: type } = document
  const title =
    document._type === 'author' ? `${document.name.given} ${document.name.family}` : document.title
  return { id, type, title, outcome, ...(reason === undefined ? {} : { reason }) }
}

function identifyingIn(
  drafts: readonly { readonly identifying: readonly IdentifyingDetail[] }[],
  documents: readonly MigratedDocument[],
): PostReport['identifying'] {
  const stories = documents.filter((document) => document._type === 'caseStudy')
  return drafts.flatMap((draft, at) =>
    draft.identifying.map((detail) => ({ ...detail, document: stories[at]?._id ?? '' })),
  )
}

function summarise(
  { target, dryRun = false, signal }: MigrateOptions,
  importedAt: string,
  posts: readonly PostReport[],
  failures: Report['failures'],
): Omit<Report, 'skipped'> {
  const outcomes = posts.flatMap((post) => post.documents.map((document) => document.outcome))
  const count = (outcome: Outcome) => outcomes.filter((other) => other === outcome).length
  const isWhole = (post: PostReport) => post.tally.complete && post.deadPictures.length === 0
  return {
    target: target.name,
    dryRun,
    importedAt,
    complete: failures.length === 0 && posts.every((post) => isWhole(post)),
    interrupted: signal?.aborted ?? false,
    totals: {
      posts: posts.length,
      created: count('created'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      leftAlone: count('leftAlone'),
      wordsIn: posts.reduce((sum, post) => sum + post.tally.words.in, 0),
      wordsLost: posts.reduce((sum, post) => sum + post.tally.words.lost, 0),
    },
    posts,
    failures,
  }
}
