import { importedId } from '../toDocuments/hash.ts'
import type { SourceItem } from '../types.ts'
import type { Resolve } from './index.ts'
import { addressKey, fileKey, titleKey } from './keys.ts'

export interface IndexEntry {
  /** Published id of the article. */
  readonly id: string
  readonly title?: string
  readonly url?: string
  readonly file?: string
}

/** The posts of a run, so that a link can lead to one that is read later. Holds a few words a post. */
export async function indexPosts(sources: AsyncIterable<SourceItem>): Promise<IndexEntry[]> {
  const entries: IndexEntry[] = []
  for await (const source of sources) {
    if (!('body' in source)) continue
    entries.push({
      id: importedId(source.source, source.id),
      file: source.id,
      ...(source.title === undefined ? {} : { title: source.title }),
      ...(source.url === undefined ? {} : { url: source.url }),
    })
  }
  return entries
}

/** Answers from entries; what two of them share leads to neither. */
export function resolver(entries: readonly IndexEntry[]): Resolve {
  const addresses = new Map<string, string | undefined>()
  const files = new Map<string, string | undefined>()
  const titles = new Map<string, string | undefined>()
  for (const { id, url, file, title } of entries) {
    if (url !== undefined && URL.canParse(url)) add(addresses, addressKey(url), id)
    if (file !== undefined) add(files, fileKey(file), id)
    if (title !== undefined && titleKey(title) !== '') add(titles, titleKey(title), id)
  }
  return ({ address, file, title }) =>
    (address === undefined ? undefined : addresses.get(address)) ??
    (file === undefined ? undefined : files.get(file)) ??
    (title === undefined ? undefined : titles.get(title))
}

function add(map: Map<string, string | undefined>, key: string, id: string): void {
  map.set(key, map.has(key) && map.get(key) !== id ? undefined : id)
}
