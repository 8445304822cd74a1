import { attributeOf, isObject, type GroqObject, type GroqValue } from '../values.ts'

/**
 * Every text a search over a value looks through: all strings in it, except those of attributes that
 * begin with `_` (ids, types, keys, references). A Portable Text block also gives its spans joined,
 * so that a word whose letters are marked differently is found.
 */
export function textsOf(value: GroqValue): string[] {
  const texts: string[] = []
  collect(value, texts)
  return texts
}

function collect(value: GroqValue, texts: string[]): void {
  if (typeof value === 'string') {
    texts.push(value)
  } else if (Array.isArray(value)) {
    for (const element of value) collect(element, texts)
  } else if (isObject(value)) {
    const block = blockText(value)
    if (block !== null) texts.push(block)
    for (const key of Object.keys(value)) {
      if (key.startsWith('_')) continue
      if (block !== null && key === 'children') collectBesideSpans(value['children'] ?? null, texts)
      else collect(value[key] ?? null, texts)
    }
  }
}

/** The spans of a block are already in its joined text when there is only one of them. */
function collectBesideSpans(children: GroqValue, texts: string[]): void {
  if (Array.isArray(children) && children.length === 1 && isSpan(children[0] ?? null)) return
  collect(children, texts)
}

/** The text of one Portable Text block, null for anything else (`pt::text` of groq-js). */
function blockText(block: GroqObject): string | null {
  if (typeof block['_type'] !== 'string') return null
  const children = attributeOf(block, 'children')
  if (!Array.isArray(children)) return null
  let text = ''
  for (const child of children) if (isSpan(child)) text += String(attributeOf(child, 'text'))
  return text
}

function isSpan(child: GroqValue): boolean {
  return (
    isObject(child) && child['_type'] === 'span' && typeof attributeOf(child, 'text') === 'string'
  )
}

/** `pt::text`: blocks joined by an empty line; null when the value holds no block. */
export function portableText(value: GroqValue): string | null {
  if (isObject(value)) return blockText(value)
  if (!Array.isArray(value)) return null
  const texts: string[] = []
  collectBlocks(value, texts)
  return texts.length > 0 ? texts.join('\n\n') : null
}

function collectBlocks(blocks: GroqValue[], texts: string[]): void {
  for (const block of blocks) {
    if (Array.isArray(block)) collectBlocks(block, texts)
    else if (isObject(block)) {
      const text = blockText(block)
      if (text !== null) texts.push(text)
    }
  }
}
