import type { SourceInput } from '../sources/adapter.ts'
import { adapterOf } from '../sources/adapters.ts'
import { decode } from '../sources/encoding.ts'
import type { SourcePost } from '../types.ts'

/** A file for an adapter that lies in memory; it comes in small pieces, so that every seam is tried. */
function memoryFile(name: string, content: string | Uint8Array): SourceInput {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const text = () => decode(bytes).replaceAll(/\r\n?/g, '\n')
  return {
    name,
    position: { file: name },
    text: async () => text(),
    bytes: async () => bytes,
    async *chunks() {
      const whole = text()
      for (let at = 0; at < whole.length; at += 7) yield whole.slice(at, at + 7)
    },
    sidecar: async () => undefined,
  }
}

/** The posts that a format's adapter finds in a text. @throws {Error} for one that cannot be read */
export async function postsOf(
  format: string,
  content: string | Uint8Array,
  name = `post.${format}`,
): Promise<SourcePost[]> {
  const posts: SourcePost[] = []
  for await (const post of adapterOf(format)?.read(memoryFile(name, content)) ?? []) {
    if ('failed' in post) throw new Error(post.failed)
    if ('body' in post) posts.push(post)
  }
  return posts
}
