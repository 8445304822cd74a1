import type { Plan } from './plans.ts'
import type { Bound, Condition, Scalar } from '../source.ts'
import type { GroqValue } from '../values.ts'

/** Nothing can match. */
export const matchesNothing: Condition = { kind: 'id', ids: [], exact: true }

/** Everything matches. */
export const matchesEverything: Condition = { kind: 'everything', exact: true }

/** Longer strings are cut in the index, which then finds too many. */
export const indexedStringLength = 128

/** What all of several plans allow; those that say nothing are left out. */
export function all(plans: readonly (Plan | undefined)[]): Plan | undefined {
  if (plans.every((plan) => plan === undefined)) return undefined
  if (plans.length === 1) return plans[0]
  return (scope) => {
    const of: (Condition | undefined)[] = []
    for (const plan of plans) {
      const condition = plan?.(scope)
      if (condition === matchesNothing) return matchesNothing
      of.push(condition)
    }
    return allOf(of)
  }
}

/** All of several conditions hold; undefined stands for one of which an index knows nothing. */
export function allOf(conditions: readonly (Condition | undefined)[]): Condition | undefined {
  const of: Condition[] = []
  let exact = true
  for (const condition of conditions) {
    if (condition === matchesNothing) return matchesNothing
    if (!condition?.exact) exact = false
    // Flat, so that an index is chosen among all that hold.
    if (condition?.kind === 'all') of.push(...condition.of)
    else if (condition && condition.kind !== 'everything') of.push(condition)
  }
  const [first] = of
  if (!first) return exact ? matchesEverything : undefined
  return of.length === 1 && first.exact === exact ? first : { kind: 'all', of, exact }
}

/** What any of several plans allows; nothing useful unless every one of them says something. */
export function any(plans: readonly (Plan | undefined)[]): Plan | undefined {
  const useful = plans.filter((plan) => plan !== undefined)
  if (useful.length === 0) return undefined
  if (plans.length === 1) return useful[0]
  return (scope) => {
    const of: Condition[] = []
    let complete = useful.length === plans.length
    for (const plan of useful) {
      const condition = plan(scope)
      if (condition?.kind === 'everything') return matchesEverything
      if (condition === undefined) complete = false
      // Flat: SQLite reads a long list, but not as many levels.
      else if (condition.kind === 'any') of.push(...condition.of)
      else if (condition !== matchesNothing) of.push(condition)
    }
    const [first] = of
    if (!complete) return undefined
    if (!first) return matchesNothing
    if (of.length === 1) return first
    return { kind: 'any', of, exact: of.every((condition) => condition.exact) }
  }
}

/**
 * A condition on a path that may follow references: `author->name` asks which documents have the name,
 * then who refers to them under `author`.
 */
export function onPath(
  path: string,
  conditionOn: (path: string) => Condition | undefined,
): Condition | undefined {
  const arrow = path.indexOf('->')
  if (arrow < 0) return conditionOn(path)
  const target = onPath(path.slice(arrow + 2), conditionOn)
  if (!target) return undefined
  return { kind: 'refersTo', path: `${path.slice(0, arrow)}._ref`, target, exact: false }
}

/** There is nothing under `path`. Only of a plain path can an index tell. */
export function missing(path: string): Condition | undefined {
  return path.includes('->') || path.includes('[]')
    ? undefined
    : { kind: 'missing', path, exact: true }
}

/** The value under `path` is one of `values`; only scalars are ever equal. */
export function equalTo(path: string, values: readonly GroqValue[]): Condition {
  const scalars = values.filter(isScalar)
  if (scalars.length === 0) return matchesNothing
  if (path === '_id') {
    return { kind: 'id', ids: scalars.filter((value) => typeof value === 'string'), exact: true }
  }
  return { kind: 'equals', path, values: scalars, exact: scalars.every(isWholeInIndex) }
}

/** Whether what the index holds compares with the value as what is stored does. */
export function isWholeInIndex(value: GroqValue): boolean {
  return typeof value !== 'string' || value.length < indexedStringLength
}

/** The value lies between bounds; undefined where they have no order an index could use. */
export function rangeOf(
  path: string,
  bounds: {
    min?: { value: GroqValue; inclusive: boolean }
    max?: { value: GroqValue; inclusive: boolean }
  },
): Condition | undefined {
  const { min, max } = bounds
  if ((min && !isBound(min)) || (max && !isBound(max))) return undefined
  if (min && max && typeof min.value !== typeof max.value) return undefined
  return {
    kind: 'range',
    path,
    ...(min ? { min } : {}),
    ...(max ? { max } : {}),
    exact: [min, max].every((bound) => !bound || isWholeInIndex(bound.value)),
  }
}

export function startingWith(path: string, prefix: string): Condition {
  return path === '_id'
    ? { kind: 'idPrefix', prefix, exact: false }
    : { kind: 'prefix', path, prefix, exact: false }
}

/** The patterns people write, which SQL can test: `*`, `drafts.**`, `_.releases.*`. */
export function idPattern(pattern: string, negated: boolean): Condition | undefined {
  if (pattern === '**') return negated ? matchesNothing : matchesEverything
  if (/^(?:[\w.-]*\.)?\*\*?$/.test(pattern)) {
    return { kind: 'idPattern', pattern, negated, exact: true }
  }
  const prefix = pattern.slice(0, Math.max(0, pattern.indexOf('*')))
  return negated || prefix === '' ? undefined : startingWith('_id', prefix)
}

function isBound(bound: { value: GroqValue; inclusive: boolean }): bound is Bound {
  return typeof bound.value === 'number' || typeof bound.value === 'string'
}

function isScalar(value: GroqValue): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
