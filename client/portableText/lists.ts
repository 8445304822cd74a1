import { writtenNumber } from '@clinical-content/rules'
import { isBlank } from '../read/stega.ts'
import { plainText } from './plainText.ts'
import type { TextBlock } from './textBlock.ts'

/** A list, its items in order, each with the lists inside it. */
export interface List {
  /** `bullet`, `number`, or another plugin's. */
  readonly kind: string
  /** How its numbers are written, `lower-alpha`; figures where it is absent. */
  readonly style?: string
  readonly items: ListItem[]
}

interface ListItem {
  readonly block: TextBlock
  readonly number: ItemNumber
  readonly lists: List[]
}

/** The place of an item in its list. */
export interface ItemNumber {
  readonly value: number
  /** How it is written: `4`, `d`. */
  readonly text: string
  /** True where it does not follow from the item before. */
  readonly isOwn: boolean
}

/** Nobody can tell the eleventh level from the tenth, and every level is a function call deep. */
const deepestLevel = 10

/**
 * A run of list items as lists. An item of level 2 stands inside the item of level 1 before it,
 * whatever the kinds of the two, and the list around goes on after it. What has no words is no
 * item. A list never holds an empty item only to indent what is in it: one that begins at level 2
 * (its level 1 was the heading of a recovery stage) begins at 1, and no item is more than one level
 * below the one before.
 */
export function listsOf(run: readonly TextBlock[]): List[] {
  const blocks = run.filter((block) => !isBlank(plainText(block)) || hasObjects(block))
  const lowest = blocks.reduce((least, block) => Math.min(least, levelOf(block)), Infinity)
  const top: List[] = []
  /** The list that is open at each level, the outermost first. */
  const open: List[] = []
  for (const block of blocks) {
    const level = Math.min(levelOf(block) - lowest, open.length, deepestLevel - 1)
    const kind = block.listItem ?? 'bullet'
    const siblings = level === 0 ? top : (open[level - 1]?.items.at(-1)?.lists ?? top)
    let list = open[level]
    const own = kind === 'number' ? ownNumber(block) : undefined
    const isOther = own?.style !== undefined && own.style !== (list?.style ?? 'decimal')
    if (list?.kind !== kind || isOther) {
      list = { kind, items: [], ...styleOf(own) }
      siblings.push(list)
    }
    open.length = level
    open.push(list)
    const next = (list.items.at(-1)?.number.value ?? 0) + 1
    const value = own?.value ?? next
    const number = { value, text: writtenNumber(value, list.style), isOwn: value !== next }
    list.items.push({ block, number, lists: [] })
  }
  return top
}

interface OwnNumber {
  readonly value: number
  readonly style?: string
}

/** The number that stands on one of its words. */
function ownNumber({ children, markDefs }: TextBlock): OwnNumber | undefined {
  const used = new Set(children.flatMap((child) => ('marks' in child ? child.marks : [])))
  const mark = markDefs.find(({ _type, _key }) => _type === 'listNumber' && used.has(_key))
  if (!mark || !('value' in mark) || !Number.isInteger(mark.value)) return undefined
  const style = 'style' in mark && typeof mark.style === 'string' ? mark.style : undefined
  // Number.isInteger does not tell the compiler that it is a number.
  return { value: Number(mark.value), ...(style === undefined ? {} : { style }) }
}

/** Figures are what a list has anyway. */
function styleOf(own: OwnNumber | undefined): { style?: string } {
  return own?.style === undefined || own.style === 'decimal' ? {} : { style: own.style }
}

function hasObjects({ children }: TextBlock): boolean {
  return children.some(({ _type }) => _type !== 'span')
}

function levelOf({ level }: TextBlock): number {
  return level !== undefined && level >= 1 ? Math.floor(level) : 1
}
