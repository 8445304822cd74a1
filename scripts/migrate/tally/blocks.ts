import { fromHtml } from 'hast-util-from-html'
import { addCounts, countTree, noCounts } from '../hast/counts.ts'
import { piecesOf } from '../hast/pieces.ts'
import type {
  BodyBlock,
  CallToAction,
  Exercise,
  Figure,
  MarkDef,
  RichTextBlock,
  TextBlock,
} from '../portableText.ts'
import { isWithin } from '../text/isWithin.ts'
import type { Countable, Counts } from '../types.ts'

/** A text of the source in a document, and where it stands below the block: `.items[2].question`. */
interface CarriedText {
  readonly field: string
  readonly text: string
}

/** What of a block comes from the source: its texts, and its headings, links, pictures and the rest. */
export interface Carried {
  readonly texts: readonly CarriedText[]
  readonly counts: Counts
}

/** What a block of a body carries. */
export function carriedBy(block: BodyBlock): Carried {
  // The table has a reader for every type, and each gets the blocks of its own type.
  const read = blocks[block._type] as (block: BodyBlock) => Carried
  return read(block)
}

type Readers = {
  readonly [Type in BodyBlock['_type']]: (block: Extract<BodyBlock, { _type: Type }>) => Carried
}

/**
 * One reader a block that the migration makes (`BodyBlock`), and none forgotten: one more is a type
 * error here. Fields that hold no text of the source (choices, addresses, what was worked out of a text
 * that is carried) are not read.
 */
const blocks = {
  block: textBlock,
  careCard: ({ heading, body }) => all(said('heading', heading), list('body', body, textBlock)),
  warningCallout: ({ heading, body }) =>
    all(said('heading', heading), list('body', body, textBlock)),
  doDontList: ({ heading, items }) =>
    all(
      said('heading', heading),
      list('items', items, (item) => all(said('text', item.text), said('reason', item.reason))),
    ),
  recoveryTimeline: ({ title, stages }) =>
    all(
      said('title', title),
      list('stages', stages, (stage) =>
        all(
          said('label', stage.label),
          said('duration.text', stage.duration?.text),
          list('description', stage.description ?? [], textBlock),
        ),
      ),
    ),
  exercise,
  figure,
  gallery: ({ figures }) => list('figures', figures, figure),
  // The title of a film or a frame is an attribute, not text a reader sees.
  video: ({ caption, transcript }) => all(said('caption', caption), said('transcript', transcript)),
  embed: () => nothing,
  table: ({ caption, rows }) =>
    all(
      said('caption', caption),
      list('rows', rows, (row) => list('cells', row.cells ?? [], (cell) => said('', cell))),
      counted({ tables: 1 }),
    ),
  faq: ({ items }) =>
    list('items', items, (item) =>
      all(said('question', item.question), list('answer', item.answer, textBlock)),
    ),
  quote: ({ text, attribution, url }) =>
    all(said('text', text), said('attribution', attribution), counted({ links: Number(!!url) })),
  caseStudyEmbed: ({ intro }) => said('intro', intro),
  callToAction,
  divider: () => nothing,
  needsReview({ html }) {
    const tree = fromHtml(html, { fragment: true })
    const pieces = piecesOf(tree, { file: '' })
    return { texts: pieces.map(({ text }) => ({ field: '', text })), counts: countTree(tree) }
  },
} satisfies Readers

const nothing: Carried = { texts: [], counts: noCounts() }

export function all(...parts: readonly Carried[]): Carried {
  return {
    texts: parts.flatMap((part) => part.texts),
    counts: addCounts(...parts.map((part) => part.counts)),
  }
}

export function said(field: string, text: string | undefined): Carried {
  return text === undefined ? nothing : { ...nothing, texts: [{ field: dotted(field), text }] }
}

export function counted(counts: Partial<Counts>): Carried {
  return { ...nothing, counts: { ...noCounts(), ...counts } }
}

export function list<Item>(
  field: string,
  items: readonly Item[],
  read: (item: Item) => Carried,
): Carried {
  return all(...items.map((item, at) => within(`${field}[${at}]`, read(item))))
}

/** What a part carries, seen from the whole. */
export function within(field: string, { texts, counts }: Carried): Carried {
  const outer = dotted(field)
  return { texts: texts.map((found) => ({ ...found, field: outer + found.field })), counts }
}

function dotted(field: string): string {
  return field === '' ? '' : `.${field}`
}

/** The spans of a block are one text: a word may be half bold. */
export function textBlock(block: TextBlock | RichTextBlock): Carried {
  const marks: readonly MarkDef[] = block.markDefs
  const count = (what: string) =>
    block.children.filter(({ marks: own }) => own.includes(what)).length
  const counts: Partial<Record<Countable, number>> = {
    headings: Number(block.style !== 'normal'),
    listItems: Number(block.listItem !== undefined),
    links: marks.filter((mark) => mark._type === 'link').length,
    superscripts: count('sup'),
    subscripts: count('sub'),
  }
  return all(
    said('', block.children.map((child) => child.text).join('')),
    ...marks.map((mark) => (mark._type === 'term' ? said('', mark.definition) : nothing)),
    counted(counts),
  )
}

function figure({ alt, caption, credit }: Figure): Carried {
  return all(
    said('alt', alt),
    said('caption', caption),
    said('credit', credit),
    counted({ images: 1 }),
  )
}

function exercise({ title, purpose, steps, dose, stopIf, image }: Exercise): Carried {
  const { sets, repetitions, hold, frequency } = dose ?? {}
  return all(
    said('title', title),
    said('purpose', purpose),
    list('steps', steps, (step) => said('', step)),
    ...[sets, repetitions, hold, frequency].map((text) => said('dose', text)),
    said('stopIf', stopIf),
    image ? within('image', figure(image)) : nothing,
  )
}

/** A button's label is taken from the invitation's own words where there are any. */
export function callToAction({ text, label, url, telephone }: CallToAction): Carried {
  return all(
    said('text', text),
    isWithin(label, text) ? nothing : said('label', label),
    counted({ links: Number(url !== undefined) + Number(telephone !== undefined) }),
  )
}
