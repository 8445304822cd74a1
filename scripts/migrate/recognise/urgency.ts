import type { CareCard } from '../portableText.ts'

/** The language of getting help, as British health pages use it (NHS service manual, care cards). */

const helpHeading =
  /\bwhen (?:to|should (?:i|you)|do i need to) (?:see|seek|get|call|ask|worry|contact|speak|visit|consult)\b|\bred flags?\b|\bwarning signs?\b|\bget (?:medical |urgent )?help\b|\b(?:in an )?emergenc(?:y|ies)\b|\bseek (?:medical|urgent)\b/i
const emergency =
  /\b(?:999|911|112)\b|\bA\s?(?:&|and)\s?E\b|\baccident and emergency\b|\bemergency\b|\bambulance\b/i
const urgent =
  /\burgent(?:ly)?\b|\bred flags?\b|\bimmediate(?:ly)?\b|\bstraight ?away\b|\bsame day\b|\bright away\b|\b(?:NHS\s+)?111\b|\bas soon as possible\b|\bwithout delay\b/i
/** Strong enough to make a card of a paragraph under any heading. */
const alarm =
  /\bred flags?\b|\b(?:call|ring|dial|phone) (?:999|911|112)\b|\bgo (?:straight )?to (?:A\s?(?:&|and)\s?E|hospital|the emergency)|\b(?:seek|get|needs?|requires?) (?:urgent|immediate|emergency)(?: medical)? (?:help|attention|advice|care|assessment)\b/i
const action =
  /\b(?:see|ask|call|ring|phone|contact|speak|talk|go|get|seek|book|visit|tell|consult|make an appointment|have it (?:checked|looked at)|need(?:s)? (?:medical|to be seen))\b/i

export function isHelpHeading(text: string): boolean {
  return helpHeading.test(text)
}

export function alarms(text: string): boolean {
  return alarm.test(text)
}

/** True for words that tell the reader to do something, or how urgent it is. */
export function tellsToAct(text: string): boolean {
  return action.test(text) || emergency.test(text) || urgent.test(text)
}

/** How urgent the words are; the first text that says so decides. */
export function careLevel(...texts: readonly string[]): CareCard['level'] {
  for (const text of texts) {
    if (emergency.test(text)) return 'emergency'
    if (urgent.test(text)) return 'urgent'
  }
  return 'non-urgent'
}
