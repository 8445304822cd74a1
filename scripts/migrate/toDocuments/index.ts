import { slugify } from '@clinical-content/rules'
import type { BodyBlock, WeakReference } from '../portableText.ts'
import type { AuthorDraft, CaseStudyDraft, Note, Post } from '../types.ts'
import type {
  ArticleDocument,
  AuthorDocument,
  CaseStudyDocument,
  MigratedDocument,
  Origin,
  TopicDocument,
} from './documents.ts'
import { type Gated, gate } from './gate.ts'
import { contentHash, importedId } from './hash.ts'
import { withInPageLinks } from './inPageLinks.ts'
import { withKeys } from './keys.ts'
import { topicKind } from './topicKind.ts'

/**
 * The documents made of one post: its article, the authors it names, its case studies, its topics; all
 * drafts, with ids that are the same on every run. They have passed the gate ({@link gate}).
 *
 * @param importedAt - ISO 8601 datetime in UTC
 */
export function toDocuments(post: Post, importedAt: string): Gated {
  const id = importedId(post.source.source, post.source.id)
  const stories = post.caseStudies.map((draft, at) => toCaseStudy(draft, at, post, importedAt))
  const topics = (post.source.fields.topics ?? []).map((title) => toTopic(title))
  const authors = post.authors.map((author) => toAuthor(author, post, importedAt))
  const article = toArticle(post, id, importedAt, { stories, topics, authors })
  const gated = gate([...topics, ...authors, ...stories, article], post)
  const notes: Note[] = []
  const documents = gated.documents.map((document) => {
    if (document._type !== 'article') return sealed(document)
    const linked = withInPageLinks(document, post.source.url, post.source.position)
    notes.push(...linked.notes)
    return sealed(linked.article)
  })
  return { ...gated, documents, notes: [...gated.notes, ...notes] }
}

/** The published id of a document. */
export function publishedId(id: string): string {
  return id.replace(/^drafts\./, '')
}

/** Keys and fingerprint, once the content is complete. */
export function sealed<T extends MigratedDocument>(document: T): T {
  const withAll = withKeys(document, publishedId(document._id))
  if (!('origin' in withAll)) return withAll
  return { ...withAll, origin: { ...withAll.origin, hash: contentHash(withAll) } }
}

function toArticle(
  post: Post,
  id: string,
  importedAt: string,
  related: { stories: CaseStudyDocument[]; topics: TopicDocument[]; authors: AuthorDocument[] },
): ArticleDocument {
  const { fields } = post.source
  const { heroImage } = fields
  const anchors = new Set<string>()
  const callToAction = fields.callToAction
    ? { _type: 'callToAction' as const, ...fields.callToAction }
    : post.callToAction
  return {
    _id: `drafts.${id}`,
    _type: 'article',
    title: post.title,
    slug: { _type: 'slug', current: slugOf(post) },
    ...(fields.summary ? { summary: fields.summary } : {}),
    kind: fields.kind ?? 'guide',
    body: post.body.map(({ block, anchor }) =>
      anchored(withStories(block, related.stories), anchor, anchors),
    ),
    authors: related.authors.map((author) => draftReference(author, 'author')),
    ...(post.publishedAt ? { publishedAt: post.publishedAt } : {}),
    ...(post.updatedAt ? { updatedAt: post.updatedAt } : {}),
    ...(related.topics.length > 0
      ? { topics: related.topics.map((topic) => draftReference(topic, 'topic')) }
      : {}),
    ...(fields.audience ? { audience: fields.audience } : {}),
    ...(heroImage ? { heroImage: toHeroImage(heroImage) } : {}),
    ...(fields.keyPoints ? { keyPoints: fields.keyPoints } : {}),
    ...(post.citations.length > 0 ? { citations: post.citations } : {}),
    ...(post.relatedLinks.length > 0 ? { relatedLinks: post.relatedLinks } : {}),
    ...(callToAction ? { callToAction } : {}),
    ...(fields.language ? { language: fields.language } : {}),
    origin: originOf(post, post.source.id, importedAt),
  }
}

