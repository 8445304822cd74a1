import { isListItem, isTextBlock, spanText, type DoDontList } from '../portableText.ts'
import type { Passage, Post } from '../types.ts'
import { countedAs, replaced, textOf } from './passages.ts'

const heading = /^(?:(do(?:['’]?s)?)|(do not|don['’]?ts?))\s*:?$/i

/** `Do` and `Don’t` over a list become the NHS' do and don't lists. */
export function doAndDont(post: Post): Post {
  let result = post
  for (let at = 0; at < result.body.length; at += 1) {
    const list = readList(result.body, at)
    if (list) result = take(result, at, list)
  }
  return result
}

function readList(
  body: readonly Passage[],
  at: number,
): { end: number; block: DoDontList } | undefined {
  const title = body[at]
  const isPlainTitle = isTextBlock(title?.block) && title.block.markDefs.length === 0
  const match = isPlainTitle ? heading.exec(textOf(title).trim()) : null
  if (!match) return undefined
  let end = at + 1
  while (isListItem(body[end]?.block)) end += 1
  const items = body.slice(at + 1, end).map((passage) => passage.block)
  // An item of the list is text only: one with a link or a list inside stays as it is.
  const isPlain = items.every(
    (item) =>
      isTextBlock(item) &&
      item.level === 1 &&
      item.markDefs.length === 0 &&
      !hasScripts(item.children),
  )
  if (items.length === 0 || !isPlain) return undefined
  return {
    end,
    block: {
      _type: 'doDontList',
      kind: match[1] ? 'do' : 'dont',
      heading: textOf(title).trim(),
      items: items.map((item) => ({ _type: 'doDontItem', text: spanText(item) })),
    },
  }
}

function hasScripts(children: readonly { marks: readonly string[] }[]): boolean {
  return children.some((child) => child.marks.includes('sup') || child.marks.includes('sub'))
}

function take(post: Post, at: number, { end, block }: { end: number; block: DoDontList }): Post {
  const position = post.body[at]?.position ?? post.source.position
  return {
    ...post,
    body: replaced(post.body, at, end, [{ position, block }]),
    converted: [
      ...post.converted,
      ...post.body.slice(at, end).flatMap((passage) => countedAs(passage, 'doDontList')),
    ],
  }
}
