import { isoDateOf } from '@clinical-content/rules'
import { createSchema } from 'sanity'
import { describe, expect, test } from 'vitest'

import { schemaTypes } from './index.ts'

const schema = createSchema({ name: 'clinical-content', types: schemaTypes })
const names = schemaTypes.map(({ name }) => name)

/** The compiled type of one of ours. */
function compiled(name: string): Compiled {
  const type = schema.get(name)
  if (!type) throw new Error(`${name} did not compile`)
  return type as unknown as Compiled // a compiled type, as its own interface describes it
}

/** What the walk looks at; of the union of Sanity's compiled types, each has only some of it. */
interface Compiled {
  name: string
  title?: string | undefined
  description?: unknown
  icon?: unknown
  jsonType: string
  type?: { name: string } | undefined
  fields?: { name: string; type: Compiled; group?: string | string[] | undefined }[]
  of?: Compiled[]
  to?: Compiled[]
  groups?: { name: string; default?: boolean | undefined }[] | undefined
  preview?:
    | { select?: Record<string, string>; prepare?: ((value: object) => object) | undefined }
    | undefined
  orderings?: unknown[] | undefined
}

/** Fields Sanity adds to images and slugs by itself. */
const builtIn = new Set(['asset', 'media', 'hotspot', 'crop', 'current', 'source'])

/** Every field below a type that was written by us, with its path: `article.heroImage.alt`. */
function* fieldsBelow(type: Compiled, path: string): Generator<[string, Compiled]> {
  for (const field of type.fields ?? []) {
    if (builtIn.has(field.name) || field.name.startsWith('_')) continue
    yield [`${path}.${field.name}`, field.type]
    // A named type is walked where it is defined.
    if (!names.includes(field.type.name) && !names.includes(field.type.type?.name ?? '')) {
      yield* fieldsBelow(field.type, `${path}.${field.name}`)
    }
  }
}

test('compiles without a problem', () => {
  expect(schema._validation?.flatMap(({ problems }) => problems) ?? []).toEqual([])
})

test('every type has a name of its own', () => {
  expect(new Set(names).size).toBe(names.length)
})

describe.each(names)('%s', (name) => {
  const type = compiled(name)
  const isText = type.jsonType === 'array'

  test('has a title, a description and an icon', () => {
    expect(type.title).toMatch(/^\p{Lu}/u)
    expect(type.description).toMatch(/[.?:…]$/)
    expect(type.icon).toMatchObject({ render: expect.any(Function) })
  })

  const previewed = isText ? [] : [type.preview]

  test.for(previewed)('has a preview that says something with nothing filled in', (preview) => {
    const { select, prepare } = preview ?? {}
    expect(Object.keys(select ?? {}).length).toBeGreaterThan(0)
    expect(prepare?.({})).toMatchObject({ title: expect.stringMatching(/\S/) })
  })

  test.for(previewed)('previews only what it has', (preview) => {
    for (const path of Object.values(preview?.select ?? {})) {
      expect(exists(type, path.split('.'))).toBe(true)
    }
  })

  const fields = [...fieldsBelow(type, name)]

  test.each(fields)('%s has a title and a description', (_path, field) => {
    expect(field.title).toMatch(/^\p{Lu}/u)
    expect(String(field.description ?? '').length).toBeGreaterThan(10)
    expect(field.description).toMatch(/^[\p{Lu}“].*[^\s,;]$/su)
  })

  const groups = (type.groups ?? []).filter((group) => group.name !== 'all-fields')

  test.for(groups.slice(0, 1))('puts every field in a group, the daily ones first', (first) => {
    const fieldGroups = (type.fields ?? []).map((field) => [field.group ?? []].flat())
    expect(first.default).toBe(true)
    expect(fieldGroups.every((own) => own.length > 0)).toBe(true)
    expect(groups.map((group) => group.name)).toEqual(expect.arrayContaining(fieldGroups.flat()))
  })
})

describe('documents', () => {
  const documents = names.filter((name) => compiled(name).type?.name === 'document')

  test('are the seven of the content model', () => {
    expect(documents.join(' ')).toBe('article author caseStudy consentRecord topic clinic redirect')
  })

  test.each(documents)('%s has groups, orderings and the clinical rules', (name) => {
    const type = compiled(name)
    expect(type.groups?.length).toBeGreaterThan(0)
    expect(type.orderings?.length).toBeGreaterThan(0)
    expect(schemaTypes.find((one) => one.name === name)).toHaveProperty('validation')
  })
})

/** Whether a preview path leads to a field, through references and lists. */
function exists(type: Compiled, path: readonly string[]): boolean {
  const [first, ...rest] = path
  if (first === undefined) return true
  if (type.name === 'reference' || type.type?.name === 'reference') {
    const targets = type.to ?? []
    return targets.some((target) => exists(target, path))
  }
  if (/^\d+$/.test(first)) return (type.of ?? []).some((member) => exists(member, rest))
  const field = type.fields?.find(({ name }) => name === first)
  return field !== undefined && exists(field.type, rest)
}

/** A list tells what readers see, and nothing better than that. */
describe('a preview says what the rules say', () => {
  const given = { status: 'given', scope: ['website'] }
  const reviewedBy = { _ref: 'author-1' }
  const check = { number: '1', regulator: 'goc', checkedBy: 'A', outcome: 'registered' }
  const checked = { ...check, checkedOn: isoDateOf(new Date()) }
  test.each([
    ['caseStudy', { consent: given }, 'consent given'],
    ['caseStudy', {}, 'no consent recorded: hidden'],
    ['caseStudy', { consent: { ...given, expiresOn: 'soon' } }, 'consent has run out: hidden'],
    [
      'caseStudy',
      { consent: { ...given, scope: ['print'] } },
      'consent given, but not for the website: hidden',
    ],
    ['article', {}, 'not clinically reviewed'],
    ['article', { review: { lastReviewed: '2020-01-01' } }, 'not clinically reviewed'],
    ['article', { review: { lastReviewed: '2020-01-01', reviewedBy } }, 'review overdue'],
    ['article', { review: { lastReviewed: '2020-02-30', reviewedBy } }, 'not clinically reviewed'],
    [
      'registration',
      { number: '1', regulator: 'goc', check: checked },
      `On the register, checked ${checked.checkedOn}`,
    ],
    [
      'registration',
      { number: '2', regulator: 'goc', check: checked },
      'Not yet checked against the register',
    ],
    [
      'registration',
      { number: '1', regulator: 'goc', check: { ...check, checkedOn: '2020-01-01' } },
      'On the register, checked 2020-01-01: please check again',
    ],
  ])('%s %j: %s', (name, selected, subtitle) => {
    expect(compiled(name).preview?.prepare?.(selected)).toMatchObject({ subtitle })
  })
})
