import { ageBand } from '@clinical-content/rules'
import { partsOfName, peopleIn } from '../text/people.ts'
import { partsOf } from '../text/sentences.ts'
import type { AuthorDraft } from '../types.ts'
import { type IntroducedPerson, readPerson } from './person.ts'

/**
 * The patient whom a paragraph introduces: at its beginning, as stories do, or anywhere by name and age
 * (`In May Ann Lee, 40, came to us …`). Whoever wrote the page is none.
 */
export function introduced(
  text: string,
  authors: readonly AuthorDraft[],
): IntroducedPerson | undefined {
  const person = readPerson(text) ?? namedIn(text)
  const isAuthor =
    person?.alias !== undefined &&
    authors.some(({ name }) => partsOfName(person.alias ?? '').includes(name.family))
  return isAuthor ? undefined : person
}

function namedIn(text: string): IntroducedPerson | undefined {
  let found: IntroducedPerson | undefined
  partsOf(text, (sentence) => {
    const [first] = found ? [] : peopleIn(sentence)
    if (first) {
      const { name, age } = first
      const band = age === undefined ? undefined : ageBand(age)
      found = {
        alias: name,
        ...(age === undefined ? {} : { age: String(age) }),
        ...(band ? { ageBand: band } : {}),
      }
    }
    return first !== undefined
  })
  return found
}
