import type { Element, ElementContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { attribute, isElement, textOf } from '../hast/hast.ts'
import type { Embed, Video } from '../portableText.ts'
import { readAddress } from './address.ts'

const films: readonly { provider: RegExp; id: RegExp; url: (id: string) => string }[] = [
  {
    provider: /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/,
    id: /(?:\/embed\/|[?&]v=|youtu\.be\/|\/shorts\/)([\w-]{6,})/,
    url: (id) => `https://www.youtube.com/watch?v=${id}`,
  },
  {
    provider: /(?:^|\.)vimeo\.com$/,
    id: /vimeo\.com\/(?:video\/)?(\d+)/,
    url: (id) => `https://vimeo.com/${id}`,
  },
]

/** A frame, a film or an oEmbed address as a video or an embed; `undefined` when it has no safe address. */
export function readEmbed(node: Element): Video | Embed | undefined {
  const found = findFrame([node])
  const written = found?.address ?? onlyAddress(node)
  const address =
    written === undefined ? undefined : readAddress(written.replace(/^\/\//, 'https://'))
  if (address === undefined || !/^https?:\/\//.test(address)) return undefined
  const host = hostOf(address)
  const title = found?.title ? { title: found.title } : {}
  const film = films.find((candidate) => candidate.provider.test(host))
  const id = film?.id.exec(address)?.[1]
  if (film && id) return { _type: 'video', url: film.url(id), ...title }
  if (found?.isFilm) return { _type: 'video', url: address, ...title }
  return { _type: 'embed', url: address, ...title, provider: host.replace(/^www\./, '') }
}

interface Frame {
  readonly address: string | undefined
  readonly title: string | undefined
  readonly isFilm: boolean
}

function findFrame(nodes: readonly ElementContent[]): Frame | undefined {
  for (const node of nodes) {
    if (!isElement(node)) continue
    // Squarespace keeps a film's frame as text: `.sqs-video-wrapper[data-html]`.
    const html = attribute(node, 'dataHtml')
    const inner: ElementContent[] =
      html === undefined ? node.children : asContent(fromHtml(html, { fragment: true }).children)
    if (isElement(node, 'iframe', 'embed', 'video', 'audio', 'object')) {
      const source = node.children.find((child): child is Element => isElement(child, 'source'))
      const address =
        attribute(node, 'src') ??
        attribute(node, 'dataSrc') ??
        attribute(node, 'data') ??
        (source ? attribute(source, 'src') : undefined)
      return { address, title: attribute(node, 'title'), isFilm: node.tagName === 'video' }
    }
    const found = findFrame(inner)
    if (found) return found
  }
  return undefined
}

function asContent(nodes: ReturnType<typeof fromHtml>['children']): ElementContent[] {
  return nodes.filter((node): node is ElementContent => node.type !== 'doctype')
}

/** WordPress saves an oEmbed as its address alone. */
function onlyAddress(node: Element): string | undefined {
  const text = textOf(node).trim()
  return /^https?:\/\/\S+$/.test(text) ? text : undefined
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : ''
}
