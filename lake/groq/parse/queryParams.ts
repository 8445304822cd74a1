export interface QueryParams {
  /** Where each parameter first stands that the query wants to be given, at its `$`. */
  readonly wanted: ReadonlyMap<string, number>
  /**
   * The parameters whose values decide how a query parses: those inside `[…]` whose whole content is
   * constant arithmetic, such as `[0...$limit]`, `[$page * 10..$end]` or `[$key]` (a number makes it
   * an element, a string an attribute, anything else a filter). All others stay parameters, so that
   * one parsed query serves every value of them.
   */
  readonly slices: ReadonlySet<string>
}

/** `fn namespace::name($parameter)`: what follows, up to the next `;`, has its own parameters. */
const functionPattern = /^(?:\s|\/\/[^\n]*\n)*fn\s+[\w:]+\s*\(([^)]*)\)/

/** The parameters in the text of a query, which need not be one that can be parsed. */
export function queryParams(query: string): QueryParams {
  const slices = new Set<string>()
  const wanted = new Map<string, number>()
  let own = functionPattern.exec(query)?.[1] ?? ''
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
      if (closed?.constant) for (const name of closed.names) slices.add(name)
      const outer = open.at(-1)
      if (outer) outer.constant = false
    } else if (char === '$') {
      const name = /^[a-zA-Z_][a-zA-Z_0-9]*/.exec(query.slice(position + 1))?.[0] ?? ''
      top?.names.push(name)
      const isOwn = own.split(/[\s,]+/).includes(`$${name}`)
      if (name !== '' && !isOwn && !wanted.has(name)) wanted.set(name, position)
      position += 1 + name.length
      continue
    } else if (char === ';') {
      own = functionPattern.exec(query.slice(position + 1))?.[1] ?? ''
    } else if (top && !/[\s\d.eE()+\-*/%\u0085\u00A0]/.test(char)) {
      top.constant = false
    }
    position += 1
  }
  return { wanted, slices }
}

function endOfString(query: string, start: number): number {
  const quote = query.charAt(start)
  let position = start + 1
  while (position < query.length && query.charAt(position) !== quote) {
    position += query.charAt(position) === '\\' ? 2 : 1
  }
  return position + 1
}
