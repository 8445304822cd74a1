import { richText } from '../normalise/richText.ts'
import { type Faq, isTextBlock } from '../portableText.ts'
import type { Note, Passage, Post } from '../types.ts'
import { countedAs, endOfSection, levelOf, replaced, textOf } from './passages.ts'

const heading =
  /\bfrequently asked\b|\bfaqs?\b|^(?:your\s+)?(?:common\s+)?questions(?: and answers)?\b|\bquestions (?:answered|people ask|we (?:are|get) asked)/i

/** Questions as headings under `Frequently asked questions`, and answers that unfold, become one block. */
export function questions(post: Post): Post {
  return fromHeadings(joinNeighbours(post))
}

function fromHeadings(post: Post): Post {
  const at = post.body.findIndex(
    (passage, index) =>
      levelOf(passage) !== undefined &&
      heading.test(textOf(passage)) &&
      readQuestions(post.body, index) !== undefined,
  )
  if (at === -1) return post
  const end = endOfSection(post.body, at)
  const section = post.body.slice(at + 1, end)
  const read = readQuestions(post.body, at)
  if (!read) return post
  const position = section[0]?.position ?? post.source.position
  const titles = section.filter((passage) => levelOf(passage) !== undefined)
  return fromHeadings({
    ...post,
    body: replaced(post.body, at + 1, end, [
      { position, block: { _type: 'faq', items: read.items } },
    ]),
    notes: [...post.notes, ...read.notes],
    converted: [...post.converted, ...titles.flatMap((title) => countedAs(title, 'faq.question'))],
  })
}

function readQuestions(
  body: readonly Passage[],
  at: number,
): { items: Faq['items']; notes: readonly Note[] } | undefined {
  const section = body.slice(at + 1, endOfSection(body, at))
  const level = levelOf(section[0])
  if (level === undefined || section.length < 2) return undefined
  const items: { question: string; answer: Passage[] }[] = []
  for (const passage of section) {
    const { block } = passage
    if (!isTextBlock(block)) return undefined
    const own = levelOf(passage)
    if (own !== undefined && (own !== level || block.markDefs.length > 0)) return undefined
    if (own === level) items.push({ question: textOf(passage), answer: [] })
    else items.at(-1)?.answer.push(passage)
  }
  if (items.some(({ answer }) => answer.length === 0)) return undefined
  const read = items.map(({ question, answer }) => ({ question, ...richText(answer) }))
  return {
    items: read.map(({ question, text }) => ({ _type: 'faqItem', question, answer: text })),
    notes: read.flatMap(({ notes }) => notes),
  }
}

function joinNeighbours(post: Post): Post {
  const body: Passage[] = []
  for (const passage of post.body) {
    const last = body.at(-1)
    if (passage.block._type === 'faq' && last?.block._type === 'faq') {
      const items = [...last.block.items, ...passage.block.items]
      body[body.length - 1] = { ...last, block: { _type: 'faq', items } }
    } else body.push(passage)
  }
  return { ...post, body }
}
