import type { Element } from 'hast'
import { attribute } from '../hast/hast.ts'
import type { Decorator } from '../portableText.ts'

const byTag: Readonly<Record<string, Decorator>> = {
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  cite: 'em',
  u: 'underline',
  ins: 'underline',
  s: 'strike-through',
  del: 'strike-through',
  strike: 'strike-through',
  sup: 'sup',
  sub: 'sub',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  pre: 'code',
}

/** The decorators an element stands for, by its tag or by its inline style (page builders use both). */
export function decoratorsOf(node: Element): Decorator[] {
  const own = byTag[node.tagName]
  const styles = attribute(node, 'style') ?? ''
  return [
    ...(own ? [own] : []),
    ...byStyle.flatMap(([pattern, name]) => (pattern.test(styles) ? [name] : [])),
  ]
}

const byStyle: readonly (readonly [RegExp, Decorator])[] = [
  [/font-weight\s*:\s*(?:bold|bolder|[6-9]\d\d)\b/i, 'strong'],
  [/font-style\s*:\s*(?:italic|oblique)/i, 'em'],
  [/text-decoration(?:-line)?\s*:[^;]*underline/i, 'underline'],
  [/text-decoration(?:-line)?\s*:[^;]*line-through/i, 'strike-through'],
  [/vertical-align\s*:\s*super/i, 'sup'],
  [/vertical-align\s*:\s*sub/i, 'sub'],
]
