import type { Element, ElementContent, Nodes } from 'hast'
import { countedAs } from '../hast/counts.ts'
import { blockText } from '../hast/pieces.ts'
import { attribute, isElement, lineOf } from '../hast/hast.ts'
import type { BodyBlock, Citation } from '../portableText.ts'
import type { Converted, LeftOut, Note, Passage, SourcePosition } from '../types.ts'
import type { InlineWatcher } from './inline.ts'
import { plainOf } from './plain.ts'

export interface Normalised {
  readonly passages: readonly Passage[]
  readonly converted: readonly Converted[]
  readonly notes: readonly Note[]
  readonly leftOut: readonly LeftOut[]
  readonly citations: readonly Citation[]
}

/** Where the readers of single elements put what they found. */
export interface Writer {
  readonly watcher: InlineWatcher
  push(block: BodyBlock, node: Nodes): void
  cite(citation: Citation): void
  converted(what: Omit<Converted, 'position'>, node: Nodes): void
  note(message: string, node: Nodes): void
  /** Leaves an element out, with all that it holds. */
  leaveOut(reason: string, node: Element): void
  leaveText(reason: string, text: string, node: Nodes): void
  /** Remembers the report as it is; the function it returns puts it back. */
  checkpoint(): () => void
  /** Reads content on its own, into the same report. */
  apart(nodes: readonly ElementContent[]): readonly BodyBlock[]
  /** Reads content in place, as if the element around it were not there. */
  flow(nodes: readonly ElementContent[]): void
  /** Reads content that must be plain text, such as a caption. */
  plain(nodes: readonly ElementContent[], where?: string): string
  /** The next block takes this id. */
  anchor(id: string | undefined): void
  /** Until told otherwise, blocks lead to the page before or after. */
  relate(relation: Passage['relation']): void
  result(): Normalised
}

/**
 * @param position - the file, and the line it begins at
 * @param flow - reads flow content into the writer it is given
 */
export function createWriter(
  position: SourcePosition,
  flow: (nodes: readonly ElementContent[], writer: Writer) => void,
): Writer {
  let passages: Passage[] = []
  const converted: Converted[] = []
  const notes: Note[] = []
  const leftOut: LeftOut[] = []
  const citations: Citation[] = []
  let lastLine = position.line
  let anchor: string | undefined
  let relation: Passage['relation']

  const writer: Writer = {
    watcher: {
      unsafeLink: (href, node) => link(href, 'unsafe or empty address, removed', node),
      emptyLink: (href, node) => link(href, 'link without text, dropped', node),
      anchor: (id) => {
        anchor ??= id
      },
    },
    push(block, node) {
      const hint = isElement(node) ? Number(attribute(node, 'dataBlankBefore')) : Number.NaN
      passages.push({
        position: here(node),
        block,
        ...(Number.isNaN(hint) ? {} : { blankBefore: hint }),
        ...(anchor === undefined ? {} : { anchor }),
        ...(relation === undefined ? {} : { relation }),
      })
      anchor = undefined
    },
    cite: (citation) => citations.push(citation),
    converted: (what, node) => converted.push({ ...what, position: here(node) }),
    note: (message, node) => notes.push({ position: here(node), message }),
    leaveOut(reason, node) {
      leftOut.push({ text: blockText([node]), reason, position: here(node) })
      converted.push(...countedAs(reason, [node], here(node)))
    },
    leaveText: (reason, text, node) => leftOut.push({ text, reason, position: here(node) }),
    checkpoint() {
      const lengths = [converted.length, notes.length, leftOut.length] as const
      return () => {
        converted.length = lengths[0]
        notes.length = lengths[1]
        leftOut.length = lengths[2]
      }
    },
    apart(nodes) {
      const kept = passages
      passages = []
      flow(nodes, writer)
      const blocks = passages.map((passage) => passage.block)
      passages = kept
      return blocks
    },
    flow: (nodes) => flow(nodes, writer),
    plain: (nodes, where) => plainOf(nodes, writer, where),
    anchor: (id) => {
      anchor = id ?? anchor
    },
    relate: (leads) => {
      relation = leads
    },
    result: () => ({ passages, converted, notes, leftOut, citations }),
  }
  return writer

  function link(detail: string, to: string, node: Nodes) {
    writer.converted({ what: 'links', count: 1, to, detail }, node)
  }

  function here(node: Nodes): SourcePosition {
    lastLine = lineOf(node) ?? lastLine
    return lastLine === undefined
      ? { file: position.file }
      : { file: position.file, line: lastLine }
  }
}
