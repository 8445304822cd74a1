import type { ExprNode } from 'groq-js'

/**
 * The path of the item an expression reads, as the index writes it: `slug.current`, `tags[]._ref`;
 * undefined when it does anything but follow attributes and arrays from `@`.
 */
export function itemPath(node: ExprNode): string | undefined {
  const path = follow(node, undefined)
  // `_originalId` is given by the perspective, it is not stored.
  return path === '' || path === '_originalId' ? undefined : path
}

function follow(node: ExprNode, origin: string | undefined): string | undefined {
  switch (node.type) {
    case 'Group':
      return follow(node.base, origin)
    case 'This':
      return origin ?? ''
    case 'AccessAttribute': {
      if (node.name.includes('[]') || node.name.includes('.')) return undefined
      if (!node.base) return origin === undefined ? node.name : undefined
      const base = follow(node.base, origin)
      // An attribute straight after "[]" without a traversal would be read from the array: null.
      if (base === undefined) return undefined
      return base === '' ? node.name : `${base}.${node.name}`
    }
    case 'ArrayCoerce': {
      const base = follow(node.base, origin)
      return base === undefined || base === '' ? undefined : `${base}[]`
    }
    case 'Map':
    case 'FlatMap': {
      const base = follow(node.base, origin)
      if (base === undefined || !base.endsWith('[]')) return undefined
      return follow(node.expr, base)
    }
    default:
      return undefined
  }
}
