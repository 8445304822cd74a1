import type { PastedBlock } from './pastedBlocks.ts'

const link = /\[([^\]\n]{1,300})\]\((https?:\/\/[^\s()]+(?:\([^\s()]*\)[^\s()]*)*)\)/g

/**
 * Plain text with links as Markdown writes them, as paragraphs with links.
 *
 * @returns undefined where there is no such link: the Studio pastes plain text well enough
 */
export function markdownLinks(text: string, keyGenerator: () => string): PastedBlock[] | undefined {
  if (!new RegExp(link).test(text)) return undefined
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => blockOf(paragraph.trim(), keyGenerator))
}

function blockOf(paragraph: string, keyGenerator: () => string): PastedBlock {
  const span = (text: string, ...marks: string[]) => ({
    _type: 'span',
    _key: keyGenerator(),
    text,
    marks,
  })
  const children: ReturnType<typeof span>[] = []
  const markDefs: object[] = []
  let end = 0
  for (const { index, 0: whole, 1: words = '', 2: href } of paragraph.matchAll(link)) {
    if (index > end) children.push(span(paragraph.slice(end, index)))
    const key = keyGenerator()
    markDefs.push({ _type: 'link', _key: key, href })
    children.push(span(words, key))
    end = index + whole.length
  }
  if (end < paragraph.length) children.push(span(paragraph.slice(end)))
  return { _type: 'block', _key: keyGenerator(), style: 'normal', markDefs, children }
}
