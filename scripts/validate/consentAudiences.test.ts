import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createClinicalClient } from '@clinical-content/client'
import { lakeTarget, migrate, readSources } from '@clinical-content/migrate'
import { clinicAccess, consentStatus } from '@clinical-content/rules'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { startTestLake, type TestLake } from '../../lake/testing/testLake.ts'

// The two stories of a migrated post, through every state of their patients' consent.

const today = '2026-06-01'
const stories = '*[_type == "caseStudy"]'
const given = { _type: 'consent', status: 'given', recordedOn: '2026-01-01', scope: ['website'] }

/** Who sees the stories: readers of a website, those who query the API themselves, the clinic's staff. */
const table = [
  { state: 'missing', consent: undefined, published: false, reader: 0, query: 0, staff: 2 },
  { state: 'missing', consent: undefined, published: true, reader: 0, query: 0, staff: 2 },
  { state: 'given', consent: given, published: true, reader: 2, query: 2, staff: 2 },
  {
    state: 'expired',
    consent: { ...given, expiresOn: '2026-05-31' },
    published: true,
    reader: 0,
    query: 0,
    staff: 2,
  },
  // Withdrawing unpublishes; the table says what is left should somebody publish it again.
  {
    state: 'withdrawn',
    consent: { ...given, status: 'withdrawn' },
    published: false,
    reader: 0,
    query: 0,
    staff: 2,
  },
  {
    state: 'withdrawn',
    consent: { ...given, status: 'withdrawn' },
    published: true,
    reader: 0,
    query: 0,
    staff: 2,
  },
] as const

const dataDir = mkdtempSync(join(tmpdir(), 'consent-audiences-'))
let ids: string[]

beforeAll(async () => {
  const own = await startTestLake({ dataDir })
  const path = join(import.meta.dirname, '../../examples/clinic/posts/ankle-sprain.txt')
  await migrate({
    sources: readSources([{ format: 'text', path }]),
    target: lakeTarget({ client: own.client() }),
  })
  const drafts = await own
    .client({ perspective: 'raw' })
    .fetch<string[]>('*[_type == "caseStudy"]._id')
  ids = drafts.map((id) => id.replace('drafts.', ''))
  await own[Symbol.asyncDispose]()
})

afterAll(() => rmSync(dataDir, { recursive: true }))

describe.each(table)('consent $state, published: $published', (row) => {
  let anybody: TestLake
  let seenByStaff: unknown[]

  beforeAll(async () => {
    const staff = await startTestLake({ dataDir })
    const client = staff.client({ perspective: 'raw' })
    for (const id of ids) {
      const change = row.consent ? { set: { consent: row.consent } } : { unset: ['consent'] }
      const draft = `drafts.${id}`
      if ((await client.fetch('count(*[_id == $draft])', { draft })) === 0) {
        await client.action({
          actionType: 'sanity.action.document.unpublish',
          draftId: draft,
          publishedId: id,
        })
      }
      await client.patch(draft, change).commit()
      if (row.published) {
        await client.action({
          actionType: 'sanity.action.document.publish',
          draftId: draft,
          publishedId: id,
        })
      }
    }
    seenByStaff = await client.fetch(stories, {}, { perspective: 'drafts' })
    await staff[Symbol.asyncDispose]()
    anybody = await startTestLake({
      ...clinicAccess,
      dataDir,
      anonymous: 'public',
      now: () => new Date(`${today}T12:00:00`),
      log: () => undefined,
    })
  })

  afterAll(() => anybody[Symbol.asyncDispose]())

  test(`is ${row.state} by the rules`, () => {
    expect(consentStatus(row.consent, today)).toBe(row.state)
  })

  test(`a reader of the website sees ${row.reader}`, async () => {
    const client = createClinicalClient({
      projectId: 'local',
      dataset: 'production',
      apiHost: anybody.server.url,
      today: () => today,
    })
    expect(await client.caseStudies.list()).toHaveLength(row.reader)
  })

  test(`a query of one's own, without a token, finds ${row.query}`, async () => {
    expect(await anybody.client().fetch(stories)).toHaveLength(row.query)
  })

  test(`the clinic's staff see ${row.staff}`, () => {
    expect(seenByStaff).toHaveLength(row.staff)
  })
})
