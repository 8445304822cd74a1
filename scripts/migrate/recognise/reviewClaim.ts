import { textHtml } from '../normalise/asHtml.ts'
import { textBlock, type TextBlock } from '../portableText.ts'
import { claimsReview } from '../text/reviewClaims.ts'
import { partsOf, withoutSentences } from '../text/sentences.ts'
import type { Passage, Post } from '../types.ts'
import { slicedInto, textOf } from './passages.ts'

const reason =
  'The old page claims a clinical review. Have a clinician review it, then delete this.'

/**
 * `Medically reviewed by …`, `Last reviewed: …`: a claim nobody can check, so it is kept for the editor and
 * never becomes `review`. Only a clinician who reads the page again sets that. The text of the page is
 * read before a byline is looked for; every other field is seen to by the gate of `toDocuments/`.
 */
export function reviewClaim(post: Post): Post {
  const { title, claims } = withoutClaim(post)
  const body = post.body.flatMap((passage) => {
    const { block } = passage
    return block._type === 'block' ? fromText(passage, block) : [passage]
  })
  return { ...post, title, body: [...claims, ...body] }
}

/** `Ear wax | Medically reviewed`: a title does without its claim, if something is left of it. */
function withoutClaim({ title, source }: Post): { title: string; claims: Passage[] } {
  const { kept, found } = withoutSentences(title, claimsReview)
  if (kept === '') return { title, claims: [] }
  return { title: kept, claims: found.map((words) => forEditor(source.position, textBlock(words))) }
}

/** The sentences that claim a review, each on its own; the others stay as they are. */
function fromText(passage: Passage, block: TextBlock): Passage[] {
  const text = textOf(passage)
  const sentences = partsOf(text, claimsReview)
  if (!sentences.some(({ isFound }) => isFound)) return [passage]
  // A list item or a heading is one thing: it goes whole.
  const isParagraph = block.style === 'normal' && block.listItem === undefined
  if (!isParagraph) return [forEditor(passage.position, block)]
  const parts = slicedInto(block, sentences)
  return parts.map((part, at): Passage => {
    return sentences[at]?.isFound ? forEditor(passage.position, part) : { ...passage, block: part }
  })
}

function forEditor(position: Passage['position'], block: TextBlock): Passage {
  return { position, block: { _type: 'needsReview', reason, html: textHtml(block) } }
}