/** The stated slug; else the end of the page's address, so that links to it stay right; else the title's. */
function slugOf({ source, title }: Post): string {
  if (source.fields.slug) return slugify(source.fields.slug)
  const path =
    source.url !== undefined && URL.canParse(source.url) ? new URL(source.url).pathname : ''
  const last = path.split('/').findLast((part) => part !== '') ?? ''
  const slug = slugify(decoded(last).replace(/\.(?:html?|php|aspx?)$/i, ''))
  const tells = /\p{L}{3}/u.test(slug) && slug !== 'index'
  return tells ? slug : slugify(title)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // A stray percent sign: the address as it stands.
    return part
  }
}

function toHeroImage({
  src,
  ...texts
}: {
  src: string
  alt?: string
  caption?: string
  credit?: string
}) {
  return { _type: 'image' as const, _sanityAsset: `image@${src}`, ...texts }
}

/** Recognisers refer to a story by its number; here it gets its id. */
function withStories(block: BodyBlock, stories: readonly CaseStudyDocument[]): BodyBlock {
  if (block._type !== 'caseStudyEmbed') return block
  return {
    ...block,
    caseStudies: block.caseStudies.flatMap((reference) => {
      const story = stories[Number(reference._ref.slice(1))]
      return story
        ? [{ _type: 'reference' as const, _ref: publishedId(story._id), _weak: true as const }]
        : []
    }),
  }
}

/** A block's old `id`, to which other pages may link, becomes its key. */
function anchored(
  block: BodyBlock,
  anchor: string | undefined,
  taken: Set<string>,
): BodyBlock & { readonly _key?: string } {
  const isUsable = anchor !== undefined && /^[\w-]{1,100}$/.test(anchor) && !taken.has(anchor)
  if (!isUsable) return block
  taken.add(anchor)
  return { ...block, _key: anchor }
}

/** Weak while both are drafts; Sanity makes it strong when the article is published. */
function draftReference(document: MigratedDocument, type: string): WeakReference {
  return {
    _type: 'reference',
    _ref: publishedId(document._id),
    _weak: true,
    _strengthenOnPublish: { type },
  }
}

function toAuthor(author: AuthorDraft, post: Post, importedAt: string): AuthorDocument {
  const [registration] = author.registrations
  const fullName = `${author.name.given} ${author.name.family}`.trim()
  const originId = registration
    ? `${registration.regulator}:${registration.number}`
    : `author:${fullName}`
  const id = registration
    ? importedId('author', registration.regulator, registration.number)
    : importedId('author', post.source.source, fullName.toLowerCase())
  return {
    _id: `drafts.${id}`,
    _type: 'author',
    name: { _type: 'personName', ...author.name },
    slug: { _type: 'slug', current: slugify(fullName) },
    ...(author.profession ? { profession: author.profession } : {}),
    ...(author.registrations.length > 0
      ? {
          registrations: author.registrations.map((found) => ({
            _type: 'registration' as const,
            ...found,
          })),
        }
      : {}),
    ...(author.memberships.length > 0
      ? {
          memberships: author.memberships.map((found) => ({
            _type: 'membership' as const,
            ...found,
          })),
        }
      : {}),
    origin: { ...originOf(post, originId, importedAt, false) },
  }
}

function toCaseStudy(
  draft: CaseStudyDraft,
  at: number,
  post: Post,
  importedAt: string,
): CaseStudyDocument {
  const originId = `${post.source.id}#story-${at + 1}`
  return {
    _id: `drafts.${importedId(post.source.source, originId)}`,
    _type: 'caseStudy',
    title: draft.title,
    slug: { _type: 'slug', current: slugify(draft.title) },
    person: { _type: 'caseStudyPerson', ...draft.person },
    problem: draft.story,
    consent: { _type: 'consent', status: 'missing' },
    origin: originOf(post, originId, importedAt),
  }
}

/** A label, no clinical content: topics arrive published, so that an article can be. */
function toTopic(title: string): TopicDocument {
  const slug = slugify(title)
  return {
    _id: importedId('topic', slug),
    _type: 'topic',
    title: title.charAt(0).toUpperCase() + title.slice(1),
    slug: { _type: 'slug', current: slug },
    kind: topicKind(title),
  }
}

/** `url` only where the document is this page; an author or a topic is shared by many. */
function originOf(post: Post, id: string, importedAt: string, ofPage = true): Origin {
  return {
    _type: 'origin',
    source: post.source.source,
    id,
    ...(ofPage && post.source.url ? { url: post.source.url } : {}),
    importedAt,
    hash: '',
    clinicallyReviewed: false,
  }
}
