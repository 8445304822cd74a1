import type { Clinic, ClinicalClient, LinkTarget } from '@clinical-content/client'

/** What every page of one request is built from. */
export interface Site {
  readonly client: ClinicalClient
  /** Null until somebody has filled in the clinic's details. */
  readonly clinic: Clinic | null
  readonly name: string
  /** `/site`, or an empty string at the root of a host. */
  readonly basePath: string
  /** The address this request came to: `http://localhost:3333`. */
  readonly origin: string
  /** Where the Studio is, for the "Edit this page" link; absent on a public site. */
  readonly studioUrl: string | undefined
}

const folders: Readonly<Record<string, string>> = {
  article: 'articles',
  author: 'authors',
  caseStudy: 'case-studies',
  topic: 'topics',
}

/** A path of this site: `/articles` → `/site/articles`. */
export function pathTo(site: Pick<Site, 'basePath'>, path: string): string {
  return `${site.basePath}${path}` || '/'
}

/** The page of a document, or undefined when the site has none for its type. */
export function pageOf(site: Pick<Site, 'basePath'>, target: LinkTarget): string | undefined {
  const folder = folders[target._type]
  return folder && pathTo(site, `/${folder}/${encodeURIComponent(target.slug)}`)
}

export function absolute(site: Site, path: string): string {
  return `${site.origin}${path}`
}
