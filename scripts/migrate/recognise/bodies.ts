import { registrationNumber, type RegulatorKey } from '@clinical-content/rules'

/** A regulator or a professional body a byline speaks of, with the number that stands by it. */
export interface BodyMention {
  readonly body:
    | { readonly kind: 'regulator'; readonly key: RegulatorKey }
    | { readonly kind: 'membership'; readonly key: string }
  readonly number?: string
}

/**
 * How clinics write the names of the bodies, wrong spellings included: the HCPC is "Professions", but
 * half of all bylines say "Professionals" or forget "Care".
 */
const regulatorNames: readonly (readonly [RegulatorKey, RegExp])[] = [
  [
    'hcpc',
    /health\s*(?:(?:and|&|\+)?\s*(?:social\s+)?care)?\s*(?:and\s*)?prof\w*\s+counci?l|\bh\.?c\.?p\.?c\b\.?|\bhpc\b/i,
  ],
  ['gmc', /general\s+medical\s+counci?l|\bgmc\b/i],
  ['nmc', /nursing\s*(?:and|&)\s*midwifery\s+counci?l|\bnmc\b/i],
  ['gphc', /general\s+pharmac\w+\s+counci?l|\bgphc\b/i],
  ['gdc', /general\s+dental\s+counci?l|\bgdc\b/i],
  ['goc', /general\s+optical\s+counci?l|\bgoc\b/i],
  ['gosc', /general\s+osteopath\w*\s+counci?l|\bgosc\b/i],
  ['gcc', /general\s+chiropract\w*\s+counci?l|\bgcc\b/i],
  ['npi', /national\s+provider\s+identifier|\bnpi\b/i],
  ['ahpra', /australian\s+health\s+practitioner\s+regulation\s+agency|\bahpra\b/i],
  ['coru', /\bcoru\b/i],
]

const csp = /chartered\s+societ?y\s+of\s+physio\w*|\bcsp\b|\b[mf]csp\b/i
/** Any other society is named as it is written. */
const society =
  /\b(?:the\s+)?((?:royal|british|chartered|national|irish|european|international|society|association|college|institute|federation)(?:\s+(?:of|for|and|in|&|the|\p{Lu}[\p{L}'’-]*))*\s*(?:college|society|association|institute|federation|faculty|\p{Lu}[\p{L}]+))/giu

interface Found {
  readonly start: number
  readonly end: number
  readonly body: BodyMention['body']
}

/** The bodies a text speaks of, in order, each with its number. */
export function findBodies(details: string): BodyMention[] {
  const found = [...findRegulators(details), ...findMemberships(details)].toSorted(
    (one, other) => one.start - other.start,
  )
  return found.map((mention, at) => {
    const until = found[at + 1]?.start ?? details.length
    const number = numberFor(mention, details.slice(mention.end, until), details)
    return { body: mention.body, ...(number === undefined ? {} : { number }) }
  })
}

function findRegulators(details: string): Found[] {
  return regulatorNames.flatMap(([key, pattern]) =>
    [...details.matchAll(new RegExp(pattern, `${pattern.flags}g`))].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      body: { kind: 'regulator' as const, key },
    })),
  )
}

function findMemberships(details: string): Found[] {
  const chartered = [...details.matchAll(new RegExp(csp, 'gi'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    body: { kind: 'membership' as const, key: 'csp' },
  }))
  const others = [...details.matchAll(society)].flatMap((match) => {
    const name = match[1]?.trim() ?? ''
    const isKnown =
      csp.test(name) ||
      regulatorNames.some(([, pattern]) => pattern.test(name)) ||
      /council/i.test(name)
    if (isKnown || !/(?:college|society|association|institute|federation|faculty)/i.test(name))
      return []
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        body: { kind: 'membership' as const, key: name },
      },
    ]
  })
  return [...chartered, ...others]
}

/** The number nearest behind the name; a regulator's may also stand before it. */
function numberFor(mention: Found, after: string, details: string): string | undefined {
  const { body } = mention
  const isNumber = (text: string) =>
    body.kind === 'regulator' ? registrationNumber(body.key, text).formatOk : /^\d{4,7}$/.test(text)
  const behind = tokens(after).find((token) => isNumber(token))
  if (behind !== undefined || body.kind === 'membership') return behind
  return tokens(details.slice(0, mention.start)).findLast(
    (token) => /\d/.test(token) && isNumber(token),
  )
}

/** Runs that could be a number: `PH112233`, `PH 112233`, `01-12345`. */
function tokens(text: string): string[] {
  return [...text.matchAll(/\b(?:[A-Za-z]{1,4}[\s-]?)?\d[\dA-Za-z]*(?:-\d+)?\b/g)].map(
    (match) => match[0],
  )
}
