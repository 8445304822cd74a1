/**
 * `clinic.openingHours[].days` was once written `Monday`; it is `monday` now (docs/content-model.md).
 *
 * A worked example of how a field's change reaches the documents that exist already:
 *
 *   npm run schema-migrations -- lower-case-weekdays --to http://localhost:3333
 *   npm run schema-migrations -- lower-case-weekdays --to http://localhost:3333 --no-dry-run
 *
 * and on a hosted dataset with Sanity's own command, `npx sanity migrations run lower-case-weekdays`.
 * Running it twice changes nothing the second time.
 */
import { defineMigration, set } from 'sanity/migrate'

export default defineMigration({
  title: 'Write the days of opening hours in small letters',
  documentTypes: ['clinic'],
  migrate: {
    string(day, path) {
      const [field, , key] = path
      if (field !== 'openingHours' || key !== 'days' || day === day.toLowerCase()) return undefined
      return set(day.toLowerCase())
    },
  },
})
