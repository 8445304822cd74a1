import type { ExprNode } from 'groq-js'

/**
 * The path an expression reads, as the index writes it: `slug.current`, `tags[]._ref`, and with `->`
 * where it follows a reference: `author->name`. `origin` is the path of `@`. Undefined when it does
 * anything but follow attributes, arrays and references from `@`.
 */
export function itemPath(node: ExprNode, origin = ''): string | undefined {
  const path = follow(node, origin)
  // A document itself is no value to look up; `_originalId` is given by the perspective, not stored.
  return path === '' || path?.endsWith('->') || path?.endsWith('_originalId') ? undefined : path
}

/** Whether what stands at a path is the array of a traversal, not one value. */
export function isArrayPath(path: string, origin: string): boolean {
  return path.slice(origin.length).includes('[]')
}

function follow(node: ExprNode, origin: string): string | undefined {
  switch (node.type) {
    case 'Group':
      return follow(node.base, origin)
    case 'This':
      return origin
    case 'AccessAttribute': {
      if (/[.[\]>]/.test(node.name)) return undefined
      const base = node.base ? follow(node.base, origin) : origin
      if (base === undefined) return undefined
      return base === '' || base.endsWith('->') ? base + node.name : `${base}.${node.name}`
    }
    case 'Deref': {
      const base = follow(node.base, origin)
      return base === undefined || base === '' || base.endsWith('->') ? undefined : `${base}->`
    }
    case 'ArrayCoerce': {
      const base = follow(node.base, origin)
      return base === undefined || base === '' || base.endsWith('->') ? undefined : `${base}[]`
    }
    case 'Map':
    case 'FlatMap': {
      const base = follow(node.base, origin)
      // In a traversal `@` is the element, and nothing but `@` leads on.
      return base?.endsWith('[]') ? follow(node.expr, base) : undefined
    }
    default:
      return undefined
  }
}
