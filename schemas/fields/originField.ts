import { migrationOrigin } from '@clinical-content/rules'
import { defineField } from 'sanity'

/** What the migration noted about a page; a page written by hand has none, and shows none. */
export function originField() {
  return defineField({
    name: 'origin',
    title: 'Where this came from',
    type: 'origin',
    group: 'origin',
    description: 'Written by the migration from your old website. Nothing to fill in here.',
    hidden: ({ value }) => migrationOrigin({ origin: value }) === undefined,
    readOnly: true,
  })
}
