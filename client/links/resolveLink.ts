/** A document of this dataset that a page can link to. */
export interface LinkTarget {
  /** `article`, `author`, `caseStudy` or `topic`. */
  readonly _type: string
  readonly slug: string
}

/** Turns a document into the address of its page; undefined where the site has no such page. */
export type ResolveLink = (target: LinkTarget) => string | undefined

const folders: Readonly<Record<string, string>> = {
  article: 'articles',
  author: 'authors',
  caseStudy: 'case-studies',
  topic: 'topics',
}

/** `/articles/slug`, `/authors/slug`, `/case-studies/slug`, `/topics/slug`. */
export function defaultResolveLink({ _type, slug }: LinkTarget): string | undefined {
  const folder = folders[_type]
  return folder && `/${folder}/${encodeURIComponent(slug)}`
}
