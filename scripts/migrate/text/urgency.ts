import type { CareLevel } from '@clinical-content/rules'

/**
 * The language of getting help, as British health pages use it (NHS service manual, care cards). Words
 * that are denied ("There are no red flags", "You do not need to call 999") say nothing.
 */

/** What a reader is to do, or to be told, at once. */
const emergency =
  /\b(?:999|911|112)\b|\bA\s?(?:&|and)\s?E\b|\baccident and emergency\b|\bemergency\b|\bemergencies\b|\bambulance\b|\blife[- ]threatening\b|\bimmediate action\b/i
const urgentWord =
  /\burgent(?:ly)?\b|\bred[- ]flags?\b|\b(?:NHS\s+)?111\b|\bas soon as possible\b|\bwithout delay\b|\bsame[- ]day\b/i
/** Words that hurry only where they speak of help: pain may come on "immediately", too. */
const hurry = String.raw`(?:immediate(?:ly)?|straight ?away|right away|at once)`
const help = String.raw`(?:help|attention|advice|care|doctors?|GPs?|hospitals?|clinics?|surgery|see|seen|seek|get|call|contact|visit|consult|go|ask|appointments?|assess\w*|treat\w*|medical\w*|review\w*|refer\w*|check\w*)`
const hurriedHelp = new RegExp(
  String.raw`\b${help}\b[^.;:!?]{0,80}\b${hurry}\b|\b(?:immediate|same-day)\b[^.;:!?]{0,30}\b${help}\b`,
  'i',
)
const helpNow = /\b(?:get|seek|ask for|need) (?:medical )?(?:help|advice|care) (?:now|today)\b/i

const helpHeading =
  /\bwhen (?:to|should (?:i|you)|do i need to|you should|you need to) (?:see|seek|get|go|call|ring|ask|worry|contact|speak|visit|consult)\b|\bred[- ]flags?\b|\bwarning signs?\b|\bget (?:medical |urgent )?help\b|\b(?:in an )?emergenc(?:y|ies)\b|\b(?:seek|urgent|immediate) (?:medical|urgent|advice|help|action|attention|care)\b/i

const alarm: readonly RegExp[] = [
  /\bred[- ]flags?\b/i,
  /\b(?:call|ring|dial|phone|contact|telephone)\s+(?:the\s+|for\s+)?(?:an?\s+)?(?:NHS\s+)?(?:999|911|112|111|emergency services|ambulance)\b/i,
  /\b(?:use|visit|get (?:help|advice) from|speak to)\s+(?:NHS\s+)?111\b/i,
  /\b(?:go|get|come|taken?)\b(?:\s+\w+){0,3}?\s+to\s+(?:(?:your|the|an?)\s+)?(?:(?:nearest|local|closest)\s+)?(?:A\s?(?:&|and)\s?E\b|accident and emergency|emergency|hospital|casualty)/i,
  /\b(?:seek|get|needs?|requires?|ask for)\s+(?:\w+\s+){0,2}?(?:urgent|immediate|emergency)(?:ly)?\b/i,
  /\b(?:see|seek|contact|consult|visit|ask|speak|talk|call|get|go|be seen)\b[^.;:!?]{0,80}\b(?:urgently|at once|straight ?away|right away|immediately|without delay|the same day)/i,
  /\b(?:urgently|immediately)\s+(?:see|seek|contact|consult|visit|ask|speak|talk|call|get|go)\b/i,
  /\b(?:this|that|it|which|these|they) (?:is|are|may be|can be|could be|might be) (?:an? )?(?:medical |life[- ]threatening )?emergenc/i,
]

const action =
  /\b(?:see|ask|call|ring|phone|contact|speak|talk|go|get|seek|book|visit|tell|consult|make an appointment|have it (?:checked|looked at)|need(?:s)? (?:medical|to be seen))\b/i
/** Help that can wait until a practice opens. */
const routine =
  /\b(?:see|ask|call|ring|phone|contact|speak (?:to|with)|talk (?:to|with)|visit|consult|tell|(?:make|book) an? (?:\w+ )?appointment with)\s+(?:(?:to|your|a|an|the|with|our|any)\s+){0,2}(?:(?:own|local|usual|family)\s+)?(?:GP|doctor|practice|pharmacist|nurse|midwife|health visitor|dentist|optician|physio\w*|osteopath|chiropractor|podiatrist|clinician|us\b)/i

