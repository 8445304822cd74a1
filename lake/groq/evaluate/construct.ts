import type { Compiler, Evaluate, NodeOf } from './compiler.ts'
import type { Scope } from './scope.ts'
import { isObject, type GroqObject, type GroqValue } from '../values.ts'

/** `{…}` */
export function compileObject(node: NodeOf<'Object'>, compiler: Compiler): Evaluate {
  const steps = node.attributes.map((attribute): ((result: GroqObject, scope: Scope) => void) => {
    const value = compiler.evaluate(attribute.value)
    switch (attribute.type) {
      case 'ObjectAttributeValue': {
        const { name } = attribute
        return (result, scope) => setOwn(result, name, value(scope))
      }
      case 'ObjectSplat':
        return (result, scope) => splat(result, value(scope))
      case 'ObjectConditionalSplat': {
        const condition = compiler.evaluate(attribute.condition)
        return (result, scope) => {
          if (condition(scope) === true) splat(result, value(scope))
        }
      }
    }
  })
  return (scope) => {
    const result: GroqObject = {}
    for (const step of steps) step(result, scope)
    return result
  }
}

function splat(result: GroqObject, value: GroqValue): void {
  if (!isObject(value)) return
  for (const key of Object.keys(value)) setOwn(result, key, value[key] ?? null)
}

/** A plain assignment to "__proto__" would change the prototype instead of making an attribute. */
function setOwn(result: GroqObject, name: string, value: GroqValue): void {
  if (name !== '__proto__') {
    result[name] = value
  } else {
    Object.defineProperty(result, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    })
  }
}

/** `[a, ...b]` */
export function compileArray(node: NodeOf<'Array'>, compiler: Compiler): Evaluate {
  const elements = node.elements.map((element) => ({
    evaluate: compiler.evaluate(element.value),
    isSplat: element.isSplat,
  }))
  return (scope) => {
    const result: GroqValue[] = []
    for (const { evaluate, isSplat } of elements) {
      const value = evaluate(scope)
      if (!isSplat) result.push(value)
      else if (Array.isArray(value)) for (const item of value) result.push(item)
    }
    return result
  }
}
