import { needsReview } from '../normalise/needsReview.ts'
import type { Post } from '../types.ts'
import { paragraphOf, textOf, wordCount } from './passages.ts'

const claim =
  /^(?:page\s+)?(?:(?:medically|clinically)\s+(?:reviewed|checked|approved)|(?:last\s+)?reviewed(?:\s+(?:by|on)|\s*:)|last\s+reviewed|next\s+review\s+due|fact[- ]checked\s+by)\b/i

/**
 * `Medically reviewed by …`, `Last reviewed: …`: a claim nobody can check, so it is kept for the editor and
 * never becomes `review`. Only a clinician who reads the page again sets that.
 */
export function reviewClaim(post: Post): Post {
  return {
    ...post,
    body: post.body.map((passage) => {
      const text = paragraphOf(passage) ? textOf(passage) : ''
      if (!claim.test(text) || wordCount(text) > 30) return passage
      const reason =
        'The old page claims a clinical review. Have a clinician review it, then delete this.'
      const node = {
        type: 'element',
        tagName: 'p',
        properties: {},
        children: [{ type: 'text', value: text }],
      } as const
      return { ...passage, block: needsReview(reason, { ...node, children: [...node.children] }) }
    }),
  }
}
