/** What a reference may hold, as the hosted service has it. */
const allowed = new Set([
  '_type',
  '_ref',
  '_weak',
  '_key',
  '_dataset',
  '_projectId',
  '_strengthenOnPublish',
])

/**
 * Why the hosted service would not hold a reference in a document, in its own words; undefined when it
 * would hold all of them. An object is a reference by its `_ref`. With `{_ref, weak: true}` somebody
 * means a weak one and gets a strong one.
 */
export function referenceProblem(value: unknown, path = ''): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const where = path === '' ? '' : ` (${path})`
  if (!Array.isArray(value) && '_ref' in value) {
    if (typeof value._ref !== 'string') return `Key "_ref" must be a string in ref${where}`
    const other = Object.keys(value).find((key) => !allowed.has(key))
    if (other !== undefined) return `Key "${other}" not allowed in ref${where}`
  }
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? `[${key}]` : path === '' ? key : `.${key}`
    const problem = referenceProblem(inner, path + step)
    if (problem !== undefined) return problem
  }
  return undefined
}
