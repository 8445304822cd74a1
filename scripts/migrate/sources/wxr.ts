import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { UnreadableFile } from './files.ts'

/** An item of WordPress' export format (WXR): its fields as text, by their names in the file. */
export interface WxrItem {
  /** The line its HTML begins at. */
  readonly line: number
  /** `title`, `link`, `wp:post_id`, `content:encoded`… */
  readonly fields: ReadonlyMap<string, string>
  readonly terms: readonly { readonly domain: string; readonly name: string }[]
  readonly meta: ReadonlyMap<string, string>
  readonly comments: number
}

interface WxrAuthor {
  readonly login: string
  readonly name: string
}

/** What stands before the items. */
interface WxrSite {
  readonly link?: string
}

export interface WxrHandlers {
  item(item: WxrItem): void
  author?(author: WxrAuthor): void
  site?(site: WxrSite): void
}

/** Names that HTML knows and XML does not; plugins write them all the same. */
const entities = { nbsp: '\u00A0', hellip: '…', rsquo: '’', lsquo: '‘', ndash: '–', mdash: '—' }

/** A text nested deeper than an export ever is, or longer than any post. */
const longestField = 20 * 1024 * 1024

/**
 * Reads an export in pieces, item by item, so that its size does not matter. XML that is not well formed,
 * as plugins write it, is read as far as it can be.
 */
export class WxrReader {
  readonly #parser = new SaxesParser()
  readonly #handlers: WxrHandlers
  readonly #path: string[] = []
  #text = ''
  #textLine = 0
  #item: Draft | undefined
  #author: { login: string; name: string } | undefined
  #meta: { key: string; value: string } = { key: '', value: '' }
  #term: { domain: string } | undefined
  /** The first fault of the XML, with its line. */
  fault: string | undefined

  constructor(handlers: WxrHandlers) {
    this.#handlers = handlers
    Object.assign(this.#parser.ENTITIES, entities)
    this.#parser.on('opentag', (tag) => this.#open(tag))
    this.#parser.on('closetag', (tag) => this.#close(tag.name))
    this.#parser.on('text', (text) => this.#say(text))
    this.#parser.on('cdata', (text) => this.#say(text))
    this.#parser.on('error', (error) => {
      this.fault ??= error.message
    })
  }

  write(chunk: string): void {
    this.#parser.write(chunk)
  }

  close(): void {
    this.#parser.close()
  }

  #open({ name, attributes }: SaxesTagPlain): void {
    this.#path.push(name)
    this.#text = ''
    this.#textLine = this.#parser.line
    if (name === 'item') this.#item = draft()
    else if (name === 'wp:author') this.#author = { login: '', name: '' }
    else if (name === 'wp:postmeta') this.#meta = { key: '', value: '' }
    else if (name === 'category') this.#term = { domain: attributes['domain'] ?? 'category' }
  }

  #say(text: string): void {
    if (this.#text.length + text.length > longestField)
      throw new UnreadableFile('A field of the export is longer than 20 MB, so it is no post.')
    this.#text += text
  }

  #close(name: string): void {
    this.#path.pop()
    const parent = this.#path.at(-1)
    const text = this.#text
    this.#text = ''
    if (name === 'item' && this.#item) {
      this.#handlers.item(this.#item)
      this.#item = undefined
    } else if (name === 'wp:author' && this.#author) {
      this.#handlers.author?.(this.#author)
      this.#author = undefined
    } else if (this.#author && name === 'wp:author_login') this.#author.login = text
    else if (this.#author && name === 'wp:author_display_name') this.#author.name = text
    else if (this.#item) this.#closeInItem(this.#item, name, parent, text)
    else if (parent === 'channel' && name === 'link') this.#handlers.site?.({ link: text.trim() })
  }

  #closeInItem(item: Draft, name: string, parent: string | undefined, text: string): void {
    if (name === 'wp:comment') item.comments += 1
    else if (name === 'wp:meta_key') this.#meta.key = text
    else if (name === 'wp:meta_value') this.#meta.value = text
    else if (name === 'wp:postmeta') item.meta.set(this.#meta.key, this.#meta.value)
    else if (name === 'category' && this.#term)
      item.terms.push({ ...this.#term, name: text.trim() })
    else if (parent === 'item') {
      item.fields.set(name, text)
      if (name === 'content:encoded') item.line = this.#textLine
    }
  }
}

interface Draft {
  line: number
  readonly fields: Map<string, string>
  readonly terms: { domain: string; name: string }[]
  readonly meta: Map<string, string>
  comments: number
}

function draft(): Draft {
  return { line: 1, fields: new Map(), terms: [], meta: new Map(), comments: 0 }
}
