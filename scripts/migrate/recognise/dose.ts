import type { ExerciseDose } from '../portableText.ts'

const number = String.raw`(?:\d+(?:\s*(?:-|–|to)\s*\d+)?|one|two|three|four|five|six|eight|ten|twelve|fifteen|twenty)`
const times = String.raw`(?:\s+(?:times|repetitions|reps|circles))?(\s+(?:on each side|each side|each way|each leg|a side))?`
const sets = new RegExp(String.raw`^(?:do\s+)?(${number})\s+sets?\s+of\s+(${number})${times}$`, 'i')
const repetitions = new RegExp(String.raw`^(?:do\s+|repeat\s+)?(${number})${times}$`, 'i')
const hold = /^(?:hold|stay)\s+(?:for\s+|it for\s+)?(.*(?:seconds?|minutes?|breaths?))$/i
const frequency = new RegExp(
  String.raw`^(?:(?:once|twice|thrice|${number}\s+times)(?:\s+or\s+\S+)?\s+(?:a|each|every|per)\s+(?:day|week)|every\s+(?:other\s+)?(?:day|morning|evening)|daily|on\s+${number}\s+days?\s+a\s+week)$`,
  'i',
)
const stop = /^stop\s+if\s+(.+?)$/i

/**
 * Reads the dose of an exercise, `3 sets of 12, every other day. Stop if it hurts.`
 *
 * @returns the dose where each part of its sentence is understood, when to stop, and the remaining text
 */
export function readDose(text: string): { dose?: ExerciseDose; stopIf?: string; rest: string } {
  const sentences = text.trim().split(/(?<=[.!])\s+/)
  const dose = parseDose(sentences[0] ?? '')
  const others = dose ? sentences.slice(1) : sentences
  const stopping = others.find((sentence) => stop.test(sentence))
  const stopIf = stopping && stop.exec(stopping)?.[1]
  const rest = others.filter((sentence) => sentence !== stopping).join(' ')
  return { ...(dose ? { dose } : {}), ...(stopIf ? { stopIf } : {}), rest }
}

function parseDose(sentence: string): ExerciseDose | undefined {
  const clauses = sentence.replace(/[.!]$/, '').split(/,\s*/)
  let dose: ExerciseDose = { _type: 'exerciseDose' }
  for (const clause of clauses) {
    const part = parseClause(clause.trim())
    if (!part || Object.keys(part).some((key) => key in dose)) return undefined
    dose = { ...dose, ...part }
  }
  return dose
}

function parseClause(clause: string): Partial<Omit<ExerciseDose, '_type'>> | undefined {
  const inSets = sets.exec(clause)
  if (inSets?.[1] && inSets[2])
    return { sets: inSets[1], repetitions: inSets[2] + (inSets[3] ?? '') }
  const repeated = repetitions.exec(clause)
  if (repeated?.[1]) return { repetitions: repeated[1] + (repeated[2] ?? '') }
  const held = hold.exec(clause)?.[1]
  if (held) return { hold: held }
  return frequency.test(clause) ? { frequency: clause } : undefined
}
