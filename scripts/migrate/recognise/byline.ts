import { regulatorsNamed } from '@clinical-content/rules'
import { claimsReview } from '../text/reviewClaims.ts'
import type { AuthorDraft, Passage, Piece, Post } from '../types.ts'
import { readAuthor, readAuthors } from './author.ts'
import { readDate } from '../text/dates.ts'
import { leaveOut, linkOf, paragraphOf, textOf, wordCount } from './passages.ts'

const opening =
  /^[-–—•\s]*(?:(?:this (?:article|post|page) (?:was|is)\s+)?(?:written|authored|posted|published|words|story|article|text|contributed)\s+by:?|authors?:|by:?)\s+(?=["“]?\p{Lu})/iu

/**
 * `Written by NAME (Member of …: Number …)` becomes an author with registrations and memberships, and
 * stands nowhere in the body. Authors a source states elsewhere are joined with it by name.
 */
export function byline(post: Post): Post {
  const { authorLines } = post.source
  const stated = authorLines
    .filter(({ text }) => !claimsReview(text))
    .flatMap((line) => readAuthors(line))
  const notes = authorLines
    .filter(({ text }) => claimsReview(text))
    .map(({ text, position }) => ({
      position,
      field: 'article.authors',
      message: `"${text}" claims a clinical review, so it names no author.`,
    }))
  return fromBody({
    ...post,
    authors: merge([...post.authors, ...stated]),
    notes: [...post.notes, ...notes],
  })
}

function fromBody(post: Post): Post {
  const at = post.body.findIndex((passage, index) => isByline(post.body, passage, index))
  const passage = post.body[at]
  if (!passage) return post
  const line: Piece = { text: textOf(passage).replace(opening, ''), position: passage.position }
  const found = readAuthors(line).map((author) => withRegisterUrl(author, linkOf(passage)))
  const became = [
    'author.name',
    ...(found.some(isRegistered) ? ['author.registrations'] : []),
    ...(found.some(isMember) ? ['author.memberships'] : []),
  ]
  const date = post.publishedAt === undefined ? dateIn(textOf(passage)) : undefined
  const without = leaveOut(post, at, at + 1, 'byline', [
    ...became,
    ...(date === undefined ? [] : ['article.publishedAt']),
  ])
  const unread = found.filter(
    (author) =>
      author.registrations.length === 0 &&
      (regulatorsNamed(author.text).length > 0 || /council|regist/i.test(author.text)),
  )
  return fromBody({
    ...without,
    authors: merge([...post.authors, ...found]),
    ...(date === undefined ? {} : { publishedAt: date }),
    notes: [
      ...without.notes,
      ...unread.map((author) => ({
        position: author.position,
        field: 'author.registrations',
        message: `The byline speaks of a registration but gives no number we can read: "${author.text}"`,
      })),
    ],
  })
}

/** `By Ann Lee | 3 March 2021`: a whole day at the end of the line. */
function dateIn(text: string): string | undefined {
  const written =
    /(?:[|·•,–—-]|\bon)\s*((?:\p{L}+\.?,?\s+)?\d[\p{L}\d ,./-]*|\p{L}{3,9}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})\s*$/u.exec(
      text,
    )?.[1]
  const date = written === undefined ? undefined : readDate(written)
  return date?.precision === 'day' || date?.precision === 'moment' ? date.value : undefined
}

function isByline(body: readonly Passage[], passage: Passage, at: number): boolean {
  const text = paragraphOf(passage) ? textOf(passage).trim() : ''
  const isNearEdge = at < 4 || at >= body.length - 15
  if (!isNearEdge || !opening.test(text) || wordCount(text) > 60) return false
  const rest = text.replace(opening, '')
  // `By Monday the pain had gone.` is a sentence.
  if (/^by\b/i.test(text) && wordCount(text) > 8 && !/[(,]/.test(text)) return false
  return readAuthor(rest, passage.position) !== undefined
}

function withRegisterUrl(author: AuthorDraft, href: string | undefined): AuthorDraft {
  const [only, ...others] = author.registrations
  if (!href || !only || others.length > 0 || !href.startsWith('https://')) return author
  return { ...author, registrations: [{ ...only, registerUrl: href }] }
}

function isRegistered(author: AuthorDraft): boolean {
  return author.registrations.length > 0
}

function isMember(author: AuthorDraft): boolean {
  return author.memberships.length > 0
}

/** One person named twice, by the page's head and by its byline, is one author. */
function merge(authors: readonly AuthorDraft[]): AuthorDraft[] {
  const merged: AuthorDraft[] = []
  for (const author of authors) {
    const at = merged.findIndex((other) => isSamePerson(other, author))
    const other = merged[at]
    if (!other) merged.push(author)
    else merged[at] = joined(other, author)
  }
  return merged
}

function isSamePerson(one: AuthorDraft, other: AuthorDraft): boolean {
  return nameOf(one) === nameOf(other)
}

function nameOf({ name }: AuthorDraft): string {
  return `${name.given} ${name.family}`.toLowerCase()
}

function joined(one: AuthorDraft, other: AuthorDraft): AuthorDraft {
  const numbers = new Set(one.registrations.map((registration) => registration.number))
  const bodies = new Set(one.memberships.map((membership) => membership.body))
  return {
    ...one,
    name: { ...other.name, ...one.name },
    ...((one.profession ?? other.profession)
      ? { profession: one.profession ?? other.profession ?? '' }
      : {}),
    registrations: [
      ...one.registrations,
      ...other.registrations.filter((r) => !numbers.has(r.number)),
    ],
    memberships: [...one.memberships, ...other.memberships.filter((m) => !bodies.has(m.body))],
  }
}
