import type { Element, ElementContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { attribute, isElement, textOf } from '../hast/hast.ts'
import type { Embed, Video } from '../portableText.ts'
import { readAddress } from './address.ts'

const films: readonly { provider: RegExp; url: (address: URL) => string | undefined }[] = [
  {
    provider: /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/,
    url: ({ href }) => {
      const id = /(?:\/embed\/|[?&]v=|youtu\.be\/|\/shorts\/|\/live\/)([\w-]{6,})/.exec(href)?.[1]
      return id === undefined || id === 'videoseries'
        ? undefined
        : `https://www.youtube.com/watch?v=${id}`
    },
  },
  {
    provider: /(?:^|\.)vimeo\.com$/,
    url: (address) => {
      const [, id, path] =
        /vimeo\.com\/(?:video\/)?(\d+)(?:\/([\da-f]{6,}))?/.exec(address.href) ?? []
      // An unlisted film is found only with its hash.
      const hash = path ?? address.searchParams.get('h')
      return id === undefined ? undefined : `https://vimeo.com/${id}${hash ? `/${hash}` : ''}`
    },
  },
]

/** A paragraph that is nothing but the address of a film, as WordPress and many others write one. */
export function readBareFilm(text: string): Video | Embed | undefined {
  const address = /^https?:\/\/\S+$/.exec(text.trim())?.[0]
  if (address === undefined || !URL.canParse(address)) return undefined
  const isFilm = films.some(({ provider }) => provider.test(new URL(address).hostname))
  return isFilm ? blockOf(address, {}, false) : undefined
}

/** A frame, a film or an oEmbed address as a video or an embed; `undefined` when it has no safe address. */
export function readEmbed(node: Element): Video | Embed | undefined {
  const found = findFrame([node])
  const written = found?.address ?? onlyAddress(node)
  const address =
    written === undefined ? undefined : readAddress(written.replace(/^\/\//, 'https://'))
  if (address === undefined || !/^https?:\/\//.test(address) || !URL.canParse(address))
    return undefined
  return blockOf(address, found?.title ? { title: found.title } : {}, found?.isFilm ?? false)
}

function blockOf(written: string, title: { title?: string }, isFilm: boolean): Video | Embed {
  const address = new URL(written)
  const film = films.find(({ provider }) => provider.test(address.hostname))?.url(address)
  if (film !== undefined) return { _type: 'video', url: film, ...title }
  if (isFilm) return { _type: 'video', url: written, ...title }
  const provider = address.hostname.replace(/^www\./, '')
  return { _type: 'embed', url: written, ...title, provider }
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
