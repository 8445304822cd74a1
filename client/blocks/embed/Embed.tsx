import { nameOf } from './embed.ts'
import type { BlockReact } from '../reactBlock.ts'

/** A link, not a frame: a frame would tell a third party which health page its visitor reads. */
export const Embed: BlockReact<'embed'> = (block, { labels }) =>
  block.url ? (
    <p className="cc-embed">
      <a href={block.url} rel="noopener">
        {labels.embed}
        {nameOf(block)}
      </a>
    </p>
  ) : null
