import type { ExprNode } from 'groq-js'

/**
 * The path an expression reads, as the index writes it: `slug.current`, `tags[]._ref`, and with `->`
 * where it follows a reference: `author->name`. `origin` is the path of `@`. Undefined when it does
 * anything but follow attributes, arrays and references from `@`.
 */
export function itemPath(node: ExprNode, origin = ''): string | undefined {
  return valuePath(follow(node, { origin, anyElement: false }))
}

/**
 * As `itemPath`, with one element of an array read as any: `authors[0]._ref` as `authors[]._ref`. What
 * equals the one is among those.
 */
export function anyElementPath(node: ExprNode, origin = ''): string | undefined {
  return valuePath(follow(node, { origin, anyElement: true }))
}

/**
 * As `itemPath`, of a filtered array the path of the whole: `body[].text` of `body[x == 1].text`. What an
 * expression gives is among what is under it.
 */
export function wholePath(node: ExprNode, origin = ''): string | undefined {
  return valuePath(follow(node, { origin, anyElement: true, anyFilter: true }))
}

function valuePath(path: string | undefined): string | undefined {
  // A document itself is no value to look up; `_originalId` is given by the perspective, not stored.
  return path === '' || path?.endsWith('->') || path?.endsWith('_originalId') ? undefined : path
}

/** Whether what stands at a path is the array of a traversal, not one value. */
export function isArrayPath(path: string, origin: string): boolean {
  return path.slice(origin.length).includes('[]')
}

interface Start {
  readonly origin: string
  readonly anyElement: boolean
  readonly anyFilter?: true
}

function follow(node: ExprNode, start: Start): string | undefined {
  switch (node.type) {
    case 'Group':
      return follow(node.base, start)
    case 'This':
      return start.origin
    case 'AccessAttribute': {
      if (/[.[\]>]/.test(node.name)) return undefined
      const base = node.base ? follow(node.base, start) : start.origin
      if (base === undefined) return undefined
      return base === '' || base.endsWith('->') ? base + node.name : `${base}.${node.name}`
    }
    case 'Deref': {
      const base = follow(node.base, start)
      return base === undefined || base === '' || base.endsWith('->') ? undefined : `${base}->`
    }
    case 'ArrayCoerce': {
      const base = follow(node.base, start)
      return base === undefined || base === '' || base.endsWith('->') ? undefined : `${base}[]`
    }
    case 'Filter': {
      const base = start.anyFilter ? follow(node.base, start) : undefined
      if (base === undefined || base === '' || base.endsWith('->')) return undefined
      return base.endsWith('[]') ? base : `${base}[]`
    }
    case 'AccessElement': {
      const base = start.anyElement ? follow(node.base, start) : undefined
      if (base === undefined || base === '' || base.endsWith('->')) return undefined
      // Of `items[].name` an element is one of the names, which is not what `items[].name[]` says.
      return isArrayPath(base, start.origin) ? undefined : `${base}[]`
    }
    case 'Map':
    case 'FlatMap': {
      const base = follow(node.base, start)
      // In a traversal `@` is the element, and nothing but `@` leads on.
      return base?.endsWith('[]') ? follow(node.expr, { ...start, origin: base }) : undefined
    }
    default:
      return undefined
  }
}
