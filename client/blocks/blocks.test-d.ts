/** That the query fetches every block as the table says. Checked by `tsc`, never run. */
import type { BlockType } from './block.ts'
import type { blockFields, body } from './bodyQuery.ts'

declare const table: typeof blockFields
void (table satisfies Record<BlockType, string>)

declare const fetched: typeof body
void (fetched satisfies Fetching<typeof blockFields>)

// @ts-expect-error -- a body without a block's projection does not do
void ('body[]{ _key, _type }' satisfies Fetching<typeof blockFields>)

/**
 * A text that holds the projection of every type that is not fetched as it is stored. What takes
 * any of the functions takes what is all of their parameters: an intersection.
 */
type Fetching<Fields extends Record<string, string>> = {
  [Type in keyof Fields & string]: (body: Holding<Type, Fields[Type]>) => void
}[keyof Fields & string] extends (body: infer All) => void
  ? All
  : never

type Holding<Type extends string, Projection extends string> = Projection extends '{ ... }'
  ? string
  : `${string}_type == "${Type}" => ${Projection}${string}`
