import type { Passage, Post } from '../types.ts'

/** A rule at the very end, or after another, separates nothing any more. */
export function tidy(post: Post): Post {
  const body: Passage[] = []
  for (const passage of post.body) {
    const isRule = passage.block._type === 'divider'
    if (!isRule || (body.length > 0 && body.at(-1)?.block._type !== 'divider')) body.push(passage)
  }
  while (body.at(-1)?.block._type === 'divider') body.pop()
  return { ...post, body }
}
