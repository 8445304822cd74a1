import { defineField } from 'sanity'

/** What search engines and shared links show instead of the page's own words. */
export function seoField(options: { description: string }) {
  return defineField({
    name: 'seo',
    title: 'Search engines and sharing',
    type: 'seo',
    group: 'search',
    description: options.description,
    options: { collapsible: true, collapsed: true },
  })
}
