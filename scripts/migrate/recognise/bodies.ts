import { registrationNumber, type RegulatorKey, regulatorsNamed } from '@clinical-content/rules'

/** A regulator or a professional body a byline speaks of, with the number that stands by it. */
export interface BodyMention {
  readonly body:
    | { readonly kind: 'regulator'; readonly key: RegulatorKey }
    | { readonly kind: 'membership'; readonly key: string }
  readonly number?: string
}

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
  return regulatorsNamed(details).map(({ regulator, start, end }) => ({
    start,
    end,
    body: { kind: 'regulator' as const, key: regulator },
  }))
}

function findMemberships(details: string): Found[] {
  const chartered = [...details.matchAll(new RegExp(csp, 'gi'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    body: { kind: 'membership' as const, key: 'csp' },
  }))
  const others = [...details.matchAll(society)].flatMap((match) => {
    const name = match[1]?.trim() ?? ''
    const isKnown = csp.test(name) || regulatorsNamed(name).length > 0 || /council/i.test(name)
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
