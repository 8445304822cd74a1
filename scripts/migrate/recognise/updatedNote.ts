import { readDate } from '../text/dates.ts'
import type { Post } from '../types.ts'
import { leaveOut, paragraphOf, textOf, wordCount } from './passages.ts'

const inTitle = /\s*[([]\s*(?:last\s+)?(?:updated|revised)\s*(?:on|in|:)?\s*([^)\]]+?)\s*[)\]]\s*$/i
const line =
  /^(?:(?:this (?:page|post|article) was\s+)?(?:last\s+)?(updated|modified|revised|edited)|(published|posted|first published))(?:\s+on|\s+in)?\s*:?\s+(.+?)\.?$/i

/** `(Updated 2024)` and `Last updated: 3 March 2024` are dates for the reader, never a clinical review. */
export function updatedNote(post: Post): Post {
  return fromLines(fromTitle(post))
}

function fromTitle(post: Post): Post {
  const match = inTitle.exec(post.title)
  if (!match?.[1]) return post
  const date = readDate(match[1])
  if (date.value === undefined) return post
  const { position } = post.source
  return withDate(
    {
      ...post,
      title: post.title.slice(0, match.index).trim(),
      leftOut: [
        ...post.leftOut,
        {
          text: match[0].trim(),
          reason: 'date note in the title',
          position,
          became: ['article.updatedAt'],
        },
      ],
    },
    'updatedAt',
    match[1],
  )
}

function fromLines(post: Post): Post {
  const at = post.body.findIndex((passage) => {
    const text = paragraphOf(passage) && textOf(passage)
    const match = text && wordCount(text) <= 12 ? line.exec(text) : null
    return match?.[3] !== undefined && readDate(match[3]).value !== undefined
  })
  const passage = post.body[at]
  const match = passage && line.exec(textOf(passage))
  if (!match?.[3]) return post
  const field = match[1] ? 'updatedAt' : 'publishedAt'
  const without = leaveOut(post, at, at + 1, 'date line', [`article.${field}`])
  return fromLines(withDate(without, field, match[3]))
}

function withDate(post: Post, field: 'updatedAt' | 'publishedAt', written: string): Post {
  const { value, precision } = readDate(written)
  if (value === undefined || post[field] !== undefined) return post
  const vague = precision === 'year' || precision === 'month'
  const message = `"${written}" names no day: the first of the ${precision} is entered.`
  const note = { field: `article.${field}`, position: post.source.position, message }
  return { ...post, [field]: value, notes: vague ? [...post.notes, note] : post.notes }
}
