import { type AgeBand, ageBand } from '@clinical-content/rules'
import { ageInYears, agePattern, decadePattern } from '../text/ages.ts'

export interface IntroducedPerson {
  readonly alias?: string
  /** In years, where it is stated exactly. */
  readonly age?: string
  readonly ageBand?: AgeBand
  readonly occupation?: string
}

const name = String.raw`(?:(?:mr|mrs|ms|miss|dr)\.?\s+)?\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}\.?(?=[\s,]))?`
const ours = String.raw`(?:one of )?(?:our|my) (?:patients?|clients?),?\s+`
const opening = String.raw`(?:(?:meet|this is|take|consider)\s+)?(?:${ours})?`
const who = String.raw`(?:man|woman|boy|girl|lady|gentleman|male|female|patient|client|person|teenager|child|toddler|baby|mother|father|mum|dad|\p{L}+er|\p{L}+or|\p{L}+ist|\p{L}+ian)`
const sentenceEnd = String.raw`(?=[,.;:)]|\s+(?:who|whose|from|with|in|at|of|and|but|had|has|have|came|comes|was|is|went|felt|feels|developed|presented|visited|started|began|suffered|suffers|injured|hurt|fell|noticed|wanted|wants|first|recently|contacted|struggled|woke|found)\b|$)`
const yearsOld = String.raw`(?<age>${agePattern})[- ]years?[- ]old`
const occupation = String.raw`(?<occupation>[^,.;:()]{2,60}?)`

interface Shape {
  readonly pattern: RegExp
  /** True where guidance has the same shape, so that the sentence must tell what happened to somebody. */
  readonly mustTell?: boolean
}

const shapes: readonly Shape[] = [
  // Jo, a 42-year-old builder, … / Jo is a forty-two-year-old builder who …
  {
    pattern: new RegExp(
      String.raw`^${opening}(?<alias>${name}),?\s+(?:is\s+|was\s+)?(?:an?\s+)?${yearsOld}(?:\s+${occupation})?${sentenceEnd}`,
      'iu',
    ),
  },
  // Jo (42), a builder, … / Jo, 42, a builder, …
  {
    pattern: new RegExp(
      String.raw`^${opening}(?<alias>${name})(?:\s*\((?:aged?\s+)?(?<age>${agePattern})\)|,\s+(?:aged?\s+)?(?<age2>${agePattern})(?!\s+(?:of|in|at|and|but|first|days|weeks|months|years|times|people|patients)\b)(?=[\s,.;:]|$)),?(?:\s+(?:is\s+|was\s+)?an?\s+${occupation}?${sentenceEnd})?`,
      'iu',
    ),
  },
  // Our patient, a 42-year-old builder, … / One of our clients is 42 …
  {
    pattern: new RegExp(
      String.raw`^${ours}(?:is\s+|was\s+)?(?:an?\s+)?${yearsOld}(?:\s+${occupation})?${sentenceEnd}`,
      'iu',
    ),
  },
  // A 42-year-old builder came to us …
  {
    pattern: new RegExp(
      String.raw`^(?:an?|our|one|this)\s+${yearsOld}(?:\s+${occupation})?${sentenceEnd}`,
      'iu',
    ),
    mustTell: true,
  },
  // A man aged 42 years, who works as a builder, … / A man aged 42, police officer
  {
    pattern: new RegExp(
      String.raw`^(?:an?|our|one|this|the)\s+(?:\p{L}+\s+)?${who}\s+(?:(?:who\s+)?(?:is|was)\s+)?aged\s+(?<age>${agePattern})(?!\s*(?:[-–]|to\b|or (?:over|under|older)|and (?:over|under|older)|\+))(?:\s+years?)?(?:\s+old)?(?:,\s*(?:(?:who (?:works|worked|is|was)(?: as)?|working as|working in|works as)\s+)?(?:an?\s+)?${occupation}${sentenceEnd})?`,
      'iu',
    ),
    mustTell: true,
  },
  // A woman in her forties came to us …
  {
    pattern: new RegExp(
      String.raw`^(?:an?|our|one|this|the)\s+(?:\p{L}+\s+)?${who}\s+in (?:his|her|their) (?:early |mid[- ]?|late )?(?<decade>${decadePattern})`,
      'iu',
    ),
    mustTell: true,
  },
  // A patient came to us with …
  {
    pattern:
      /^(?:an?|one|this|my|our|one of our)\s+(?:\p{L}+\s+)?(?:patients?|clients?)\s+(?:(?:recently|first|once)\s+)?(?:came (?:to|in)|presented|attended|visited|was referred|arrived|told (?:me|us))\b/iu,
  },
]

