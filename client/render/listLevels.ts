import type { TypedObject } from '@portabletext/types'

interface ListItem extends TypedObject {
  readonly listItem: string
  readonly level?: number
}

/**
 * Moves list items out as far as they go, so that no list holds an empty item only to indent what
 * is in it: a list that begins at level 2 (its level 1 was the heading of a recovery stage) begins
 * at 1, and no item is more than one level below the one before. Blocks already right are kept.
 */
export function settledListLevels(blocks: readonly TypedObject[]): TypedObject[] {
  let lowest = 1
  let previous = 0
  return blocks.map((block, index) => {
    if (!isListItem(block)) {
      previous = 0
      return block
    }
    if (previous === 0) lowest = lowestLevel(blocks.slice(index))
    const level = Math.min(levelOf(block) - lowest + 1, previous + 1)
    previous = level
    return level === block.level ? block : { ...block, level }
  })
}

function lowestLevel(blocks: readonly TypedObject[]): number {
  const end = blocks.findIndex((block) => !isListItem(block))
  const run = (end === -1 ? blocks : blocks.slice(0, end)).filter(isListItem)
  return run.reduce((lowest, item) => Math.min(lowest, levelOf(item)), Number.POSITIVE_INFINITY)
}

function levelOf({ level }: ListItem): number {
  return typeof level === 'number' && level >= 1 ? Math.floor(level) : 1
}

function isListItem(block: TypedObject): block is ListItem {
  return block._type === 'block' && 'listItem' in block && typeof block.listItem === 'string'
}
