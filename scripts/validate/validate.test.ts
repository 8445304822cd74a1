import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterAll, describe, expect, test } from 'vitest'

import type { StoredDocument } from './localDataset.ts'
import { readDocuments } from './readDocuments.ts'
import { type Finding, validateDocuments } from './validateDocuments.ts'

const folder = mkdtempSync(join(tmpdir(), 'validate-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function said(...documents: StoredDocument[]): Promise<string[]> {
  const lines: string[] = []
  for await (const finding of validateDocuments(documents)) lines.push(line(finding))
  return lines
}

function line({ documentId, path, level, message }: Finding): string {
  return `${documentId} ${path}: ${level}: ${message}`
}

const slug = (current: string) => ({ _type: 'slug', current })
const reference = (id: string) => ({ _type: 'reference', _key: id, _ref: id })
const paragraph = (text: string) => ({
  _type: 'block',
  _key: text.slice(0, 8),
  style: 'normal',
  markDefs: [],
  children: [{ _type: 'span', _key: 's', text, marks: [] }],
})

const author = {
  _id: 'author-1',
  _type: 'author',
  name: { _type: 'personName', given: 'Jo', family: 'Example' },
  slug: slug('jo-example'),
  registrations: [{ _type: 'registration', _key: 'r', regulator: 'hcpc', number: 'PH000001' }],
}
const reviewer = { ...author, _id: 'author-2', slug: slug('sam-sample') }
const article = {
  _id: 'article-1',
  _type: 'article',
  title: 'Sprained wrist',
  slug: slug('sprained-wrist'),
  kind: 'guide',
  body: [paragraph('Rest it first.')],
  authors: [reference('author-1')],
  review: {
    _type: 'review',
    lastReviewed: '2026-01-01',
    nextReviewDue: '2126-01-01',
    reviewedBy: { _type: 'reference', _ref: 'author-2' },
  },
  citations: [
    { _type: 'citation', _key: 'c', kind: 'web', title: 'A page', url: 'https://example.org' },
  ],
}
const inOrder = [author, reviewer, article]

describe('validateDocuments', () => {
  test('finds nothing where everything is in order', async () => {
    expect(await said(...inOrder)).toEqual([])
  })

  test('says what is missing in the words of the schema', async () => {
    expect(await said({ _id: 'a', _type: 'article', kind: 'news' })).toEqual(
      expect.arrayContaining([
        'a title: error: Please give the article a title.',
        'a authors: error: Please say who wrote this.',
        'a slug: error: Press “Generate” to give this page its web address.',
        'a review: error: No clinician has reviewed this page yet.',
      ]),
    )
  })

  test('judges addresses and references by what else is there, drafts too', async () => {
    const twin = { ...article, _id: 'drafts.article-2' }
    expect(await said(...inOrder, twin)).toEqual([
      'article-1 slug: error: Slug is already in use',
      'drafts.article-2 slug: error: Slug is already in use',
    ])
    const draftOfItself = { ...article, _id: 'drafts.article-1' }
    expect(await said(...inOrder, draftOfItself)).toEqual([])
    expect(await said(author, article)).toEqual([
      'article-1 review.reviewedBy: error: Referenced document must be published',
    ])
  })

  test('lets the clinic’s own policy decide', async () => {
    const clinic = {
      _id: 'clinic',
      _type: 'clinic',
      name: 'Saltmarsh Clinic',
      publishingPolicy: { _type: 'publishingPolicy', citations: 'block' },
    }
    const unsourced = { ...article, citations: [] }
    expect(await said(author, reviewer, unsourced)).toEqual([
      expect.stringMatching(/^article-1 citations: warning/),
    ])
    expect(await said(clinic, author, reviewer, unsourced)).toEqual([
      expect.stringMatching(/^article-1 citations: error/),
    ])
  })

  test('names fields and types nobody knows, and points to the item in a list', async () => {
    const odd = { ...author, nickname: 'x', registrations: [{ _type: 'registration', _key: 'r9' }] }
    expect(await said({ ...odd }, { _id: 'z', _type: 'zebra' })).toEqual([
      'author-1 registrations[_key=="r9"].regulator: error: Please choose the regulator.',
      'author-1 registrations[_key=="r9"].number: error: Please fill in the registration number.',
      "author-1 nickname: warning: Field 'nickname' does not exist on type 'author'",
      'z : error: There is no type “zebra”.',
    ])
  })

  test('refuses a link that would run a script', async () => {
    const body = [
      {
        ...paragraph('Click here'),
        markDefs: [{ _type: 'link', _key: 'l', href: 'javascript:alert(1)' }],
      },
    ]
    expect(await said(author, reviewer, { ...article, body })).toEqual([
      'article-1 body[_key=="Click he"].markDefs[_key=="l"].href: error: This should begin with https://, mailto: or tel:',
    ])
  })

  test('skips what is Sanity’s own', async () => {
    expect(await said({ _id: 'image-a-1x1-png', _type: 'sanity.imageAsset' })).toEqual([])
  })
})

/** The real command, as `npm run validate` starts it. */
async function run(args: string[]) {
  const cli = fileURLToPath(new URL('cli.ts', import.meta.url))
  const child = execFile(process.execPath, [cli, ...args])
  const output = { stdout: '', stderr: '' }
  child.stdout?.on('data', (text) => (output.stdout += text))
  child.stderr?.on('data', (text) => (output.stderr += text))
  const [code] = await once(child, 'close')
  return { code, ...output }
}

function file(name: string, lines: unknown[]): string {
  const path = join(folder, name)
  writeFileSync(
    path,
    lines.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n'),
  )
  return path
}

describe('npm run validate', () => {
  test('0: in order', async () => {
    const { code, stdout, stderr } = await run([file('good.ndjson', inOrder)])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toContain('3 documents: 0 errors, 0 warnings.')
  })

  test('1: errors, one line each with its path', async () => {
    const wrong = { ...author, registrations: [{ ...author.registrations[0], number: 'PH11215X' }] }
    const { code, stdout } = await run([
      file('bad.ndjson', [wrong, '{broken', '[]', '{"_id":"x"}']),
    ])
    expect(code).toBe(1)
    expect(stdout.trim().split('\n')).toEqual([
      expect.stringMatching(/^line 2: error: This line is not JSON/),
      'line 3: error: This line is not a document.',
      'line 4: error: The document x has no _type.',
      'author-1 registrations[_key=="r"].number: error: "PH11215X" is not an HCPC number (two or three letters for the profession, then up to six digits, e.g. PH123456).',
    ])
  })

  test('2: not understood or not readable, and it says why', async () => {
    expect(await run([])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Give one file'),
    })
    expect(await run(['--nonsense', 'x'])).toMatchObject({ code: 2 })
    expect(await run([join(folder, 'none.ndjson')])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('ENOENT'),
    })
    expect(await run(['http://127.0.0.1:1'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('does not answer'),
    })
  })

  test('an address is asked for all its documents', async () => {
    await using server = await exporting([{ ...author, slug: undefined }])
    const { code, stdout } = await run([server.url, '--json', '--dataset', 'staging'])
    expect(code).toBe(1)
    expect(
      stdout
        .split('\n')
        .filter(Boolean)
        .map((json) => JSON.parse(json)),
    ).toContainEqual({
      documentId: 'author-1',
      documentType: 'author',
      path: 'slug',
      level: 'error',
      message: 'Press “Generate” to give this page its web address.',
    })
    expect(server.asked).toEqual(['/v2025-02-19/data/export/staging'])
  })
})