/** Words that give guidance, not a story: `A 4-year-old child … can have 7.5 ml`. */
const guides =
  /\b(?:can|should|must|may|might|will|shall|ought|needs? to|is likely|are likely|is advised)\b/i
const tells =
  /\b(?!aged\b|need\b|bed\b|red\b|speed\b|feed\b|indeed\b)\p{L}{2,}ed\b|\b(?:had|was|were|came|comes|fell|felt|began|woke|told|could|went|took|got|hurt|broke|tore|ran|sat|slept|lost|found|saw|presents|attends|complains|reports)\b|\bwho (?:works|sits|runs|plays|is|has|lives|loves|worked)\b|,\s*(?:an? )?(?:\p{L}+ )?(?:officer|worker|teacher|nurse|driver|builder|engineer)\b/iu
/** `Doherty (16) found…` is a reference; `Jo (42) found it hard` is not. */
const cites =
  /^\s*(?:et al\.?|and colleagues|(?:have |has |also |later |recently )*(?:found|reported|showed|shown|suggested|concluded|argued|stated|noted|described|reviewed|demonstrated|recommended|proposed|observed|studied|compared|measured|examined|investigated)\b(?!\s+(?:it|her|him|them|herself|himself|themselves|feeling|having)\b)|(?:is|was|were|are|has been)\s+(?:better|more|less|not|no|shown|used|given|compared|associated|effective|found|superior|inferior|as|recommended|thought|known)\b)/i

/** `A 4-year-old …` names nobody. */
const articles = /^(?:an?|the|this|that|our|one|my|your|each|every|any|no)$/i

const notOccupations =
  /^(?:man|woman|male|female|patient|client|lady|gentleman|girl|boy|person|child|toddler|baby|teenager)$/i

/**
 * Reads how a story introduces its person: `Jo, a 42-year-old builder, had …`.
 *
 * @returns name, stated age, the age band it falls into and occupation; `undefined` when nobody is introduced
 */
export function readPerson(text: string): IntroducedPerson | undefined {
  const words = text.trim()
  for (const { pattern, mustTell = false } of shapes) {
    const match = pattern.exec(words)
    if (!match) continue
    const groups = match.groups ?? {}
    const alias = groups['alias']
    if (alias !== undefined && (!/^\p{Lu}/u.test(alias) || articles.test(alias))) continue
    const sentence = /^[\s\S]*?[.!?](?=\s|$)/.exec(words)?.[0] ?? words
    if (mustTell && (guides.test(sentence) || !tells.test(sentence))) continue
    if (alias !== undefined && cites.test(words.slice(match[0].length))) continue
    return person(groups)
  }
  return undefined
}

function person(groups: Readonly<Record<string, string | undefined>>): IntroducedPerson {
  const stated = groups['age'] ?? groups['age2']
  const age = stated === undefined ? undefined : ageInYears(stated)
  const decade = groups['decade'] === undefined ? undefined : ageInYears(groups['decade'])
  const years = age ?? decade
  const band = years === undefined ? undefined : ageBand(years)
  const work = groups['occupation']?.trim()
  return {
    ...(age === undefined ? {} : { age: String(age) }),
    ...(groups['alias'] ? { alias: groups['alias'] } : {}),
    ...(band ? { ageBand: band } : {}),
    ...(work && !notOccupations.test(work) ? { occupation: work } : {}),
  }
}
