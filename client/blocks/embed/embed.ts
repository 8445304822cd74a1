import { address, fields, words } from '../../read/read.ts'
import { markup } from '../../render/html/escape.ts'
import { linkTo } from '../../render/text/layout.ts'
import type { BlockHtml, BlockOf, BlockReader, BlockText, ReadBlock } from '../block.ts'

export const readEmbed: BlockReader<'embed'> = fields<BlockOf<'embed'>>({
  url: address,
  title: words,
  provider: words,
})

/** A link, not a frame: a frame would tell a third party which health page its visitor reads. */
export const embedHtml: BlockHtml<'embed'> = (block, { labels }) =>
  block.url
    ? markup`<p class="cc-embed">
        <a href="${block.url}" rel="noopener">${labels.embed}${nameOf(block)}</a>
      </p>`
    : undefined

export const embedText: BlockText<'embed'> = (block, { dialect }) => [
  linkTo(block.url, `${dialect.labels.embed}${nameOf(block)}`, dialect),
]

export function nameOf({ title, provider, url }: ReadBlock<'embed'>): string {
  return title || provider || new URL(url ?? '', 'https://relative.invalid').hostname
}
