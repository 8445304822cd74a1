import { parseName, registrationNumber, regulatorsNamed } from '@clinical-content/rules'
import type { AuthorDraft, Piece, SourcePosition } from '../types.ts'
import { type BodyMention, findBodies } from './bodies.ts'

/** The people a byline names: `Jo Example and Sam Sample (HCPC PH000000)`. */
export function readAuthors(line: Piece): AuthorDraft[] {
  return splitNames(line.text).flatMap((text) => {
    const author = readAuthor(text, line.position)
    return author ? [author] : []
  })
}

/**
 * Reads a name and what stands behind it: letters, profession, registrations, memberships.
 *
 * @returns `undefined` when it begins with nothing that looks like a person's name
 */
export function readAuthor(text: string, position: SourcePosition): AuthorDraft | undefined {
  const { nameText, details } = splitDetails(text.trim())
  const name = parseName(nameText)
  if (!name || !looksLikeName(`${name.given} ${name.family}`.trim())) return undefined
  const bodies = [...findBodies(details), ...letters(name.postNominals)]
  const registrations = bodies.flatMap((mention) => readRegistration(mention))
  const memberships = bodies.flatMap((mention) => readMembership(mention))
  const profession =
    registrations.find((found) => found.profession)?.profession ?? statedProfession(details)
  return {
    text,
    position,
    name,
    ...(profession ? { profession } : {}),
    registrations: uniqueBy(registrations, (found) => `${found.regulator} ${found.number}`),
    memberships: uniqueBy(memberships, (found) => found.body),
  }
}

/** Splits only between two things that both look like names. */
function splitNames(text: string): string[] {
  const parts = text.split(/\s+(?:and|&)\s+(?=(?:dr|mr|mrs|ms|prof)?\.?\s*\p{Lu})/u)
  const areNames = parts.every((part) => readsAsName(part))
  return parts.length > 1 && areNames ? parts : [text]
}

function readsAsName(text: string): boolean {
  const { nameText } = splitDetails(text.trim())
  const name = parseName(nameText)
  return (
    name !== undefined &&
    name.given !== '' &&
    looksLikeName(`${name.given} ${name.family}`) &&
    !/[()]/.test(text.split('(')[0] ?? '') &&
    unclosed(text) === 0
  )
}

function unclosed(text: string): number {
  return text.split('(').length - text.split(')').length
}

/** The name ends where a bracket, a dash, a bar, a regulator or a word that is no name begins. */
const nameEnd =
  /\s*[([|;]|\s+[-–—]\s|,\s*(?=[\p{Ll}\d])|,\s*(?=(?:Member|Registered|Chartered|Senior|Lead|Specialist|Consultant|Clinical|Sports|Physio|Osteo|Chiro|Podiat|Dieti|Nurse|Doctor|Pharma|Psycho)\p{L}*)|\s+(?:is|was|from|at|on)\s|(?<=\p{Ll}{2})\.\s/u

function splitDetails(text: string): { nameText: string; details: string } {
  const [body] = regulatorsNamed(text)
  const end = Math.min(nameEnd.exec(text)?.index ?? text.length, body?.start ?? text.length)
  if (end === text.length) return { nameText: text.replace(/[.:]$/, ''), details: '' }
  return { nameText: text.slice(0, end).replace(/[\s,]+$/, ''), details: text.slice(end) }
}

function looksLikeName(text: string): boolean {
  const parts = text.split(/\s+/)
  if (parts.length < 1 || parts.length > 6) return false
  const capital = parts.filter((part) => /^\p{Lu}/u.test(part)).length
  return capital >= Math.min(2, parts.length) && !/\d/.test(text) && !notNames.test(text)
}

const notNames =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|admin|editor|staff|team|guest|contributor)\b/i

function readRegistration({ body, number }: BodyMention): AuthorDraft['registrations'] {
  if (body.kind !== 'regulator' || number === undefined) return []
  const read = registrationNumber(body.key, number)
  if (!read.formatOk) return []
  return [
    {
      regulator: body.key,
      number: read.number,
      ...(read.profession ? { profession: read.profession } : {}),
      ...(read.registerUrl ? { registerUrl: read.registerUrl } : {}),
    },
  ]
}

function readMembership({ body, number }: BodyMention): AuthorDraft['memberships'] {
  if (body.kind !== 'membership') return []
  return [{ body: body.key, ...(number === undefined ? {} : { number }) }]
}

/** `MCSP` after a name is a membership of the Chartered Society of Physiotherapy. */
function letters(postNominals: string | undefined): BodyMention[] {
  return /\b[MF]CSP\b/.test(postNominals ?? '')
    ? [{ body: { kind: 'membership', key: 'csp' } }]
    : []
}

function statedProfession(details: string): string | undefined {
  const found =
    /\b((?:senior |lead |specialist |consultant |clinical |sports )?(?:physiotherapist|osteopath|chiropractor|podiatrist|dietitian|pharmacist|nurse|midwife|psychologist|occupational therapist|dentist|optometrist|paramedic|radiographer|orthoptist|speech and language therapist|general practitioner|GP))\b/i.exec(
      details,
    )?.[1]
  return found && found.charAt(0).toUpperCase() + found.slice(1)
}

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()]
}
