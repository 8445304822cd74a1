import { blockReaders } from '../generated/blocks.ts'
import { readTextBlock } from '../portableText/readText.ts'
import { byType, listOf, type Place } from '../read/read.ts'

const readers = new Map<string, (value: unknown, at: Place) => unknown>([
  ...Object.entries(blockReaders),
  ['block', readTextBlock],
])

/** A body of which every known block is as its type says; a block of one's own is as it is. */
export const readBody = listOf(byType(readers))
