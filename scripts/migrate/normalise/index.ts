import type { Note, Post, SourcePost } from '../types.ts'
import { readBody } from './flow.ts'
import { mended } from './mended.ts'

/**
 * Turns a source's HTML tree into passages of Portable Text. Nothing is interpreted yet: a byline is
 * still a paragraph, a red flag still a list. Text that was once read in the wrong encoding is mended first.
 */
export function normalise(found: SourcePost): Post {
  const source = mended(found)
  const { blocks, report } = readBody(source.body, source.position)
  const { converted, notes, leftOut, citations } = report
  return {
    source,
    title: source.title ?? titleFromId(source.id),
    ...(source.publishedAt?.value ? { publishedAt: source.publishedAt.value } : {}),
    ...(source.updatedAt?.value ? { updatedAt: source.updatedAt.value } : {}),
    body: blocks,
    authors: [],
    caseStudies: [],
    relatedLinks: [],
    citations,
    leftOut: [...source.leftOut, ...leftOut],
    converted: [...source.converted, ...converted],
    notes: [
      ...source.notes,
      ...(source.title === undefined
        ? [
            {
              position: source.position,
              field: 'article.title',
              message: 'The post states no title: its file name is used. Please write one.',
            },
          ]
        : []),
      ...unreadDates(source),
      ...notes,
    ],
  }
}

/** A date that is stated and cannot be read is no date, but it is not passed over in silence. */
function unreadDates(source: SourcePost): Note[] {
  const dates = [
    ['article.publishedAt', source.publishedAt],
    ['article.updatedAt', source.updatedAt],
  ] as const
  return dates.flatMap(([field, date]) =>
    date === undefined || date.value !== undefined
      ? []
      : [
          {
            position: source.position,
            field,
            message: `"${date.text}" cannot be read as a date, so none is entered.`,
          },
        ],
  )
}

function titleFromId(id: string): string {
  const name =
    id
      .split('/')
      .at(-1)
      ?.replace(/\.[a-z0-9]+$/i, '') ?? id
  const words = name.replaceAll(/[-_]+/g, ' ').trim()
  return words === '' ? id : words.charAt(0).toUpperCase() + words.slice(1)
}
