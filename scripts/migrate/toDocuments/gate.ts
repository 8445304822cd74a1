import type { BodyBlock, NeedsReview } from '../portableText.ts'
import { partsOfName, patientRecordIn, peopleIn } from '../text/people.ts'
import type { IdentifyingDetail, Note, Post, SourcePosition } from '../types.ts'
import type { ArticleDocument, CaseStudyDocument, MigratedDocument } from './documents.ts'
import {
  type Finding,
  type Gone,
  type IsPublicName,
  screen,
  screenText,
  textsIn,
} from './screen.ts'

export interface Gated {
  readonly documents: readonly MigratedDocument[]
  readonly notes: readonly Note[]
  readonly identifying: readonly (IdentifyingDetail & { readonly document: string })[]
}

const reasons: Readonly<Record<Finding, string>> = {
  review: 'The old page claims a clinical review. Have a clinician review it, then delete this.',
  person:
    'Readers could tell who this is. Leave it out, or bring it back in a case study with consent, then delete this.',
}

const told: Readonly<Record<Finding, string>> = {
  review: 'claims a clinical review',
  person: 'says who somebody is',
}

/**
 * The one gate to the public: every text of every document of a post passes it, whatever field it stands
 * in. A claim of review, and what tells who a patient is, go to the editor in a block of their own;
 * where a field cannot do without its words (a title, an address), the editor is asked.
 */
export function gate(documents: readonly MigratedDocument[], post: Post): Gated {
  const { position } = post.source
  const isAuthor = authorNames(post)
  const article = documents.find((document) => document._type === 'article')
  const labels = documents.filter(({ _type }) => _type === 'author' || _type === 'topic')
  const dropped = labels.filter((label) => screen(label, () => true).gone.length > 0)
  const isDropped = (id: string) => dropped.some(({ _id }) => _id.replace(/^drafts\./, '') === id)
  const stories = documents
    .filter((document) => document._type === 'caseStudy')
    .map((story) => ({ id: story._id, ...screened(story, () => true) }))
  if (!article) return { documents, notes: [], identifying: [] }

  const { body, ...fields } = article
  const head = screened({ ...fields, ...references(fields, isDropped) }, isAuthor, ['title'])
  const inside = body.map((block, at) => ({
    ...screenBlock(block, isAuthor),
    position: post.body[at]?.position ?? position,
    field: `article.body[${at}]`,
  }))
  const asked = unavoidable(article, post, isAuthor)
  const lead = [...stories.flatMap(({ gone }) => gone), ...head.gone]
  const made: ArticleDocument = {
    ...head.document,
    body: [
      ...asked.map(({ reason }): NeedsReview => ({
        _type: 'needsReview',
        reason,
        html: '<p></p>',
      })),
      ...lead.map((gone) => kept(gone)),
      ...inside.flatMap(({ blocks }) => blocks),
    ],
  }
  const gone = [
    ...lead.map((part) => ({ part, position, field: `article${part.field}` })),
    ...inside.flatMap(({ parts, position: at, field }) =>
      parts.map((part) => ({ part, position: at, field: field + part.field })),
    ),
  ]
  const named = namedStill(made, post, isAuthor)
  return {
    documents: documents
      .filter((document) => !dropped.includes(document))
      .map((document) => {
        if (document === article) return made
        return stories.find(({ id }) => id === document._id)?.document ?? document
      }),
    notes: [
      ...gone.map(({ part, position: at, field }) => noteOf(part, at, field)),
      ...dropped.map((label) => droppedNote(label, position)),
      ...asked.map(({ reason, field }) => ({ position, field, message: reason })),
      ...named.map(({ note }) => note),
    ],
    identifying: [
      ...gone
        .filter(({ part }) => part.finding === 'person')
        .flatMap(({ part, position: at }) => detailsOf(part.text, at)),
      ...asked.flatMap(({ text }) => detailsOf(text, position)),
      ...named.map(({ detail }) => detail),
    ].map((detail) => ({ ...detail, document: article._id })),
  }
}

type Head = Omit<ArticleDocument, 'body'>

/** A document without what must not be public; `untouched` fields cannot do without their words. */
function screened<T extends Head | CaseStudyDocument>(
  document: T,
  isPublicName: IsPublicName,
  untouched: readonly string[] = [],
): { document: T; gone: readonly Gone[] } {
  const all = Object.entries(document)
  const own = Object.fromEntries(all.filter(([name]) => !untouched.includes(name)))
  const { value, gone } = screen(own, isPublicName)
  const rest = Object.fromEntries(all.filter(([name]) => untouched.includes(name)))
  // Screening only takes texts out: the shape stays, and the Studio asks for what is missing.
  return { document: { ...rest, ...(value as T) }, gone }
}

