import {
  buildMarksTree,
  isPortableTextToolkitSpan,
  isPortableTextToolkitTextNode,
  spanToPlainText,
  type ToolkitNestedPortableTextSpan,
} from '@portabletext/toolkit'
import { type ItemNumber, type List, listsOf } from './lists.ts'
import type { InlineObject, MarkDef, TextBlock } from './textBlock.ts'

/** A mark on a run of words. */
export interface Mark {
  /** `strong`, `link`… */
  readonly type: string
  /** What an annotation holds; a decorator has none. */
  readonly value: MarkDef | undefined
  /** The words, unescaped. */
  readonly text: string
}

/** Where an item stands. */
export interface ItemPlace {
  readonly list: List
  readonly number: ItemNumber
  readonly isFirst: boolean
}

/**
 * How a format writes the parts of a text, as strings or as anything else that can be put together;
 * `children` are written already.
 */
export interface TextFormat<Out = string> {
  words(text: string): Out
  readonly lineBreak: Out
  mark(mark: Mark, children: Out): Out
  paragraph(block: TextBlock, children: Out): Out
  /** @param items - what is written of each item, its inner lists included */
  list(list: List, items: readonly Out[], isInner: boolean): Out
  /** @param lists - the lists inside the item */
  item(block: TextBlock, place: ItemPlace, children: Out, lists: Out): Out
  inlineObject(object: InlineObject): Out
  /** A block that is not text. */
  block(block: { readonly _type: string }): Out
  /** Parts that follow one another. */
  join(parts: readonly Out[]): Out
}

/** How strings are put together. */
export function joined(parts: readonly string[]): string {
  return parts.join('')
}

/**
 * Portable Text in a format. Marks that overlap are nested by `@portabletext/toolkit`; lists are
 * our own, because the toolkit makes empty items where levels are skipped and tears a list of two
 * kinds apart.
 */
export function writeText<Out>(
  blocks: readonly { readonly _type: string }[],
  format: TextFormat<Out>,
): Out {
  const written: Out[] = []
  for (let index = 0; index < blocks.length; index++) {
    const run = itemsFrom(blocks, index)
    const block = blocks[index]
    if (run.length > 0) {
      written.push(...listsOf(run).map((list) => writeList(list, format, false)))
      index += run.length - 1
    } else if (block !== undefined) {
      written.push(
        isText(block) ? format.paragraph(block, writeWords(block, format)) : format.block(block),
      )
    }
  }
  return format.join(written)
}

export function isText(block: { readonly _type: string }): block is TextBlock {
  return block._type === 'block'
}

/** The list items that follow one another from here. */
function itemsFrom(blocks: readonly { readonly _type: string }[], start: number): TextBlock[] {
  const run: TextBlock[] = []
  for (let index = start; index < blocks.length; index++) {
    const block = blocks[index]
    if (block === undefined || !isText(block) || block.listItem === undefined) break
    run.push(block)
  }
  return run
}

function writeList<Out>(list: List, format: TextFormat<Out>, isInner: boolean): Out {
  const written = list.items.map(({ block, number, lists }, index) =>
    format.item(
      block,
      { number, isFirst: index === 0, list },
      writeWords(block, format),
      format.join(lists.map((inner) => writeList(inner, format, true))),
    ),
  )
  return format.list(list, written, isInner)
}

/** The words of one block with their marks. */
function writeWords<Out>(block: TextBlock, format: TextFormat<Out>): Out {
  // The toolkit's types want mutable arrays, which it does not change.
  const tree = buildMarksTree(block as Parameters<typeof buildMarksTree>[0])
  return format.join(tree.map((node) => writeNode(node, format)))
}

function writeNode<Out>(node: { _type: string }, format: TextFormat<Out>): Out {
  if (isPortableTextToolkitTextNode(node)) {
    return node.text === '\n' ? format.lineBreak : format.words(node.text)
  }
  return isPortableTextToolkitSpan(node) ? writeMarked(node, format) : format.inlineObject(node)
}

function writeMarked<Out>(node: ToolkitNestedPortableTextSpan, format: TextFormat<Out>): Out {
  const children = format.join(node.children.map((child) => writeNode(child, format)))
  // `readText` has seen to the key of every mark.
  const value = node.markDef as MarkDef | undefined
  return format.mark({ type: node.markType, value, text: spanToPlainText(node) }, children)
}
