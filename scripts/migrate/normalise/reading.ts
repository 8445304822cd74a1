import type { ElementContent, Nodes } from 'hast'
import { countedAs } from '../hast/counts.ts'
import { attribute, isElement, lineOf } from '../hast/hast.ts'
import { blockText } from '../hast/pieces.ts'
import type { BodyBlock, Citation } from '../portableText.ts'
import type { Converted, LeftOut, Note, Passage, SourcePosition } from '../types.ts'

/** What a part of a page became. Every reader of an element answers one; none of them writes anywhere. */
export interface Reading {
  readonly blocks: readonly Passage[]
  readonly report: ReadingReport
  /** An id that stood behind the last block: the block that follows takes it. */
  readonly anchor?: string
}

/** What is to be told of a part besides its blocks. */
export interface ReadingReport {
  readonly converted: readonly Converted[]
  readonly notes: readonly Note[]
  readonly leftOut: readonly LeftOut[]
  readonly citations: readonly Citation[]
}

/** Text for a field that holds no marks, and what was told of it. */
export interface PlainReading {
  readonly text: string
  readonly report: ReadingReport
}

/** What the reader of one element may ask for. */
export interface Surroundings {
  at(node: Nodes): SourcePosition
  /** Reads content as if the element around it were not there. */
  flow(nodes: readonly ElementContent[]): Reading
  /** Reads content that must be plain text, such as a caption. */
  plain(nodes: readonly ElementContent[], where?: string): PlainReading
}

export const nothing: Reading = {
  blocks: [],
  report: { converted: [], notes: [], leftOut: [], citations: [] },
}

/** One block, where its element stood. */
export function oneBlock(block: BodyBlock, node: Nodes, { at }: Pick<Surroundings, 'at'>): Reading {
  const blank = isElement(node) ? Number(attribute(node, 'dataBlankBefore')) : Number.NaN
  const hint = Number.isNaN(blank) ? {} : { blankBefore: blank }
  return { ...nothing, blocks: [{ position: at(node), block, ...hint }] }
}

/** No block, only something to tell. */
export function told(report: Partial<ReadingReport>): Reading {
  return { ...nothing, report: { ...nothing.report, ...report } }
}

/** Leaves elements out, with all that they hold. */
export function leftOutWhole(reason: string, node: Nodes, position: SourcePosition): Reading {
  return told({
    leftOut: [{ text: blockText([node]), reason, position }],
    converted: countedAs(reason, [node], position),
  })
}

/** Parts in the order of the page. */
export function joined(parts: readonly Reading[]): Reading {
  if (parts.length === 1 && parts[0]) return parts[0]
  const blocks: Passage[] = []
  let anchor: string | undefined
  for (const part of parts) {
    blocks.push(...(anchor === undefined ? part : anchored(anchor, part)).blocks)
    anchor = part.blocks.length > 0 ? part.anchor : (anchor ?? part.anchor)
  }
  const report = joinedReports(parts.map((part) => part.report))
  return { blocks, report, ...(anchor === undefined ? {} : { anchor }) }
}

export function joinedReports(reports: readonly ReadingReport[]): ReadingReport {
  return {
    converted: reports.flatMap((report) => report.converted),
    notes: reports.flatMap((report) => report.notes),
    leftOut: reports.flatMap((report) => report.leftOut),
    citations: reports.flatMap((report) => report.citations),
  }
}

/** The first block takes the id, unless it has one that is nearer. */
export function anchored(id: string | undefined, reading: Reading): Reading {
  if (id === undefined) return reading
  const [first, ...others] = reading.blocks
  if (!first) return { ...reading, anchor: reading.anchor ?? id }
  return { ...reading, blocks: [{ ...first, anchor: first.anchor ?? id }, ...others] }
}

/** A function that tells where nodes stand in a file. */
export function positions(file: string): Surroundings['at'] {
  return (node) => {
    const line = lineOf(node)
    return line === undefined ? { file } : { file, line }
  }
}
