/** That a shape has to know every field and every choice of its type. Checked by `tsc`, never run. */
import { fields, listOf, oneOf, type Reader, words } from './read.ts'

interface Card {
  _type: 'card'
  level: 'low' | 'high'
  heading?: string
  signs: string[]
}

const level = oneOf<'low' | 'high'>(['low', 'high'])
void fields<Card>({ level, heading: words, signs: listOf(words) })

// @ts-expect-error -- a choice of the schema that the reader does not know
void fields<Card>({ level: oneOf<'low'>(['low']), heading: words, signs: listOf(words) })
// @ts-expect-error -- a field that nobody reads
void fields<Card>({ level, signs: listOf(words) })
// @ts-expect-error -- any text for one of two choices
void (words satisfies Reader<'low' | 'high'>)
// @ts-expect-error -- a table that forgets a choice
void oneOf<'low' | 'high'>({ low: true })
