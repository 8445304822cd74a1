import { type AgeBand, ageBand } from '@clinical-content/rules'

export interface IntroducedPerson {
  readonly alias?: string
  readonly age: string
  readonly ageBand?: AgeBand
  readonly occupation?: string
}

const name = String.raw`(?:(?:mr|mrs|ms|miss|dr)\.?\s+)?\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}\.?(?=[\s,]))?`
const opening = String.raw`(?:(?:meet|this is|take|consider)\s+)?(?:(?:one of )?(?:our|my) (?:patients?|clients?),?\s+)?`
const sentenceEnd = String.raw`(?=[,.;:)]|\s+(?:who|whose|from|with|in|at|of|and|but|had|has|have|came|comes|was|is|went|felt|feels|developed|presented|visited|started|began|suffered|suffers|injured|hurt|fell|noticed|wanted|wants|first|recently|contacted|struggled|woke|found)\b|$)`

const shapes: readonly RegExp[] = [
  // Jo, a 42-year-old builder, … / Jo is a 42 year old builder who …
  new RegExp(
    String.raw`^${opening}(?<alias>${name}),?\s+(?:is\s+|was\s+)?(?:an?\s+)?(?<age>\d{1,3})[- ]years?[- ]old(?:\s+(?<occupation>[^,.;:()]{2,60}?))?${sentenceEnd}`,
    'iu',
  ),
  // Jo (42), a builder, … / Jo, 42, a builder, …
  new RegExp(
    String.raw`^${opening}(?<alias>${name})(?:\s*\((?:aged?\s+)?(?<age>\d{1,3})\)|,\s+(?:aged?\s+)?(?<age2>\d{1,3})(?!\s+(?:of|in|at|and|but|first)\b)),?(?:\s+(?:is\s+|was\s+)?an?\s+(?<occupation>[^,.;:()]{2,60}?))?${sentenceEnd}`,
    'iu',
  ),
  // A 42-year-old builder came to us …
  new RegExp(
    String.raw`^(?:an?|our|one)\s+(?<age>\d{1,3})[- ]years?[- ]old(?:\s+(?<occupation>[^,.;:()]{2,60}?))?${sentenceEnd}`,
    'iu',
  ),
]

const notOccupations = /^(?:man|woman|male|female|patient|client|lady|gentleman|girl|boy|person)$/i

/**
 * Reads how a story introduces its person: `Jo, a 42-year-old builder, had …`.
 *
 * @returns name, stated age, the age band it falls into and occupation; `undefined` when nobody is introduced
 */
export function readPerson(text: string): IntroducedPerson | undefined {
  for (const shape of shapes) {
    const groups = shape.exec(text.trim())?.groups
    const age = groups?.['age'] ?? groups?.['age2']
    if (age === undefined) continue
    const alias = groups?.['alias']
    const occupation = groups?.['occupation']?.trim()
    const band = ageBand(age)
    if (alias !== undefined && !/^\p{Lu}/u.test(alias)) continue
    return {
      age,
      ...(alias ? { alias } : {}),
      ...(band ? { ageBand: band } : {}),
      ...(occupation && !notOccupations.test(occupation) ? { occupation } : {}),
    }
  }
  return undefined
}
