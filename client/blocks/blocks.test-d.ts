/** That the query fetches every block as the table says. Checked by `tsc`, never run. */
import type { blockFields, body } from './blocks.ts'

declare const fetched: typeof body
void (fetched satisfies FetchedAs<typeof blockFields>)

/** A text that holds the projection of every type in the table that is not fetched as stored. */
type FetchedAs<Fields extends Record<string, string>> = Both<
  {
    [Type in keyof Fields & string]: Fields[Type] extends '{ ... }'
      ? string
      : `${string}_type == "${Type}" => ${Fields[Type]}${string}`
  }[keyof Fields & string]
>

/** `A | B` → `A & B`: a function that takes either takes what is both. */
type Both<Union> = (Union extends unknown ? (value: Union) => void : never) extends (
  value: infer Intersection,
) => void
  ? Intersection
  : never
