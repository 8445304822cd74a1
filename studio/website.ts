import { LaunchIcon } from '@sanity/icons/Launch'
import { definePlugin, type DocumentActionComponent } from 'sanity'

/** Where the website keeps each type of page. */
const folders: Readonly<Record<string, string>> = {
  article: 'articles',
  author: 'authors',
  caseStudy: 'case-studies',
}

/**
 * "See it on the website", for what is published.
 *
 * @param siteUrl - where the website is, `/site` or `https://clinic.example`; nothing where there is none
 */
export const website = definePlugin<{ siteUrl: string | undefined }>(({ siteUrl }) => {
  if (siteUrl === undefined) return { name: 'website' }
  const SeeOnWebsite: DocumentActionComponent = ({ type, published }) => {
    const url = pageUrl(siteUrl, type, published)
    if (url === null) return null
    return {
      label: 'See it on the website',
      title: 'Opens the published page in a new tab',
      icon: LaunchIcon,
      onHandle: () => {
        window.open(url, '_blank', 'noopener')
      },
    }
  }
  SeeOnWebsite.displayName = 'SeeOnWebsite'
  return {
    name: 'website',
    document: {
      actions: (actions, { schemaType }) =>
        schemaType in folders ? [...actions, SeeOnWebsite] : actions,
    },
  }
})

/** The address of a published document's page, or null where it has none. */
export function pageUrl(siteUrl: string, type: string, published: unknown): string | null {
  const folder = folders[type]
  const slug = readSlug(published)
  if (!folder || !slug) return null
  return `${siteUrl.replace(/\/+$/, '')}/${folder}/${encodeURIComponent(slug)}`
}

function readSlug(document: unknown): string | undefined {
  if (typeof document !== 'object' || document === null || !('slug' in document)) return undefined
  const { slug } = document
  const hasCurrent = typeof slug === 'object' && slug !== null && 'current' in slug
  return hasCurrent && typeof slug.current === 'string' ? slug.current : undefined
}