function screenBlock(
  block: ArticleDocument['body'][number],
  isAuthor: IsPublicName,
): { blocks: ArticleDocument['body'][number][]; parts: readonly Gone[] } {
  if (block._type === 'block') {
    const { _key, ...plain } = block
    const parts = screenText(plain, isAuthor)
    const isWhole = parts.length === 1
    return {
      blocks: parts.map((part) =>
        'gone' in part ? kept(part.gone) : isWhole ? block : part.block,
      ),
      parts: parts.flatMap((part) => ('gone' in part ? [part.gone] : [])),
    }
  }
  const { value, gone } = screen(block, isAuthor)
  if (gone.length === 0) return { blocks: [block], parts: [] }
  const isEmpty = value === undefined || !holdsAnything(value)
  return {
    // Screening only takes texts out: a card stays a card.
    blocks: [...(isEmpty ? [] : [value as BodyBlock]), ...gone.map((part) => kept(part))],
    parts: gone,
  }
}

function holdsAnything(value: unknown): boolean {
  return (
    /"(?:_sanityAsset|asset|url|_ref)":/.test(JSON.stringify(value)) || textsIn(value).length > 0
  )
}

function kept({ finding, html }: Gone): NeedsReview {
  return { _type: 'needsReview', reason: reasons[finding], html }
}

/** Without authors and topics that are none. */
function references({ authors, topics }: Head, isDropped: (id: string) => boolean): Partial<Head> {
  return {
    ...(authors ? { authors: authors.filter(({ _ref }) => !isDropped(_ref)) } : {}),
    ...(topics ? { topics: topics.filter(({ _ref }) => !isDropped(_ref)) } : {}),
  }
}

function authorNames(post: Post): IsPublicName {
  const families = new Set(post.authors.map(({ name }) => name.family))
  return (name) => partsOfName(name).some((part) => families.has(part))
}

interface Asked {
  readonly field: string
  readonly reason: string
  readonly text: string
}

/** A title and an address cannot be left out, so a person is asked, in the article and in the report. */
function unavoidable(article: ArticleDocument, post: Post, isAuthor: IsPublicName): Asked[] {
  const { gone } = screen({ title: article.title }, isAuthor)
  return gone.map(({ finding }) => ({
    field: 'article.title',
    reason: `The title ("${post.title}") ${told[finding]}: write another, and another address (slug), then delete this.`,
    text: finding === 'person' ? article.title : '',
  }))
}

/** The name of somebody whose story is hidden must not stand in public all the same. */
function namedStill(
  article: ArticleDocument,
  post: Post,
  isAuthor: IsPublicName,
): { note: Note; detail: IdentifyingDetail }[] {
  const aliases = new Set(
    post.caseStudies.flatMap(({ person }) => person.alias ?? []).filter((name) => !isAuthor(name)),
  )
  const { body, slug, ...fields } = article
  const texts = [
    ...Object.entries(fields).map(([name, value]) => ({
      field: `article.${name}`,
      text: textsIn(value, name).join('\n'),
    })),
    { field: 'article.slug', text: slug.current.replaceAll('-', ' ') },
    ...body.map((block, at) => ({ field: `article.body[${at}]`, text: textsIn(block).join('\n') })),
  ]
  return [...aliases].flatMap((alias) => {
    const pattern = partsOfName(alias).map((part) =>
      part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`),
    )
    if (pattern.length === 0) return []
    const word = (flags: string) =>
      new RegExp(String.raw`(?<!\p{L})(?:${pattern.join('|')})(?!\p{L})`, flags)
    return texts
      .filter(({ field, text }) => word(field === 'article.slug' ? 'iu' : 'u').test(text))
      .map(({ field }) => {
        const { position } = post.source
        const message = `"${alias}", whose story is hidden until consent is recorded, is still named in the article: take the name out.`
        return {
          note: { position, field, message },
          detail: { what: 'name' as const, text: alias, position },
        }
      })
  })
}

function noteOf({ finding, text }: Gone, position: SourcePosition, field: string): Note {
  const words = text.replaceAll('\n', ' · ')
  const start = words.length > 80 ? `${words.slice(0, 80)}…` : words
  const message = `"${start}" ${told[finding]}, so it is not public: see the block that keeps it.`
  return { position, field, message }
}

function droppedNote(label: MigratedDocument, position: SourcePosition): Note {
  const words = label._type === 'topic' ? label.title : textsIn(label).join(' ')
  return {
    position,
    field: `article.${label._type}s`,
    message: `"${words}" claims a clinical review, so it is no ${label._type}.`,
  }
}

function detailsOf(text: string, position: SourcePosition): IdentifyingDetail[] {
  if (text === '') return []
  return [
    ...text
      .split('\n')
      .flatMap((line) => peopleIn(line))
      .flatMap(({ name, age }): IdentifyingDetail[] => [
        { what: 'name', text: name, position },
        ...(age === undefined ? [] : [{ what: 'exact age' as const, text: String(age), position }]),
      ]),
    ...patientRecordIn(text).map((found) => ({ ...found, position })),
  ]
}
