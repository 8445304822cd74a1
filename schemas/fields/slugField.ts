import { defineField } from 'sanity'

import { slugify } from '@clinical-content/rules'

/** The address of a page, made from another field of the same document. */
export function slugField(options: {
  source: string | ((document: Record<string, unknown>) => string)
  group: string
  description: string
}) {
  return defineField({
    name: 'slug',
    title: 'Web address',
    type: 'slug',
    group: options.group,
    description: options.description,
    options: { source: options.source, slugify, maxLength: 96 },
    validation: (rule) =>
      rule.required().error('Press “Generate” to give this page its web address.'),
  })
}
