import { asArray, asRecord, asText } from './values.ts'

/** Ghost's marks of a text, one bit each (Lexical, `TextFormatType`). */
const formats: readonly (readonly [number, string])[] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
]

/**
 * A post of Ghost's editor as HTML, for exports that hold no HTML beside it. A card nobody knows is an
 * element of its own, so that it is kept for an editor.
 *
 * @returns `undefined` for what is no Lexical document
 */
export function lexicalToHtml(json: string): string | undefined {
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch {
    return undefined
  }
  const root = asRecord(asRecord(parsed)['root'])
  return root['type'] === 'root' ? children(root) : undefined
}

type Node = ReturnType<typeof asRecord>

function children(node: Node): string {
  return asArray(node['children'])
    .map((child) => toHtml(asRecord(child)))
    .join('')
}

function toHtml(node: Node): string {
  const type = asText(node['type']) ?? ''
  switch (type) {
    case 'text':
    case 'extended-text':
      return textHtml(node)
    case 'linebreak':
      return '<br>'
    case 'paragraph':
      return `<p>${children(node)}</p>`
    case 'heading':
    case 'extended-heading':
      return within(/^h[1-6]$/.exec(asText(node['tag']) ?? '')?.[0] ?? 'h2', children(node))
    case 'quote':
    case 'extended-quote':
    case 'aside':
      return within('blockquote', `<p>${children(node)}</p>`)
    case 'list':
      return listHtml(node)
    case 'listitem':
      return within('li', children(node))
    case 'link':
      return `<a href="${escaped(asText(node['url']) ?? '')}">${children(node)}</a>`
    default:
      return cardHtml(type, node)
  }
}

function cardHtml(type: string, node: Node): string {
  const field = (name: string) => asText(node[name]) ?? ''
  const caption = field('caption') === '' ? '' : `<figcaption>${field('caption')}</figcaption>`
  switch (type) {
    case 'image':
      return `<figure>${imageHtml(node)}${caption}</figure>`
    case 'gallery': {
      const images = asArray(node['images']).map((image) => imageHtml(asRecord(image)))
      return `<figure class="kg-gallery-container">${images.join('')}${caption}</figure>`
    }
    case 'html':
    case 'embed':
      return `<figure>${field('html')}${caption}</figure>`
    case 'horizontalrule':
      return '<hr>'
    case 'codeblock':
      return `<pre><code>${escaped(field('code'))}</code></pre>${caption}`
    case 'callout':
      return `<div>${field('calloutText')}</div>`
    case 'toggle':
      return `<details><summary>${field('heading')}</summary>${field('content')}</details>`
    case 'button':
      return `<p><a class="kg-btn btn" href="${escaped(field('buttonUrl'))}">${escaped(field('buttonText'))}</a></p>`
    case 'bookmark': {
      const title = asText(asRecord(node['metadata'])['title']) ?? field('url')
      return `<p><a href="${escaped(field('url'))}">${escaped(title)}</a></p>`
    }
    case 'video':
      return `<figure><video src="${escaped(field('src'))}"></video>${caption}</figure>`
    case 'audio':
      return `<figure><audio src="${escaped(field('src'))}"></audio>${caption}</figure>`
    default:
      return `<x-ghost-card type="${escaped(type)}">${children(node)}${escaped(JSON.stringify(node))}</x-ghost-card>`
  }
}

function textHtml(node: Node): string {
  const format = Number(node['format'] ?? 0)
  const text = typeof node['text'] === 'string' ? escaped(node['text']) : ''
  return formats.reduce(
    (inner, [bit, tag]) => ((format & bit) === 0 ? inner : within(tag, inner)),
    text,
  )
}

function listHtml(node: Node): string {
  const isNumbered = node['listType'] === 'number'
  const start = Number(node['start'] ?? 1)
  const open = isNumbered ? (start === 1 ? '<ol>' : `<ol start="${start}">`) : '<ul>'
  return `${open}${children(node)}${isNumbered ? '</ol>' : '</ul>'}`
}

function imageHtml(node: Node): string {
  const src = asText(node['src']) ?? ''
  return `<img src="${escaped(src)}" alt="${escaped(asText(node['alt']) ?? '')}">`
}

function within(tag: string, html: string): string {
  return `<${tag}>${html}</${tag}>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
