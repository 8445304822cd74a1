import { agePattern } from '../text/ages.ts'
import type { IdentifyingDetail, SourcePosition } from '../types.ts'
import type { IntroducedPerson } from './person.ts'

const month =
  'January|February|March|April|May|June|July|August|September|October|November|December'

const timeWord = new RegExp(String.raw`^(?:${month}|\w+day)\b`)

const patterns: readonly (readonly [IdentifyingDetail['what'], RegExp])[] = [
  [
    'exact age',
    new RegExp(
      String.raw`\b${agePattern}[- ]years?[- ]old\b|\baged? ${agePattern}\b|\(\d{1,3}\)`,
      'gi',
    ),
  ],
  [
    'date',
    new RegExp(
      String.raw`\b\d{1,2}(?:st|nd|rd|th)?\s+(?:${month})(?:\s+\d{4})?\b|\b(?:${month})\s+\d{4}\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b`,
      'g',
    ),
  ],
  // NHS Data Dictionary: ten digits, written 3-3-4.
  ['NHS number', /\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/g],
  ['contact', /\S+@\S+\.\S+|\b0\d{3,4}[ -]?\d{3}[ -]?\d{3,4}\b/g],
  ['place', /\b(?:from|lives in|living in|based in)\s+(\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)?)/gu],
  [
    'employer',
    /\b(?:works?|worked|working|employed|job) (?:at|for|with|by)\s+(\p{Lu}[\p{L}&'’-]+(?:\s+\p{Lu}[\p{L}&'’-]+)*)/gu,
  ],
]

/**
 * What in a story could tell readers who the person is. GMC: removing the name is not enough.
 * A detail is flagged, never removed: what stays is the clinician's decision.
 */
export function identifyingDetails(
  text: string,
  position: SourcePosition,
  person: IntroducedPerson | undefined,
): IdentifyingDetail[] {
  const named = person?.alias !== undefined && text.includes(person.alias)
  return [
    ...(named && person.alias ? [{ what: 'name' as const, text: person.alias, position }] : []),
    ...patterns.flatMap(([what, pattern]) =>
      [...text.matchAll(pattern)]
        .map((match) => ({ what, text: match[1] ?? match[0], position }))
        .filter((found) => found.what !== 'place' || !timeWord.test(found.text)),
    ),
  ]
}
