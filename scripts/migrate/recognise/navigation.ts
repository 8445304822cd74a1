import type { RelatedLink } from '../portableText.ts'
import type { Passage, Post } from '../types.ts'
import {
  countedAs,
  leaveOut,
  levelOf,
  leftOut,
  linkOf,
  replaced,
  startOfTail,
  termsOf,
  textOf,
  wordCount,
} from './passages.ts'

type Relation = 'previous' | 'next'

const label =
  /^[\s«‹←<]*(?:(previous|prev|older)|(next|newer))(?:\s+(?:post|article|page|entry|read))?\s*[:»›→>]*\s*$/i
const prefixed =
  /^[\s«‹←<]*(?:(previous|prev|older)|(next|newer))(?:\s+(?:post|article|page|entry))?\s*(?:[:»›→]|\s[-–—]\s)\s*(?=\S)/i

/**
 * `Previous / Previous / TITLE` and `Next: TITLE` at the end of a page become related links. The labels,
 * and the website's name behind a title, are left out.
 */
export function navigation(post: Post): Post {
  let result = marked(post)
  for (let at = Math.max(0, startOfTail(post)); at < result.body.length;) {
    const found = readEntry(result.body, at)
    if (found) result = take(result, found)
    else at += 1
  }
  return result
}

/** What the page itself marks as leading on: labels apart, its words are the title. */
function marked(post: Post): Post {
  const at = post.body.findIndex((passage) => passage.relation !== undefined)
  const relation = post.body[at]?.relation
  if (relation === undefined) return post
  if (relation === 'label') return marked(leaveOut(post, at, at + 1, 'navigation label'))
  const href = linkOf(post.body[at])
  let end = at + 1
  while (post.body[end]?.relation === relation && linkOf(post.body[end]) === href) end += 1
  const group = post.body.slice(at, end)
  const titles = group.filter((passage) => !label.test(textOf(passage)))
  const [title] = titles
  if (!title) return marked(leaveOut(post, at, end, 'navigation label'))
  const others = group.filter((passage) => passage !== title)
  const ordered = { ...post, body: replaced(post.body, at, end, [...others, title]) }
  const prefix = prefixed.exec(textOf(title))?.[0] ?? ''
  const words = textOf(title).slice(prefix.length).trim()
  return marked(take(ordered, { relation, start: at, end, title, label: words, prefix }))
}

interface Entry {
  readonly relation: Relation
  readonly start: number
  readonly end: number
  readonly title: Passage
  /** The title's words, without a label before them. */
  readonly label: string
  /** `Next:` in front of the title, in the same line. */
  readonly prefix: string
}

function readEntry(body: readonly Passage[], start: number): Entry | undefined {
  const passage = body[start]
  if (!passage || wordCount(textOf(passage)) > 30) return undefined
  const match = prefixed.exec(textOf(passage))
  const prefix = match?.[0] ?? ''
  if (match && !/[.!]$/.test(textOf(passage))) {
    const title = textOf(passage).slice(prefix.length).trim()
    return {
      relation: relationOf(match),
      start,
      end: start + 1,
      title: passage,
      label: title,
      prefix,
    }
  }
  const own = label.exec(textOf(passage))
  if (!own) return undefined
  let end = start + 1
  while (
    label.test(textOf(body[end])) &&
    relationOf(label.exec(textOf(body[end]))) === relationOf(own)
  )
    end += 1
  const title = body[end]
  if (!isTitle(title)) return undefined
  // One heading `Next` over a line of text is a section: a label stands twice, or its title is a link.
  const isSection =
    levelOf(passage) !== undefined && end === start + 1 && linkOf(title) === undefined
  if (isSection) return undefined
  return {
    relation: relationOf(own),
    start,
    end: end + 1,
    title,
    label: textOf(title).trim(),
    prefix: '',
  }
}

function isTitle(passage: Passage | undefined): passage is Passage {
  const text = textOf(passage).trim()
  return text !== '' && wordCount(text) <= 30 && !/[.!;,]$/.test(text) && !label.test(text)
}

function relationOf(match: RegExpExecArray | null): Relation {
  return match?.[1] ? 'previous' : 'next'
}

function take(post: Post, entry: Entry): Post {
  const gone = post.body.slice(entry.start, entry.end)
  const { title, site } = withoutSite(entry.label)
  const url = gone.map((passage) => linkOf(passage)).find((href) => href !== undefined)
  const link: RelatedLink = {
    _type: 'relatedLink',
    relation: entry.relation,
    label: title,
    ...(url === undefined ? {} : { url }),
  }
  const to = 'article.relatedLinks'
  const labels = gone.slice(0, -1).map((passage) => leftOut(passage, 'navigation label'))
  const rest = [
    { text: entry.prefix, reason: 'navigation label' },
    { text: site, reason: 'name of the old website' },
    ...termsOf(entry.title).map((text) => ({ text, reason: 'meaning of an abbreviation' })),
  ].flatMap(({ text, reason }) =>
    text.trim() === '' ? [] : [leftOut(entry.title, reason, undefined, text.trim())],
  )
  // The link is carried by the related link; what remains of it are copies around the labels.
  const converted = gone.flatMap((passage) => {
    const isOther = linkOf(passage) !== url
    return countedAs(passage, to).filter((count) => count.what !== 'links' || isOther)
  })
  return {
    ...post,
    body: replaced(post.body, entry.start, entry.end),
    relatedLinks: [...post.relatedLinks, link],
    leftOut: [...post.leftOut, ...labels, ...rest],
    converted: [...post.converted, ...converted],
  }
}

/** Page titles carry the website's name behind a bar. */
export function withoutSite(text: string): { title: string; site: string } {
  const at = text.lastIndexOf(' | ')
  return at > 0
    ? { title: text.slice(0, at).trim(), site: text.slice(at).trim() }
    : { title: text, site: '' }
}
