import { isObject, type GroqValue } from '../values.ts'
import type { FunctionDefinition } from './define.ts'

export const references: FunctionDefinition = {
  readsThis: true,
  evaluate(args, compiler) {
    const targets = args.map((arg) => compiler.evaluate(arg))
    return (scope) => {
      const ids = new Set(targets.flatMap((target) => idsOf(target(scope))))
      return ids.size > 0 && hasReference(scope.value, ids)
    }
  },
  plan(args, context) {
    const targets = args.map((arg) => context.outer(arg))
    return (scope) => {
      const ids: string[] = []
      for (const target of targets) {
        if (!target) return undefined
        ids.push(...idsOf(target(scope)))
      }
      return { kind: 'references', ids, exact: context.depth === 0 }
    }
  },
}

/** An argument of `references()` is an id, or an array in which the strings are. */
function idsOf(value: GroqValue): string[] {
  return (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'string')
}

/** `references()`: whether a reference to one of the ids stands anywhere in the value. */
function hasReference(value: GroqValue, ids: ReadonlySet<string>): boolean {
  if (Array.isArray(value)) return value.some((element) => hasReference(element, ids))
  if (!isObject(value)) return false
  const ref = value['_ref']
  // What stands beside a _ref is not looked into (groq-js; a reference holds no other reference).
  if (ref) return typeof ref === 'string' && ids.has(ref)
  for (const key of Object.keys(value)) if (hasReference(value[key] ?? null, ids)) return true
  return false
}

/** Every id a value refers to, in the sense of `references()`. */
export function referencedIds(value: GroqValue, into = new Set<string>()): Set<string> {
  if (Array.isArray(value)) {
    for (const element of value) referencedIds(element, into)
  } else if (isObject(value)) {
    const ref = value['_ref']
    if (ref) {
      if (typeof ref === 'string') into.add(ref)
    } else {
      for (const key of Object.keys(value)) referencedIds(value[key] ?? null, into)
    }
  }
  return into
}
