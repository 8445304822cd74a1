import { span } from '../portableText.ts'
import type { Passage, Post } from '../types.ts'
import { leadIn } from './relatedLinks.ts'
import { leaveOut, paragraphOf, replaced, startOfTail, textOf, wordCount } from './passages.ts'

const greeting =
  /^(?:with\s+)?(?:\p{L}+\s+){1,3}from\s+(?:all of us|everyone|everybody|us all|the\b.*\bteam)\b.*$|^(?:warmly|sincerely|cheers|thanks|thank you|yours|with (?:good|best|kind|warm|many)\s+\p{L}+)\b[,\s]*(?:from\s+)?(?:the|all|everyone|us|\p{L}+)\b.*$|^(?:with\s+)?(?:(?:best|warm(?:est)?|kind(?:est)?|many|very\s+best|all\s+the\s+best)\b.*|(?:happy|cheers|thanks|thank you|love|yours|greetings)\b.*\bfrom\b.*|from\s+(?:all|everyone|everybody|the|us|your)\b.*|yours\s+\w+,?|(?:take care|stay (?:well|healthy|active|safe)|until next time|see you (?:soon|next time)|sincerely|regards)[,!]?|(?:take care|stay (?:well|healthy|active|safe))\b.*\bfrom\b.*|the\s+.*\bteam)$/iu
const postscript = /^p\.?\s?p?\.?\s?s\.?[\s:.–—-]/i

/** `From all of us at …` and `P.S. …` at the end of a page belong to a letter, not to an article. */
export function signOff(post: Post): Post {
  let result = post
  for (let at = Math.max(0, startOfTail(post)); at < result.body.length; at += 1) {
    const text = paragraphOf(result.body[at]) ? textOf(result.body[at]).trim() : ''
    if (postscript.test(text)) result = splitLeadIn(result, at)
    const now = textOf(result.body[at]).trim()
    if (isSignOff(text) || postscript.test(now)) {
      result = leaveOut(result, at, at + 1, 'sign-off')
      at -= 1
    }
  }
  return result
}

function isSignOff(text: string): boolean {
  return text !== '' && wordCount(text) <= 16 && !/[.?]$/.test(text) && greeting.test(text)
}

/** `P.S. … You might also find these helpful:` is a postscript and a lead-in. */
function splitLeadIn(post: Post, at: number): Post {
  const passage = post.body[at]
  const block = paragraphOf(passage)
  if (!passage || !block || block.markDefs.length > 0) return post
  const text = textOf(passage)
  const sentences = text.split(/(?<=[.!?])\s+/)
  const last = sentences.at(-1) ?? ''
  if (sentences.length < 2 || !leadIn.test(last)) return post
  const first = text.slice(0, text.length - last.length).trim()
  const parts: Passage[] = [first, last].map((part) => ({
    ...passage,
    block: { ...block, children: [span(part)] },
  }))
  return { ...post, body: replaced(post.body, at, at + 1, parts) }
}
