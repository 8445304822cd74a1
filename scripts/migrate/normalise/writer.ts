import type { Element, ElementContent, Nodes } from 'hast'
import { countedAs } from '../account/counts.ts'
import { blockText } from '../account/pieces.ts'
import { attribute, isElement, lineOf } from '../hast.ts'
import type { BodyBlock, Citation } from '../portableText.ts'
import type { Converted, LeftOut, Note, Passage, Place } from '../types.ts'
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
  converted(what: Omit<Converted, 'place'>, node: Nodes): void
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
 * @param place - the file, and the line it begins at
 * @param flow - reads flow content into the writer it is given
 */
export function createWriter(
  place: Place,
  flow: (nodes: readonly ElementContent[], writer: Writer) => void,
): Writer {
  let passages: Passage[] = []
  const converted: Converted[] = []
  const notes: Note[] = []
  const leftOut: LeftOut[] = []
  const citations: Citation[] = []
  let lastLine = place.line
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
        place: here(node),
        block,
        ...(Number.isNaN(hint) ? {} : { blankBefore: hint }),
        ...(anchor === undefined ? {} : { anchor }),
        ...(relation === undefined ? {} : { relation }),
      })
      anchor = undefined
    },
    cite: (citation) => citations.push(citation),
    converted: (what, node) => converted.push({ ...what, place: here(node) }),
    note: (message, node) => notes.push({ place: here(node), message }),
    leaveOut(reason, node) {
      leftOut.push({ text: blockText([node]), reason, place: here(node) })
      converted.push(...countedAs(reason, [node], here(node)))
    },
    leaveText: (reason, text, node) => leftOut.push({ text, reason, place: here(node) }),
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

  function here(node: Nodes): Place {
    lastLine = lineOf(node) ?? lastLine
    return lastLine === undefined ? { file: place.file } : { file: place.file, line: lastLine }
  }
}
