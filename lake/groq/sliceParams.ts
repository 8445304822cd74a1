/**
 * The parameters whose values decide how a query parses: those inside `[…]` whose whole content is
 * constant arithmetic, such as `[0...$limit]`, `[$page * 10..$end]` or `[$key]` (a number makes it an
 * element, a string an attribute, anything else a filter). All others stay parameters, so that one
 * parsed query serves every value of them.
 */
export function sliceParams(query: string): Set<string> {
  const found = new Set<string>()
  const open: { start: number; constant: boolean; names: string[] }[] = []
  let position = 0
  while (position < query.length) {
    const char = query.charAt(position)
    const top = open.at(-1)
    if (char === '"' || char === "'") {
      position = endOfString(query, position)
      continue
    }
    if (char === '/' && query.charAt(position + 1) === '/') {
      const lineEnd = query.indexOf('\n', position)
      position = lineEnd < 0 ? query.length : lineEnd
      continue
    }
    if (char === '[') {
      open.push({ start: position, constant: true, names: [] })
    } else if (char === ']') {
      const closed = open.pop()
      if (closed?.constant) for (const name of closed.names) found.add(name)
      const outer = open.at(-1)
      if (outer) outer.constant = false
    } else if (char === '$') {
      const name = /^[a-zA-Z_][a-zA-Z_0-9]*/.exec(query.slice(position + 1))?.[0] ?? ''
      top?.names.push(name)
      position += 1 + name.length
      continue
    } else if (top && !/[\s\d.eE()+\-*/%\u0085\u00A0]/.test(char)) {
      top.constant = false
    }
    position += 1
  }
  return found
}

function endOfString(query: string, start: number): number {
  const quote = query.charAt(start)
  let position = start + 1
  while (position < query.length && query.charAt(position) !== quote) {
    position += query.charAt(position) === '\\' ? 2 : 1
  }
  return position + 1
}
