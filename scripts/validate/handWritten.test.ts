/**
 * A page that nobody migrated: what the Studio begins with, and what a writer fills in by hand, must
 * be publishable. Nothing a writer cannot see or change may stand in the way.
 */
import { schemaTypes } from '@clinical-content/schemas'
import type { NewDocument } from '@clinical-content/schemas/types'
import {
  type ArraySchemaType,
  createSchema,
  isArraySchemaType,
  isObjectSchemaType,
  isReferenceSchemaType,
  type ObjectSchemaType,
  type SchemaType,
} from 'sanity'
import { describe, expect, test } from 'vitest'

import type { StoredDocument } from './localDataset.ts'
import { type Finding, validateDocuments } from './validateDocuments.ts'

const schema = createSchema({ name: 'clinical-content', types: schemaTypes })
const documentTypes = schemaTypes.flatMap(({ name }) => {
  const type = schema.get(name)
  return type && type.type?.name === 'document' && isObjectSchemaType(type) ? [type] : []
})

async function errors(...documents: StoredDocument[]): Promise<Finding[]> {
  const found: Finding[] = []
  for await (const finding of validateDocuments(documents)) {
    if (finding.level === 'error' && finding.documentId === documents[0]?._id) found.push(finding)
  }
  return found
}

describe.each(documentTypes.map((type) => [type.name, type] as const))('%s', (name, type) => {
  const nothing = { _id: `drafts.${name}`, _type: name }

  test('with nothing in it asks only for what a writer can see and fill in', async () => {
    const document = { ...nothing, ...initialValueOf(type) }
    const hidden = (await errors(document)).filter(
      ({ path }) => !canBeChanged(type, document, path),
    )
    expect(hidden).toEqual([])
  })

  test('with every part begun and nothing filled in, too', async () => {
    const document = { ...nothing, ...begun(type) }
    const found = await errors(document)
    expect(found.filter(({ path }) => !canBeChanged(type, document, path))).toEqual([])
    expect(found.length).toBeGreaterThan(0)
  })
})

// The Studio shows these to look at: "Mark as reviewed…" and "Record consent…" write them whole.
test.each([
  ['article', 'review'],
  ['caseStudy', 'review'],
  ['caseStudy', 'consent'],
])(
  'a half-filled %s.%s, which no writer can complete by hand, stops nothing',
  async (name, field) => {
    const document = { _id: `drafts.${name}`, _type: name, [field]: { _type: field } }
    const found = await errors(document)
    expect(found.filter(({ path }) => path.startsWith(`${field}.`))).toEqual([])
  },
)

const author: NewDocument = {
  _id: 'author-1',
  _type: 'author',
  name: { _type: 'personName', given: 'Ada', family: 'Moss' },
  slug: { _type: 'slug', current: 'ada-moss' },
  registrations: [{ _type: 'registration', _key: 'a', regulator: 'hcpc', number: 'PH000001' }],
}
const story: NewDocument = {
  _id: 'story-1',
  _type: 'caseStudy',
  title: 'A sore knee',
  slug: { _type: 'slug', current: 'a-sore-knee' },
  person: { _type: 'caseStudyPerson', ageBand: '40-49' },
  consent: {
    _type: 'consent',
    status: 'given',
    scope: ['website'],
    recordedOn: '2026-01-02',
    record: { _type: 'reference', _ref: 'consent.1', _weak: true },
  },
}
const article: NewDocument = {
  _id: 'article-1',
  _type: 'article',
  title: 'Sore knees',
  slug: { _type: 'slug', current: 'sore-knees' },
  kind: 'guide',
  language: 'en-GB',
  authors: [{ _type: 'reference', _ref: 'author-1', _key: 'a' }],
  body: [
    {
      _type: 'block',
      _key: 'b',
      style: 'normal',
      markDefs: [],
      children: [{ _type: 'span', _key: 's', text: 'Keep moving.', marks: [] }],
    },
    // An exercise without a picture.
    { _type: 'exercise', _key: 'e', title: 'Bend and stretch', steps: ['Bend.', 'Stretch.'] },
  ],
  review: {
    _type: 'review',
    lastReviewed: '2026-01-02',
    nextReviewDue: '2028-01-02',
    reviewedBy: { _type: 'reference', _ref: 'author-1' },
  },
}
const handWritten: NewDocument[] = [
  author,
  story,
  article,
  {
    _id: 'consent.1',
    _type: 'consentRecord',
    caseStudy: { _type: 'reference', _ref: 'story-1', _weak: true },
  },
  {
    _id: 'topic-1',
    _type: 'topic',
    title: 'Knee',
    kind: 'bodyArea',
    slug: { _type: 'slug', current: 'knee' },
  },
  { _id: 'clinic', _type: 'clinic', name: 'Saltlark Clinic' },
  {
    _id: 'redirect-1',
    _type: 'redirect',
    from: '/knees',
    to: { _type: 'reference', _ref: 'article-1' },
    permanent: true,
  },
]

