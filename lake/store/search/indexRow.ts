/** A document as the index knows it, without its body. */
export interface IndexRow {
  readonly key: number
  readonly baseId: string
  readonly layer: string
  /** Changes with every change of the document. */
  readonly seq: number
}

export function* onePerGroup(rows: Iterable<IndexRow>): Iterable<[IndexRow]> {
  for (const row of rows) yield [row]
}
