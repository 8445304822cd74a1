import type { ArticleCard } from '../articles/article.ts'
import type { Clinic } from '../clinic/clinic.ts'
import { absolutePath, absoluteUrl } from '../links/absolute.ts'
import { defaultResolveLink, type ResolveLink } from '../links/resolveLink.ts'
import { xmlText } from '../xml.ts'

export interface LlmsTxtOptions {
  /** Where the site is: `https://clinic.example`. */
  readonly url: string
  readonly clinic: Pick<Clinic, 'name' | 'tagline' | 'description' | 'disclaimer'> | null
  readonly articles: readonly (Pick<ArticleCard, 'title' | 'slug'> &
    Partial<Pick<ArticleCard, 'summary' | 'noIndex'>>)[]
  readonly topics?: readonly {
    readonly title?: string | null
    readonly slug?: string | null
    readonly description?: string | null
  }[]
  /** Other pages worth reading: `{ title: 'Contact', path: '/contact' }`. */
  readonly pages?: readonly { readonly title: string; readonly path: string }[]
  readonly resolveLink?: ResolveLink
}

/**
 * What a site holds, for language models that look at it (llmstxt.org): Markdown with the clinic's
 * name, what it is, and its articles and topics. What search engines may not list is left out.
 */
export function toLlmsTxt(options: LlmsTxtOptions): string {
  const {
    url,
    clinic,
    articles,
    topics = [],
    pages = [],
    resolveLink = defaultResolveLink,
  } = options
  const linkTo = (type: string, slug: string | null | undefined) =>
    slug ? absoluteUrl({ _type: type, slug }, url, resolveLink) : undefined
  const sections = [
    section(
      'Articles',
      articles
        .filter(({ noIndex }) => noIndex !== true)
        .map(({ title, slug, summary }) => item(title, linkTo('article', slug), summary)),
    ),
    section(
      'Topics',
      topics.map(({ title, slug, description }) => item(title, linkTo('topic', slug), description)),
    ),
    section(
      'Pages',
      pages.map(({ title, path }) => item(title, absolutePath(path, url))),
    ),
  ]
  const about = [clinic?.tagline, clinic?.description].map(plain).filter(Boolean).join(' ')
  return [
    `# ${plain(clinic?.name) || new URL(url).host}`,
    about && `> ${about}`,
    plain(clinic?.disclaimer),
    ...sections,
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n')
}

function section(title: string, items: readonly (string | undefined)[]): string {
  const lines = items.filter((line) => line !== undefined)
  return lines.length > 0 ? `## ${title}\n\n${lines.join('\n')}` : ''
}

function item(
  title: string | null | undefined,
  address: string | undefined,
  summary?: string | null,
): string | undefined {
  const words = plain(title)
  if (!words || !address) return undefined
  const about = plain(summary)
  return `- [${words}](${address.replaceAll('(', '%28').replaceAll(')', '%29')})${about && `: ${about}`}`
}

/** Words in one line, nothing in them a sign of Markdown. */
function plain(text: string | null | undefined): string {
  return xmlText(text ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>#|~&!]/g, String.raw`\$&`)
}
