/**
 * Once the Studio stored an `origin`, an empty `seo` and an exercise's empty picture with every new
 * page, because fields inside them had initial values; what such an `origin` did not say was required,
 * so a page written by hand could never be published. This takes them out again:
 *
 *   npm run schema-migrations -- remove-phantom-objects --to http://localhost:3333
 *   npm run schema-migrations -- remove-phantom-objects --to http://localhost:3333 --no-dry-run
 *
 * Whatever somebody, or the migration of an old website, has filled in stays as it is.
 */
import { defineMigration, unset } from 'sanity/migrate'

/** The phantoms by the field they stand in: the only values that nobody wrote. */
const phantoms: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> = {
  // "Mark as reviewed" set it to true on a phantom too.
  origin: { _type: ['origin'], clinicallyReviewed: [false, true] },
  seo: { _type: ['seo'], noIndex: [false] },
  // Of an exercise. A picture in a list or in the text was put there by somebody.
  image: { _type: ['figure'], decorative: [false] },
}

export default defineMigration({
  title: 'Take out the empty objects that new pages once began with',
  documentTypes: ['article', 'author', 'caseStudy'],
  migrate: {
    object(value, path) {
      const field = path.at(-1)
      const phantom = typeof field === 'string' ? phantoms[field] : undefined
      if (!phantom) return undefined
      const nobodyWrote = Object.entries(value).every(([key, found]) =>
        phantom[key]?.includes(found),
      )
      return nobodyWrote ? unset() : undefined
    },
  },
})
