import type { RecoveryDuration } from '../portableText.ts'

type Unit = NonNullable<RecoveryDuration['unit']>

const numberWords = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const number = String.raw`(\d+(?:\.\d+)?|${numberWords.join('|')}|an?)`
const unit = '(hour|day|week|month|year)s?'
const about = String.raw`(?:about|around|roughly|approximately|usually|typically|often)?\s*`

/** True for words that say how long something takes, and nothing else. */
export function isDuration(text: string): boolean {
  const words = text.trim().toLowerCase()
  if (!new RegExp(String.raw`\b${unit}\b`).test(words) || words.split(/\s+/).length > 12)
    return false
  return /^(?:(?:usually|typically|often|about|around|roughly|approximately|up|within|over|under|less|more|at|from|between|only|just|a|an|the|first|several|many|some|few|couple|as)\b|\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|hours?\b|days?\b|weeks?\b|months?\b|years?\b)/.test(
    words,
  )
}

/**
 * Reads how long something takes. Numbers only where the words give them: `a few days to a week` has
 * no minimum, `weeks to months` has neither.
 *
 * @returns the words as written; `min`, `max` and their unit where they are stated
 */
export function readDuration(written: string): RecoveryDuration {
  const text = written.trim()
  const words = text.toLowerCase().replaceAll(/[‐-―]/g, '-')
  const open =
    /\bor (?:more|longer)\b|\bsometimes longer\b|\bonwards\b|\bat least\b|\bover\b|\bmore than\b|\+/.test(
      words,
    )
  const [from, to] = readRange(words)
  const bounds = inOneUnit(from, open ? undefined : to)
  return { _type: 'recoveryDuration', text, ...bounds }
}

interface Amount {
  readonly value: number
  readonly unit: Unit
}

function readRange(words: string): [Amount | undefined, Amount | undefined] {
  const upTo = new RegExp(
    String.raw`\b(?:up to|within|under|less than|no more than)\s+${about}${number}\s*${unit}\b`,
  ).exec(words)
  if (upTo) return [undefined, amount(upTo[1], upTo[2])]
  const vague = new RegExp(
    String.raw`\b(?:few|several|couple of|some)\s+${unit}\s*(?:to|-|and)\s*${about}${number}\s*${unit}\b`,
  ).exec(words)
  if (vague) return [undefined, amount(vague[2], vague[3])]
  const toVague = new RegExp(
    String.raw`\b${number}(?:\s*${unit})?\s*(?:to|-)\s*(?:several|many|a few)\s+${unit}\b`,
  ).exec(words)
  if (toVague) return [amount(toVague[1], toVague[2] ?? toVague[3]), undefined]
  const range = new RegExp(
    String.raw`\b${number}(?:\s*${unit})?\s*(?:to|-|and|or)\s*${about}${number}\s*${unit}\b`,
  ).exec(words)
  if (range) return [amount(range[1], range[2] ?? range[4]), amount(range[3], range[4])]
  const orTwo = new RegExp(
    String.raw`\b${number}\s+${unit}\s+or\s+(${numberWords.join('|')})\b`,
  ).exec(words)
  if (orTwo) return [amount(orTwo[1], orTwo[2]), amount(orTwo[3], orTwo[2])]
  const only = new RegExp(String.raw`(?<!\bfew\s)\b${number}\s*${unit}\b`).exec(words)
  const found = only && amount(only[1], only[2])
  return found ? [found, found] : [undefined, undefined]
}

function amount(written: string | undefined, name: string | undefined): Amount | undefined {
  if (written === undefined || name === undefined) return undefined
  const word = numberWords.indexOf(written)
  const value = word >= 0 ? word + 1 : /^an?$/.test(written) ? 1 : Number(written)
  const units: readonly Unit[] = ['hours', 'days', 'weeks', 'months', 'years']
  const unitFound = units.find((candidate) => candidate === `${name}s`)
  return unitFound === undefined ? undefined : { value, unit: unitFound }
}

/** Only exact conversions: a month is no number of weeks. */
const exact: Readonly<Partial<Record<`${Unit}-${Unit}`, number>>> = {
  'days-hours': 24,
  'weeks-days': 7,
  'weeks-hours': 168,
  'years-months': 12,
}

function inOneUnit(
  from: Amount | undefined,
  to: Amount | undefined,
): Partial<Pick<RecoveryDuration, 'min' | 'max' | 'unit'>> {
  if (!from && !to) return {}
  if (!to) return from ? { min: from.value, unit: from.unit } : {}
  if (!from) return { max: to.value, unit: to.unit }
  if (from.unit === to.unit) return { min: from.value, max: to.value, unit: to.unit }
  const factor = exact[`${to.unit}-${from.unit}`]
  return factor === undefined ? {} : { min: from.value, max: to.value * factor, unit: from.unit }
}
