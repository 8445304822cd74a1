import type { SelectorNode } from 'groq-js'
import type { Compiler } from './compiler.ts'
import { valueAt, type KeyPath } from './keyPath.ts'
import type { Scope } from './scope.ts'
import { isObject, type GroqValue } from '../values.ts'

/** The paths a selector (the last argument of `delta::` and `diff::` functions) picks from a value. */
export type Selector = (value: GroqValue, scope: Scope) => KeyPath[]

/** `title`, `slug.current`, `items[]`, `items[_key == "a"]`, `(a, b)`, `seo.(title, image)`, `anywhere(…)`. */
export function compileSelector(node: SelectorNode, compiler: Compiler): Selector {
  switch (node.type) {
    case 'Group':
      return compileSelector(node.base, compiler)
    case 'Tuple': {
      const members = node.members.map((member) => compileSelector(member, compiler))
      return (value, scope) => members.flatMap((member) => member(value, scope))
    }
    case 'AccessAttribute': {
      const { name } = node
      if (!node.base) return () => [[name]]
      const base = compileSelector(node.base, compiler)
      return (value, scope) => base(value, scope).map((path) => [...path, name])
    }
    case 'ArrayCoerce': {
      const base = compileSelector(node.base, compiler)
      return elements(base, () => true)
    }
    case 'Filter': {
      const base = compileSelector(node.base, compiler)
      const test = compiler.nested.evaluate(node.expr)
      return elements(base, (element, scope) => test(scope.nested(element)) === true)
    }
    case 'SelectorFuncCall': {
      const test = compiler.traversal.evaluate(node.arg)
      return (value, scope) =>
        anywhere(value, [], (found) => test(scope.hiddenNested(found)) === true)
    }
    case 'SelectorNested': {
      const base = compileSelector(node.base, compiler)
      const nested = compileSelector(node.nested, compiler)
      return (value, scope) =>
        base(value, scope).flatMap((path) =>
          nested(valueAt(value, path) ?? null, scope).map((inner) => [...path, ...inner]),
        )
    }
  }
}

function elements(base: Selector, test: (element: GroqValue, scope: Scope) => boolean): Selector {
  return (value, scope) =>
    base(value, scope).flatMap((path) => {
      const array = valueAt(value, path)
      if (!Array.isArray(array)) return []
      return array.flatMap((element, i) => (test(element, scope) ? [[...path, i]] : []))
    })
}

/** The objects within a value that pass a test. */
function anywhere(value: GroqValue, path: KeyPath, test: (value: GroqValue) => boolean): KeyPath[] {
  if (Array.isArray(value)) {
    return value.flatMap((element, i) => anywhere(element, [...path, i], test))
  }
  if (!isObject(value)) return []
  const within = Object.keys(value).flatMap((key) =>
    anywhere(value[key] ?? null, [...path, key], test),
  )
  return test(value) ? [path, ...within] : within
}
