import { missing, onPath } from '../plan/conditions.ts'
import { itemPath } from '../plan/itemPath.ts'
import { unary, type FunctionDefinition } from './define.ts'

export const defined: FunctionDefinition = {
  ...unary((value) => value !== null),
  plan([value], { origin }) {
    const full = value && itemPath(value, origin)
    if (full === undefined) return undefined
    // `list[].name` is an array, and so defined, wherever `list` is one.
    const path = full.slice(0, origin.length) + (full.slice(origin.length).split('[]')[0] ?? '')
    return () => onPath(path, (own) => ({ kind: 'defined', path: own, exact: path === full }))
  },
  planNot([value], { origin }) {
    const path = value && itemPath(value, origin)
    return path === undefined ? undefined : () => missing(path)
  },
}
