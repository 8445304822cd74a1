import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createClinicalClient, type ClinicalClient } from './index.ts'
import { jsonLd } from './jsonLd/index.ts'
import { withoutStega } from './read/stega.ts'
import { outline, toHtml } from './render/html/index.ts'
import { toMarkdown } from './render/text/toMarkdown.ts'
import { toText } from './render/text/toText.ts'
import { sampleClinic } from './testing/sampleClinic.ts'
import { startTestLake, type TestLake } from './testing/testLake.ts'

/*
 * Visual editing, as `@sanity/client` does it: where a text comes from is hidden in the text. The
 * same reads are compared with it on and off.
 */

let lake: TestLake
let plain: ClinicalClient
let editing: ClinicalClient
/** Hides something in every string of a document, also where Sanity's own filter would not. */
let eager: ClinicalClient

beforeAll(async () => {
  lake = await startTestLake()
  await lake.write(sampleClinic)
  const options = { apiHost: lake.url, today: () => '2026-11-22', onProblem: () => undefined }
  const studioUrl = 'https://studio.larkrise.example'
  plain = createClinicalClient(options)
  editing = createClinicalClient({ ...options, stega: { enabled: true, studioUrl } })
  eager = createClinicalClient({
    ...options,
    stega: { enabled: true, studioUrl, filter: () => true },
  })
})

afterAll(() => lake.close())

const reads: readonly [string, (client: ClinicalClient) => Promise<unknown>][] = [
  ['articles.bySlug', (client) => client.articles.bySlug('back-spasm')],
  ['articles.list', (client) => client.articles.list()],
  ['authors.bySlug', (client) => client.authors.bySlug('imogen-sample')],
  ['authors.list', (client) => client.authors.list({ includePast: true })],
  ['caseStudies.list', (client) => client.caseStudies.list()],
  ['topics.list', (client) => client.topics.list()],
  ['clinic.get', (client) => client.clinic.get()],
  ['redirects.list', (client) => client.redirects.list()],
]

describe.each([
  ['as Sanity chooses', () => editing],
  ['in every string', () => eager],
])('hidden %s', (_name, client) => {
  test.each(reads)('%s says the same', async (_read, read) => {
    const off = await read(plain)
    const on = await read(client())
    expect(clean(on)).toEqual(off)
  })

  test('only words carry it, never what a program compares, follows or looks up', async () => {
    const carriers = new Set<string>()
    for (const [, read] of reads) {
      for (const [field, value] of stringsIn(await read(client()))) {
        if (withoutStega(value) !== value) carriers.add(field)
      }
    }
    expect(carriers.size).toBeGreaterThan(5)
    expect([...carriers].filter((field) => !words.has(field))).toEqual([])
  })

  test('what is rendered is the same, and hides something in words alone', async () => {
    const off = await articleOf(plain)
    const on = await articleOf(client())
    const html = toHtml(on.body)
    expect(html).not.toBe(withoutStega(html))
    expect(withoutStega(html)).toBe(toHtml(off.body))
    expect(toText(on.body)).toBe(toText(off.body))
    expect(toMarkdown(on.body, on)).toBe(toMarkdown(off.body, off))
    expect(outline(on.body).headings).toEqual(outline(off.body).headings)
  })

  test('structured data hides nothing', async () => {
    const url = 'https://larkrise.example/articles/back-spasm'
    const off = jsonLd(await articleOf(plain), { clinic: await plain.clinic.get(), url })
    const on = jsonLd(await articleOf(client()), { clinic: await client().clinic.get(), url })
    expect(on).toEqual(off)
  })
})

/** Fields that hold what people read. */
const words = new Set(
  [
    'title summary text heading reason label caption credit alt name given family honorific',
    'postNominals fullName byline profession tagline description disclaimer street locality region',
    'keyPoints authors publisher changes question intro alias occupation scale purpose steps stopIf',
    'sets repetitions hold frequency cells attribution role provider transcript definition',
    'interests institution synonyms checkedBy',
  ].flatMap((line) => line.split(' ')),
)

async function articleOf(client: ClinicalClient) {
  const article = await client.articles.bySlug('back-spasm')
  if (!article) throw new Error('the sample article is missing')
  return article
}

function clean(value: unknown): unknown {
  return JSON.parse(withoutStega(JSON.stringify(value))) as unknown
}

/** Every string with the name of the field it stands in. */
function stringsIn(value: unknown, field = ''): [string, string][] {
  if (typeof value === 'string') return [[field, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    stringsIn(inner, Array.isArray(value) ? field : key),
  )
}
