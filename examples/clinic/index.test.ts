import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { migrate, ndjsonTarget, readSources } from '@clinical-content/migrate'
import {
  consentStatus,
  documentProblems,
  problemContext,
  problemPath,
  registrationNumber,
  reviewStatus,
} from '@clinical-content/rules'
import type { Article, CaseStudy, NewDocument } from '@clinical-content/schemas/types'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  editorialWork,
  posts,
  structuredDocuments,
  type ClinicDocument,
  type EditorialWork,
  type Migrated,
} from './index.ts'
import { pictures } from './pictures/pictures.ts'

const days = ['2026-11-22', '2027-02-28', '2028-02-29'] as const
const allPosts = [...posts.text, ...posts.markdown, ...posts.html]

let imported: ClinicDocument[] = []
let migrated: Migrated[] = []
let complete = false

beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'example-clinic-'))
  const file = path.join(folder, 'posts.ndjson')
  const files = (['text', 'markdown', 'html'] as const).flatMap((format) =>
    posts[format].map((post) => ({ format, path: post })),
  )
  const report = await migrate({ sources: readSources(files), target: ndjsonTarget(file) })
  complete = report.complete
  imported = (await readFile(file, 'utf8')).split('\n').filter(Boolean).map(readDocument)
  migrated = imported
    .filter((document) => document._type === 'article' || document._type === 'caseStudy')
    .map(asQueried)
  await rm(folder, { recursive: true })
})

test('every word of every post comes through the migration', () => {
  expect(complete).toBe(true)
  expect(imported.filter(({ _type }) => _type === 'article')).toHaveLength(9)
  expect(imported.filter(({ _type }) => _type === 'caseStudy')).toHaveLength(18)
})

describe.each(days)('on %s', (today) => {
  test('the case studies show every state that a consent can be in', async () => {
    const documents = await clinicOn(today)
    const statuses = documents
      .filter((document) => document._type === 'caseStudy')
      .map(({ consent }) => consentStatus(consent, today))
    expect(statuses.sort()).toEqual(['expired', 'given', 'given', 'given', 'missing', 'withdrawn'])
  })

  test('one review is overdue, one is due soon, and the other published articles are current', () => {
    const statuses = editorialWork({ today, migrated })
      .set.filter(({ fields }) => 'review' in fields)
      .map(({ fields }) => reviewStatus(fields.review as object, today).status)
    expect(statuses.sort()).toEqual([
      'current',
      'current',
      'current',
      'current',
      'dueSoon',
      'overdue',
    ])
  })

  test('the rules have nothing to say but about the three consents that are missing or over', async () => {
    const documents = await clinicOn(today)
    const context = problemContext(
      documents.find(({ _type }) => _type === 'clinic'),
      { today, resolve: (id) => documents.find(({ _id }) => _id === id) },
    )
    const problems = documents.flatMap((document) =>
      documentProblems(document, context).map(
        (problem) => `${document._id} ${problemPath(problem.path)}`,
      ),
    )
    expect(problems).toEqual([
      'case-study-wrist-and-porridge consent',
      'drafts.case-study-half-marathon-tendon consent',
      'drafts.case-study-orchestra-sciatica consent',
    ])
  })
})

test('a story that was withdrawn or never agreed to is no published document', async () => {
  const stories = (await clinicOn('2026-11-22')).filter(
    (document) => document._type === 'caseStudy',
  )
  const hidden = stories.filter(({ consent }) =>
    ['missing', 'withdrawn'].includes(consent?.status ?? 'missing'),
  )
  expect(hidden).toHaveLength(2)
  expect(hidden.every(({ _id }) => _id.startsWith('drafts.'))).toBe(true)
})

test('every reference leads to a document or a picture of the clinic', async () => {
  const documents = await clinicOn('2026-11-22')
  const known = new Set(documents.map(({ _id }) => _id.replace(/^drafts\./, '')))
  const lost = documents
    .flatMap((document) => referencesIn(document))
    .filter((id) => !known.has(id) && !id.startsWith('image-'))
  expect(lost).toEqual([])
})

test('nobody can mistake an invented registration for a checked one', async () => {
  const registrations = (await clinicOn('2026-11-22'))
    .filter((document) => document._type === 'author')
    .flatMap((author) => author.registrations ?? [])
  expect(registrations).toHaveLength(4)
  for (const { regulator, number, check } of registrations) {
    expect(registrationNumber(regulator, number)).toMatchObject({ formatOk: true })
    expect(check).toBeUndefined()
  }
})

test('names and contact details stand in private documents only', async () => {
  const documents = await clinicOn('2026-11-22')
  const withNames = documents.filter(
    (document) => 'personName' in document || 'contact' in document,
  )
  expect(withNames.length).toBeGreaterThan(0)
  expect(withNames.every(({ _id }) => _id.startsWith('consent.'))).toBe(true)
})

