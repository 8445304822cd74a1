import { defineField } from 'sanity'

/**
 * The clinical review of a whole page.
 *
 * @param what - what was read, `page` or `story`
 */
export function reviewField(what: string) {
  return defineField({
    name: 'review',
    title: 'Clinical review',
    type: 'review',
    group: 'who',
    description: `Fill this in when a clinician has read the whole ${what}. Empty means: not clinically reviewed.`,
    options: { collapsible: true, collapsed: false },
  })
}
