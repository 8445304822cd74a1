import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterAll, describe, expect, test } from 'vitest'

import { readDocuments } from './readDocuments.ts'
import { author, inOrder, reviewer } from './testing/inOrder.ts'
import { said } from './testing/said.ts'

const folder = mkdtempSync(join(tmpdir(), 'validate-'))
afterAll(() => rmSync(folder, { recursive: true }))

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