/** Answers any request with the documents, as the export route does. */
async function exporting(documents: unknown[]) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end(documents.map((one) => JSON.stringify(one)).join('\n'))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo // a TCP server's address is never a string
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    [Symbol.asyncDispose]: async () => void (await once(server.close(), 'close')),
  }
}

describe('a migrated post', () => {
  test('can be published as it is once a clinician has reviewed it', async () => {
    const post = fileURLToPath(
      new URL('../../examples/clinic/posts/ankle-sprain.txt', import.meta.url),
    )
    const out = join(folder, 'post.ndjson')
    const migrate = fileURLToPath(new URL('../migrate/cli.ts', import.meta.url))
    await once(execFile(process.execPath, [migrate, 'text', post, '--out', out]), 'close')
    const { documents } = await readDocuments(out, { dataset: '' })
    const review = {
      _type: 'review',
      lastReviewed: '2026-01-01',
      nextReviewDue: '2126-01-01',
      reviewedBy: { _type: 'reference', _ref: reviewer._id },
    }
    const published = documents
      .filter(({ _type }) => ['article', 'author', 'topic'].includes(_type))
      .map((one) => ({ ...one, _id: one._id.replace('drafts.', '') }))
      .map((one) => (one._type === 'article' ? { ...one, review } : one))
    const stories = documents.filter(({ _type }) => _type === 'caseStudy')
    const lines = await said(reviewer, ...published, ...stories)
    const errors = lines.filter((one) => one.includes(': error: '))
    expect(documents.map(({ _type }) => _type)).toContain('article')
    // Its stories may not be published, but they do not hold the article back.
    expect(errors).toEqual(stories.map(() => expect.stringMatching(/ consent: error: No consent/)))
  })
})
