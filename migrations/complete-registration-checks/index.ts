/**
 * A check of a register now names the number and the regulator that were looked up, and counts for no
 * other (docs/content-model.md). Checks from before name one of the two or neither, so their
 * registrations are on the list of those to look up. If you know that nobody has changed a number or
 * a regulator since it was checked, this completes the checks with what they stand beside:
 *
 *   npm run schema-migrations -- complete-registration-checks --to http://localhost:3333
 *   npm run schema-migrations -- complete-registration-checks --to http://localhost:3333 --no-dry-run
 *
 * If you do not, look the numbers up again: a check that names another number is left alone.
 */
import { at, defineMigration, setIfMissing } from 'sanity/migrate'

export default defineMigration({
  title: 'Complete the checks of registrations with the number and the regulator beside them',
  documentTypes: ['author'],
  migrate: {
    object(registration, path) {
      const [list] = path
      if (list !== 'registrations' || path.length !== 2) return undefined
      const { regulator, number, check } = registration
      if (!isObject(check) || typeof regulator !== 'string' || typeof number !== 'string') {
        return undefined
      }
      const isOfAnother = 'number' in check && check['number'] !== number
      if (isOfAnother || ('number' in check && 'regulator' in check)) return undefined
      return [
        at('check.number', setIfMissing(number)),
        at('check.regulator', setIfMissing(regulator)),
      ]
    },
  },
})

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
