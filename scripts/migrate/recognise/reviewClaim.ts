import { asHtml, textHtml } from '../normalise/asHtml.ts'
import type { RichTextBlock, TextBlock } from '../portableText.ts'
import type { Passage, Post } from '../types.ts'
import { sliced, textOf } from './passages.ts'

const subject = String.raw`(?:(?:this|the|our|all) (?:\p{L}+ )?(?:articles?|pages?|posts?|blogs?|content|information|leaflets?|guides?|texts?|advice|fact ?sheets?|resources?)|it|content)`
const done = String.raw`(?:reviewed|checked|approved|verified|signed off|fact[- ]checked)`

/** A page that says of itself that somebody has checked it; of studies, wounds or medicines it may say so. */
const claims: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:medically|clinically|professionally|peer|expert)[- ]${done}\b`, 'iu'),
  new RegExp(
    String.raw`^\W*${subject} (?:was|were|is|are|has been|have been|had been)(?: \p{L}+){0,2} ${done}\b`,
    'iu',
  ),
  /^\W*(?:page |content |article )?(?:last |date )?(?:reviewed|fact[- ]checked|approved|verified)(?: and (?:approved|updated|checked|edited|reviewed))?(?:\s+(?:by|on|in)\b|\s*[:–—-])/iu,
  /^\W*(?:last|latest|next|date of (?:last |next )?)\s?(?:medical |clinical |page |content )?review(?:ed)?\b/iu,
  /^\W*(?:page |content )?(?:review(?:ed)? (?:date|due|by)|(?:medical|clinical) review(?:er)?|reviewers?)\s*(?::|by\b|due\b|[–—-])/iu,
  /\bmedical(?:ly)? review(?:er|ed)\b|\b(?:next|due for) review (?:due|date|in|on)\b/iu,
]

const reason =
  'The old page claims a clinical review. Have a clinician review it, then delete this.'

/**
 * `Medically reviewed by …`, `Last reviewed: …`: a claim nobody can check, so it is kept for the editor,
 * wherever it stands, and never becomes `review`. Only a clinician who reads the page again sets that.
 */
export function reviewClaim(post: Post): Post {
  return { ...post, body: post.body.flatMap((passage) => withoutClaims(passage)) }
}

function withoutClaims(passage: Passage): Passage[] {
  const { block } = passage
  const kept = (html: string): Passage => {
    const { position } = passage
    return { position, block: { _type: 'needsReview', reason, html } }
  }
  switch (block._type) {
    case 'block':
      return fromText(passage, block)
    case 'careCard':
    case 'warningCallout': {
      const { rest, gone } = parted(block.body)
      if (gone.length === 0) return [passage]
      const card =
        rest.length > 0 || block.heading ? [{ ...passage, block: { ...block, body: rest } }] : []
      return [...card, ...gone.map((text) => kept(textHtml(text)))]
    }
    case 'faq': {
      const read = block.items.map((item) => ({ item, ...parted(item.answer) }))
      const gone = read.flatMap((part) => part.gone)
      if (gone.length === 0) return [passage]
      const items = read.map(({ item, rest }) => ({ ...item, answer: rest }))
      return [
        { ...passage, block: { ...block, items } },
        ...gone.map((text) => kept(textHtml(text))),
      ]
    }
    case 'quote':
      return claimsReview(block.text) ? [kept(asHtml(block))] : [passage]
    case 'table': {
      const rows = block.rows.map((row) => (row.cells ?? []).join(' '))
      return rows.some(claimsReview) ? [kept(asHtml(block))] : [passage]
    }
    default:
      return [passage]
  }
}

/** The sentences that claim a review, each on its own; the others stay as they are. */
function fromText(passage: Passage, block: TextBlock): Passage[] {
  const text = textOf(passage)
  const sentences = sentencesOf(text)
  if (!sentences.some(({ start, end }) => claimsReview(text.slice(start, end)))) return [passage]
  // A list item or a heading is one thing: it goes whole.
  const isParagraph = block.style === 'normal' && block.listItem === undefined
  const parts = isParagraph ? sentences : [{ start: 0, end: text.length }]
  return parts.map(({ start, end }): Passage => {
    const part = isParagraph ? sliced(block, start, end) : block
    if (isParagraph && !claimsReview(text.slice(start, end))) return { ...passage, block: part }
    return {
      position: passage.position,
      block: { _type: 'needsReview', reason, html: textHtml(part) },
    }
  })
}

function claimsReview(text: string): boolean {
  return text.length < 400 && claims.some((claim) => claim.test(text.trim()))
}

/** Sentences and lines, those that claim nothing joined with their neighbours. */
function sentencesOf(text: string): { start: number; end: number }[] {
  const ends = [...text.matchAll(/(?<!\b(?:Dr|Mr|Mrs|Ms|Prof|St|No))[.!?](?=\s+\p{Lu})|\n/gu)].map(
    (match) => match.index + 1,
  )
  const parts: { start: number; end: number }[] = []
  let start = 0
  for (const end of [...ends, text.length]) {
    const isOwn = claimsReview(text.slice(start, end))
    const last = parts.at(-1)
    const follows = last && !isOwn && !claimsReview(text.slice(last.start, last.end))
    if (follows) parts[parts.length - 1] = { start: last.start, end }
    else if (text.slice(start, end).trim() !== '') parts.push({ start, end })
    start = end
  }
  return parts
}

function parted(blocks: readonly RichTextBlock[]): {
  rest: RichTextBlock[]
  gone: RichTextBlock[]
} {
  return {
    rest: blocks.filter((block) => !isClaim(block)),
    gone: blocks.filter((block) => isClaim(block)),
  }
}

function isClaim({ children }: RichTextBlock): boolean {
  return claimsReview(children.map((child) => child.text).join(''))
}
