/** That the query fetches every block as it has to be. Checked by `tsc`, never run. */
import type { Body as StoredBody } from '../generated/sanity.types.ts'
import type { BlockType } from './block.ts'
import type { blockFields, body } from './bodyQuery.ts'

declare const table: typeof blockFields
void (table satisfies Record<Unresolved | 'needsReview', string>)

// @ts-expect-error -- without the pictures of a gallery it does not do
void ({ ...table, gallery: undefined } satisfies Record<Unresolved, string>)

declare const fetched: typeof body
void (fetched satisfies Fetching<typeof blockFields>)

// @ts-expect-error -- a body without a block's projection does not do
void ('body[]{ _key, _type }' satisfies Fetching<typeof blockFields>)

/** Blocks that hold, as they are stored, a reference, or text, whose links are references. */
type Unresolved = {
  [Type in BlockType]: Holds<Extract<StoredBody[number], { _type: Type }>> extends false
    ? never
    : Type
}[BlockType]

type Holds<Value> = Value extends { _type: 'reference' | 'block' }
  ? true
  : Value extends readonly (infer Item)[]
    ? Holds<Item>
    : Value extends object
      ? { [Key in keyof Value]-?: Holds<NonNullable<Value[Key]>> }[keyof Value]
      : false

/**
 * A text that holds the projection of every type of the table. What takes any of the functions takes
 * what is all of their parameters: an intersection.
 */
type Fetching<Fields extends Record<string, string>> = {
  [Type in keyof Fields & string]: (body: Holding<Type, Fields[Type]>) => void
}[keyof Fields & string] extends (body: infer All) => void
  ? All
  : never

type Holding<
  Type extends string,
  Projection extends string,
> = `${string}_type == "${Type}" => ${Projection}${string}`
