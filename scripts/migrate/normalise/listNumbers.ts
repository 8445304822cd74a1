import type { Element } from 'hast'
import { attribute, isElement } from '../hast/hast.ts'
import type { SourcePosition } from '../types.ts'
import { nothing, type Reading, told } from './reading.ts'

/**
 * A stored list counts 1, 2, 3. One that begins elsewhere, jumps, counts down or uses letters is named:
 * "repeat step 5" would lead to another step.
 */
export function numbersOf(list: Element, position: SourcePosition): Reading {
  if (list.tagName !== 'ol') return nothing
  const items = list.children.filter((child): child is Element => isElement(child, 'li'))
  const [shown, plain] = [numbers(list, items), items.map((_, at) => String(at + 1))]
  const style = attribute(list, 'type')
  const isLettered = style !== undefined && /^[aAiI]$/.test(style)
  const isSame = shown.every((number, at) => number === plain[at])
  if ((isSame && !isLettered) || items.length === 0) return nothing
  const detail = `${isLettered ? `type ${style}, ` : ''}${shown.slice(0, 10).join(', ')}`
  const to = 'a list that counts 1, 2, 3: its own numbers are lost'
  return told({
    converted: [{ what: 'listItems', count: items.length, to, detail, lost: true, position }],
  })
}

/** HTML Standard, "ordinal value": `start`, `value` of each item, `reversed`. */
function numbers(list: Element, items: readonly Element[]): string[] {
  const isReversed = attribute(list, 'reversed') !== undefined
  const step = isReversed ? -1 : 1
  let next = whole(attribute(list, 'start')) ?? (isReversed ? items.length : 1)
  return items.map((item) => {
    const number = whole(attribute(item, 'value')) ?? next
    next = number + step
    return String(number)
  })
}

function whole(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*-?\d+/.test(text) ? Number.parseInt(text, 10) : undefined
}