test('no review is older than the post that it is a review of', async () => {
  const written = await Promise.all(allPosts.map(datesOf))
  const reviews = editorialWork({ today: days[0], migrated })
    .set.flatMap(({ fields }) =>
      'review' in fields ? [fields.review as { lastReviewed: string }] : [],
    )
    .map(({ lastReviewed }) => lastReviewed)
  expect(written.flat().length).toBeGreaterThanOrEqual(9)
  expect(written.flat().toSorted().at(-1)! <= reviews.toSorted()[0]!).toBe(true)
})

test('what the clinicians publish has nothing left that forbids it', async () => {
  const today = days[0]
  const work = editorialWork({ today, migrated })
  const everything = [
    ...(await clinicOn(today)),
    ...work.create,
    ...imported.map((draft) => edited(draft, work)),
  ]
  const byId = new Map(everything.map((document) => [document._id, document]))
  const context = problemContext(byId.get('clinic'), { today, resolve: (id) => byId.get(id) })
  const errors = work.publish.flatMap((id) =>
    documentProblems(byId.get(id), context).filter(({ severity }) => severity === 'error'),
  )
  expect(errors).toEqual([])
})

test('a post that the migration did not bring in is named', () => {
  const without = migrated.filter(({ post }) => post !== 'gout-and-food.html')
  expect(() => editorialWork({ today: '2026-11-22', migrated: without })).toThrow(
    /posts\/gout-and-food\.html/,
  )
})

test('what is published after the migration is reviewed, and consent comes with its record', () => {
  const work = editorialWork({ today: '2026-11-22', migrated })
  const records = work.create.map(({ _id }) => _id)
  const reasons = work.publish.map((id) => {
    const fields = work.set.find((change) => change.id === id)?.fields as {
      review?: object
      'origin.clinicallyReviewed'?: boolean
      consent?: { record: { _ref: string } }
    }
    return fields.review && fields['origin.clinicallyReviewed']
      ? 'reviewed'
      : records.includes(fields.consent?.record._ref ?? '') && 'consent on record'
  })
  expect(reasons).toEqual([...times(2, 'consent on record'), ...times(6, 'reviewed')])
})

test('each picture is there and small enough for a phone', async () => {
  const sizes = await Promise.all(
    pictures.map(async ({ file }) => ({
      file,
      ...(await stat(path.join(import.meta.dirname, file))),
    })),
  )
  expect(sizes.filter(({ size }) => size > 200_000).map(({ file }) => file)).toEqual([])
})

test('every picture that a post shows lies beside it', async () => {
  expect(allPosts).toHaveLength(9)
  const shown = await Promise.all(allPosts.map(picturesOf))
  expect(shown.flat().length).toBeGreaterThan(10)
  expect(shown.flat().filter((picture) => !existsSync(picture))).toEqual([])
})

/** The pictures that a post and the file of facts beside it name, as absolute paths. */
async function picturesOf(post: string): Promise<string[]> {
  const named = (await withSidecar(post)).matchAll(/[\w./-]+\.(?:webp|png)/g)
  return [...named].map(([picture]) => path.join(path.dirname(post), picture))
}

/** The days on which a post says that it was written or changed, YYYY-MM-DD. */
async function datesOf(post: string): Promise<string[]> {
  return [...(await withSidecar(post)).matchAll(/\b20\d\d-\d\d-\d\d/g)].map(([day]) => day)
}

async function withSidecar(post: string): Promise<string> {
  const sidecar = existsSync(`${post}.yaml`) ? await readFile(`${post}.yaml`, 'utf8') : ''
  return `${await readFile(post, 'utf8')}\n${sidecar}`
}

/** A document as it is once published, with what the clinicians set. */
function edited(draft: ClinicDocument, work: EditorialWork): ClinicDocument {
  const _id = draft._id.replace(/^drafts\./, '')
  return { ...draft, ...work.set.find(({ id }) => id === _id)?.fields, _id }
}

function readDocument(line: string): ClinicDocument {
  return JSON.parse(line) as ClinicDocument
}

/** What `migratedQuery` answers for a document. */
function asQueried(document: NewDocument<Article | CaseStudy>): Migrated {
  const { _id, _type, origin } = document
  const alias = document._type === 'caseStudy' ? document.person.alias : undefined
  return { _id, _type, post: origin?.id ?? '', alias: alias ?? null }
}

function times(count: number, value: string): string[] {
  return Array.from({ length: count }, () => value)
}

function clinicOn(today: string): Promise<ClinicDocument[]> {
  return structuredDocuments({
    today,
    uploadPicture: async (file) => `image-${path.basename(file).replaceAll('.', '-')}`,
  })
}

function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (typeof value !== 'object' || value === null) return []
  const own = '_ref' in value && typeof value._ref === 'string' ? [value._ref] : []
  return [...own, ...Object.values(value).flatMap(referencesIn)]
}
