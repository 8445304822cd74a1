/** Text as the readers of this room leave it: nothing in it has to be tested again. */
export interface TextBlock {
  readonly _type: 'block'
  readonly _key?: string
  readonly style?: string
  readonly listItem?: string
  readonly level?: number
  readonly children: readonly (Span | InlineObject)[]
  readonly markDefs: readonly MarkDef[]
}

export interface Span {
  readonly _type: 'span'
  readonly _key?: string
  readonly text: string
  readonly marks: readonly string[]
}

/** An object between the words; ours have none, a schema of one's own may. */
export interface InlineObject {
  readonly _type: string
}

export interface MarkDef {
  readonly _type: string
  readonly _key: string
}

/** Text without blocks: a card's, a biography's. */
export type RichText = readonly TextBlock[]