/**
 * What is denied is not said. Each shape is narrow on purpose: in "if they are not breathing, call 999"
 * nothing denies the call.
 */
const denials: readonly RegExp[] = [
  // You do not (usually) need to call 999; it rarely requires urgent care.
  /(?:\bnot|n['’]t|\bnever|\brarely|\bseldom|\bhardly ever)\s+(?:(?:usually|always|normally|generally|often|actually|really)\s+)?(?:need(?:ed)?|have to|require[ds]?|necessary|call for)\b[^.,;:!?–—]*/giu,
  // Do not call 999 for a prescription.
  /\b(?:do not|don['’]t|never|please do not|please don['’]t)\s+(?:call|ring|dial|phone|use|go to|visit|attend)\b[^.,;:!?–—]*/giu,
  // This is not an emergency; it isn't urgent.
  /(?:\b(?:is|are|was|were|be|being|it['’]s|that['’]s)\s+(?:not|never|rarely|seldom|hardly ever)|\b(?:is|are|was|were)n['’]t)\s+(?:(?:usually|always|normally|generally|considered|seen as|treated as|really)\s+)*(?:(?:an?|any)\s+)?(?:medical\s+|life[- ]threatening\s+)*(?:emergenc(?:y|ies)|urgent|red[- ]flags?|life[- ]threatening)/giu,
  // There are no red flags; without any warning signs; no need for an ambulance.
  /\b(?:no|without|without any|not any|absence of|not have any|free of)\s+(?:[\p{L}-]+\s+){0,2}?(?:red[- ]flags?|warning signs?|emergenc(?:y|ies)|ambulance)/giu,
  /\bno need (?:to|for)\b[^.,;:!?–—]*/giu,
  /\bnon[- ]?(?:urgent|emergency|emergencies)\b|\bnot (?:urgent|an emergency)\b/giu,
  // Needing the toilet urgently is a symptom.
  /\b(?:urinate|pee|wee|toilet|loo|bowels?|poo)\s+(?:\w+\s+){0,2}?urgently\b|\burgent(?:ly)?\s+(?:\w+\s+){0,3}?(?:urinate|pee|wee|toilet|loo|poo)\b/giu,
  // A part of a longer number: 0999 112 3456.
  /\d[\s-]?(?:999|911|112|111)\b|\b(?:999|911|112|111)(?:-?\d|[\s-]\d{3,})/giu,
  // 112 patients, 999 mg.
  /\b(?:999|911|112|111)\s*(?:mg|ml|mcg|µg|g|kg|cm|mm|bpm|mmHg|kcal|patients|people|participants|women|men|children|adults|studies|trials|cases|hospitals|days|%)/giu,
]

const order: readonly CareLevel[] = ['non-urgent', 'urgent', 'emergency']

/** True for a heading over what says when to get help. */
export function isHelpHeading(text: string): boolean {
  const said = stated(text)
  return helpHeading.test(said) || urgency(said) !== undefined
}

/** Strong enough to make a card of a paragraph under any heading. */
export function alarms(text: string): boolean {
  // Denials only take words away, so most texts need none looked for.
  if (!alarm.some((pattern) => pattern.test(text))) return false
  const said = stated(text)
  return alarm.some((pattern) => pattern.test(said))
}

/** True for words that tell the reader to do something, or how urgent it is. */
export function tellsToAct(text: string): boolean {
  return action.test(text) || urgency(stated(text)) !== undefined
}

/** How urgent the words say it is; `undefined` where they do not say. */
export function statedLevel(text: string): CareLevel | undefined {
  const said = stated(text)
  return urgency(said) ?? (routine.test(said) ? 'non-urgent' : undefined)
}

/** The most urgent of some levels. */
export function mostUrgent(...levels: readonly (CareLevel | undefined)[]): CareLevel {
  return (
    order[Math.max(0, ...levels.map((level) => (level ? order.indexOf(level) : 0)))] ?? 'urgent'
  )
}

function urgency(said: string): CareLevel | undefined {
  if (emergency.test(said)) return 'emergency'
  const isUrgent = [urgentWord, hurriedHelp, helpNow].some((pattern) => pattern.test(said))
  return isUrgent ? 'urgent' : undefined
}

/** The words without those that are denied. */
function stated(text: string): string {
  return denials.reduce((said, denial) => said.replace(denial, ' … '), text)
}
