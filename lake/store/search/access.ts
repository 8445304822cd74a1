import type { SQLInputValue } from 'node:sqlite'
import type { SearchReader } from './reader.ts'

/** How an index answers a condition: what stands after FROM and WHERE to select `d`, a row of `search_document`. */
export interface Access {
  /** The index read first, aliased `x`; undefined when that is `search_document` itself. */
  readonly driver?: keyof typeof fromClauses
  /** Its test reads `d` beside the driver. */
  readonly joined?: true
  readonly where: string
  readonly values: readonly SQLInputValue[]
  /** What it is called in `explain`. */
  readonly label: string
  /** Which to take when several match many documents; the lower the better. */
  readonly rank: number
}

/** The indexes of one dataset, as a query sees them. */
export interface IndexView {
  readonly reader: SearchReader
  readonly dataset: number
  /** Ids are those of a perspective: always published ones, whichever layer answers. */
  readonly layered: boolean
  /** From this many matches on it does not matter how many there are. */
  readonly many: number
}

/** Selects nothing. */
export const noRows: Access = { where: '0', values: [], label: 'nothing', rank: 0 }

const fromClauses = {
  search_path: 'search_path x CROSS JOIN search_document d ON d.document_key = x.document_key',
  search_text: 'search_text x CROSS JOIN search_document d ON d.document_key = x.rowid',
  document: 'document x CROSS JOIN search_document d ON d.document_key = x.key',
} as const

/** How the rows of a driver that are one document's are found. */
const ofTheDocumentClauses = {
  search_path: 'search_path x INDEXED BY search_path_document WHERE x.document_key',
  search_text: 'search_text x WHERE x.rowid',
  document: 'document x WHERE x.key',
} as const satisfies Record<keyof typeof fromClauses, string>

/** A test of `d`: whether the access gives it. */
export function ofTheDocument(access: Access, driver: keyof typeof fromClauses): string {
  return `EXISTS (SELECT 1 FROM ${ofTheDocumentClauses[driver]} = d.document_key AND ${access.where})`
}

export function fromOf(access: Pick<Access, 'driver'>): string {
  return access.driver ? fromClauses[access.driver] : 'search_document d'
}

/** A sub-select of one column of the documents. */
export function select(column: string, access: Access): string {
  return `SELECT ${column} FROM ${fromOf(access)} WHERE ${access.where}`
}

/** How many rows there are, counted up to `limit`. */
export function countUpTo(view: IndexView, access: Access, limit: number): number {
  const from = access.driver && !access.joined ? `${access.driver} x` : fromOf(access)
  return view.reader.count(
    `SELECT count(*) FROM (SELECT 1 FROM ${from} WHERE ${access.where} LIMIT ${limit})`,
    ...access.values,
  )
}

/** Sorts after every character of a string. */
export const lastCharacter = '\u{10FFFF}'

/** An access that reads `search_document` itself. */
export function ofDocument(
  view: IndexView,
  where: string,
  label: string,
  rank: number,
  values: readonly SQLInputValue[],
): Access {
  return { where: `d.dataset = ? AND ${where}`, values: [view.dataset, ...values], label, rank }
}