test.each(handWritten.map((document) => [document._type, document] as const))(
  '%s: the least that somebody can write by hand has nothing in its way',
  async (name, document) => {
    const type = documentTypes.find((candidate) => candidate.name === name)
    const written = { ...(type && initialValueOf(type)), ...document }
    expect(await errors(written, ...handWritten.filter((other) => other !== document))).toEqual([])
  },
)

/** What a type's own `initialValue` says; schemas/initialValues.test.ts shows that this is all. */
function initialValueOf(type: SchemaType): object {
  const initial: unknown = type.initialValue
  const value: object | undefined = typeof initial === 'function' ? initial() : initial
  return { ...value }
}

/** Every object and every list of a type begun, three levels down, with nothing written into them. */
function begun(type: ObjectSchemaType, depth = 0): object {
  const fields = type.fields.flatMap((field) => {
    const value = depth < 3 ? begunField(field.type, depth + 1) : undefined
    return value === undefined ? [] : [[field.name, value] as const]
  })
  return { ...Object.fromEntries(fields), ...initialValueOf(type) }
}

function begunField(type: SchemaType, depth: number): unknown {
  if (isReferenceSchemaType(type) || type.name === 'slug') return undefined
  if (isArraySchemaType(type)) return begunMembers(type, depth)
  if (!isObjectSchemaType(type)) return undefined
  return { _type: type.name, ...begun(type, depth) }
}

function begunMembers(type: ArraySchemaType, depth: number): unknown[] {
  return type.of.flatMap((member) =>
    isObjectSchemaType(member) && member.name !== 'block' && !isReferenceSchemaType(member)
      ? [{ _type: member.name, _key: member.name, ...begun(member, depth) }]
      : [],
  )
}

/** Whether the Studio shows the field at a path, and lets a writer change it. */
function canBeChanged(type: SchemaType, document: StoredDocument, path: string): boolean {
  let here: SchemaType | undefined = type
  let value: unknown = document
  for (const [, key, index, segment] of path.matchAll(/\[_key=="([^"]+)"\]|\[(\d+)\]|([^.[]+)/g)) {
    const parent: unknown = value
    value = Array.isArray(parent)
      ? (parent.find((member: unknown) => key !== undefined && at(member, '_key') === key) ??
        parent[Number(index)])
      : at(parent, segment ?? '')
    if (here && isArraySchemaType(here)) {
      const name = at(value, '_type')
      here = here.of.find((member) => member.name === name) ?? here.of[0]
    } else if (here && isObjectSchemaType(here)) {
      here = here.fields.find((field) => field.name === segment)?.type
    }
    if (!here) throw new Error(`${document._type} has no ${path}`)
    const context = { document, parent, value, currentUser: null, path: [] }
    const { hidden, readOnly } = here
    const conditions: unknown[] = [hidden, readOnly]
    if (conditions.some((one) => (typeof one === 'function' ? one(context) : one) === true))
      return false
  }
  return true
}

function at(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined
}
