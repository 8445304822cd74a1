import { htmlToPortableText } from '@portabletext/html'
import { compileSchema, defineSchema } from '@portabletext/schema'

import { raised, textWithRaised } from './raisedText.ts'
import { tidyDocument } from './tidyDocument.ts'

/** One block of Portable Text, or one of ours. */
export type PastedBlock = Readonly<Record<string, unknown>> & { readonly _type: string }

export interface Pasted {
  readonly blocks: readonly PastedBlock[]
  /** Numbers that stood in what was copied and do not stand in the blocks. */
  readonly numbersLost: readonly string[]
}

interface PasteOptions {
  /** The styles and blocks that the text it is pasted into may have. */
  readonly styles: readonly string[]
  readonly blocks: readonly string[]
  readonly keyGenerator: () => string
  readonly parse: (html: string) => Document
}

/**
 * What was copied in another program, as the blocks of one of our texts. A table becomes a table and a
 * quotation a quotation where the text may have such, and lines of text elsewhere.
 */
export function pastedBlocks(html: string, options: PasteOptions): Pasted {
  const source = options.parse(html)
  tidyDocument(source)
  for (const quotation of source.querySelectorAll('blockquote')) {
    // What is indented is no quotation when it holds a list: some editors write one so.
    if (!options.blocks.includes('quote') || quotation.querySelector('ul, ol, table')) {
      quotation.replaceWith(...quotation.childNodes)
    }
  }
  const said = textWithRaised(source.body)
  const known = converted(source, said, options)
  if (known.lost === 0) return known
  // By the habits of Google Docs a list holds paragraphs; where it does not, plain HTML is read better.
  for (const element of source.querySelectorAll('[id^="docs-internal-guid"]')) {
    element.removeAttribute('id')
  }
  const plain = converted(source, said, options)
  return plain.lost < known.lost ? plain : known
}

/** @param said - what a reader of the source sees */
function converted(source: Document, said: string, options: PasteOptions) {
  const blocks: PastedBlock[] = htmlToPortableText(source.documentElement.outerHTML, {
    schema: schemaFor(options),
    keyGenerator: options.keyGenerator,
    parseHtml: options.parse,
    rules: rulesFor(options),
    whitespaceMode: 'remove',
  })
  const text = blocks.map(textOfBlock).join(' \n ')
  const numbersLost = missing(numbersIn(said), numbersIn(text))
  return {
    blocks,
    numbersLost,
    lost: numbersLost.length + missing(wordsIn(said), wordsIn(text)).length,
  }
}

function missing(before: readonly string[], after: readonly string[]): string[] {
  return [...new Set(before)].filter((each) => !after.includes(each))
}

function wordsIn(text: string): string[] {
  return text.match(/\p{L}+/gu) ?? []
}

function schemaFor({ styles, blocks }: PasteOptions) {
  return compileSchema(
    defineSchema({
      styles: named(styles),
      lists: named(['bullet', 'number']),
      decorators: named(['strong', 'em', 'sup', 'sub', 'underline', 'strike-through', 'code']),
      annotations: [{ name: 'link', fields: [{ name: 'href', type: 'string' }] }],
      blockObjects: named(blocks),
    }),
  )
}

function named(names: readonly string[]) {
  return names.map((name) => ({ name }))
}

type Rule = NonNullable<NonNullable<Parameters<typeof htmlToPortableText>[1]>['rules']>[number]

function rulesFor({ blocks, keyGenerator }: PasteOptions): Rule[] {
  const paragraph = { _type: 'block', style: 'normal', markDefs: [] }
  return [
    {
      deserialize(node, next) {
        const list = isElement(node) ? node.getAttribute('data-list') : null
        if (!list || !isElement(node)) return undefined
        const level = Number(node.getAttribute('data-level'))
        const children = [next(node.childNodes) ?? []].flat()
        return { ...paragraph, listItem: list, level, children }
      },
    },
    {
      deserialize(node, _next, createBlock) {
        if (!isElement(node) || node.nodeName.toLowerCase() !== 'table') return undefined
        const table = tableOf(node)
        if (!table) return undefined
        if (!blocks.includes('table')) {
          return table.rows.map((cells) => ({
            ...paragraph,
            children: [{ _type: 'span', marks: [], text: cells.join(' | ') }],
          }))
        }
        const rows = table.rows.map((cells) => ({ _type: 'tableRow', _key: keyGenerator(), cells }))
        const { headerRow, headerColumn } = table
        return createBlock({ _type: 'table', headerRow, headerColumn, rows })
      },
    },
    {
      deserialize(node, _next, createBlock) {
        if (!isElement(node) || node.nodeName.toLowerCase() !== 'blockquote') return undefined
        const text = textWithRaised(node)
        return text === '' ? [] : createBlock({ _type: 'quote', text })
      },
    },
  ]
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE
}

interface Table {
  readonly headerRow: boolean
  readonly headerColumn: boolean
  readonly rows: readonly string[][]
}

/** What a merged cell says, every row and column of it says. One column is layout, and no table. */
function tableOf(element: Element): Table | undefined {
  const grid: string[][] = []
  const rows = [...element.querySelectorAll('tr')].filter((row) => row.closest('table') === element)
  for (const [y, row] of rows.entries()) {
    let x = 0
    for (const cell of row.children) {
      while (grid[y]?.[x] !== undefined) x++
      const words = textWithRaised(cell)
      for (let down = 0; down < span(cell, 'rowspan', rows.length - y); down++) {
        const line = (grid[y + down] ??= [])
        for (let along = 0; along < span(cell, 'colspan', 50); along++) line[x + along] = words
      }
    }
  }
  const width = Math.max(0, ...grid.map((line) => line.length))
  if (width < 2) return undefined
  const [first] = rows
  return {
    headerRow:
      first !== undefined &&
      (first.closest('thead') !== null || [...first.children].every(isHeading)),
    headerColumn: rows.length > 1 && rows.slice(1).every((row) => isHeading(row.firstElementChild)),
    rows: grid.map((line) => Array.from({ length: width }, (_, x) => line[x] ?? '')),
  }
}

function isHeading(cell: Element | null): boolean {
  return cell?.nodeName.toLowerCase() === 'th'
}

function span(cell: Element, attribute: 'rowspan' | 'colspan', most: number): number {
  const stated = Number.parseInt(cell.getAttribute(attribute) ?? '1', 10)
  return Number.isNaN(stated) ? 1 : Math.min(Math.max(stated, 1), most)
}

/** Numbers whole, with what is raised on them: `10⁹`, `1.5`, `0,5`, `H₂`'s `₂`. */
function numbersIn(text: string): string[] {
  return text.match(/[\p{Nd}\p{No}]+(?:[.,:/]\p{Nd}+)*[⁰¹²³⁴-⁹⁺⁻₀-₉]*/gu) ?? []
}

function textOfBlock(block: PastedBlock): string {
  const { children, rows, text } = block
  if (typeof text === 'string') return text
  if (Array.isArray(rows)) return rows.map(textOfRow).join(' \n ')
  return Array.isArray(children) ? children.map(textOfSpan).join('') : ''
}

function textOfRow(row: unknown): string {
  const cells = isObject(row) ? row['cells'] : undefined
  return Array.isArray(cells) ? cells.join(' | ') : ''
}

function textOfSpan(child: unknown): string {
  if (!isObject(child) || typeof child['text'] !== 'string') return ''
  const marks: readonly unknown[] = Array.isArray(child['marks']) ? child['marks'] : []
  const mark = (['sup', 'sub'] as const).find((each) => marks.includes(each))
  return mark ? raised(child['text'], mark) : child['text']
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
