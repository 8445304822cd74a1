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
  const styles = attribute(node, 'style') ?? ''
  const tag = byTag[node.tagName]
  // Google Docs wraps whole posts in `<b style="font-weight:normal">`.
  const isUndone = undone.some(([name, pattern]) => name === tag && pattern.test(styles))
  const own = isUndone ? undefined : tag
  return [
    ...(own ? [own] : []),
    ...byStyle.flatMap(([pattern, name]) => (pattern.test(styles) ? [name] : [])),
  ]
}

const undone: readonly (readonly [Decorator, RegExp])[] = [
  ['strong', /font-weight\s*:\s*(?:normal|[1-5]00)\b/i],
  ['em', /font-style\s*:\s*normal/i],
]

const byStyle: readonly (readonly [RegExp, Decorator])[] = [
  [/font-weight\s*:\s*(?:bold|bolder|[6-9]\d\d)\b/i, 'strong'],
  [/font-style\s*:\s*(?:italic|oblique)/i, 'em'],
  [/text-decoration(?:-line)?\s*:[^;]*underline/i, 'underline'],
  [/text-decoration(?:-line)?\s*:[^;]*line-through/i, 'strike-through'],
  [/vertical-align\s*:\s*super/i, 'sup'],
  [/vertical-align\s*:\s*sub/i, 'sub'],
]
