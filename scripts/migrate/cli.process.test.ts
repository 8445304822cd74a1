import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const cli = join(import.meta.dirname, 'cli.ts')
const post = 'Sore wrists\n\nTyping all day can make them ache.\n'
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migrate-cli-'))
  await writeFile(join(folder, 'wrist.txt'), post)
})
afterEach(() => rm(folder, { recursive: true }))

/** Runs the command as a person would, in the folder of the posts. */
function run(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], { cwd: folder }, (failure, out, error) => {
      resolve({ code: typeof failure?.code === 'number' ? failure.code : 0, out, error })
    })
  })
}

test('0: the documents are there, and the report says where every word went', async () => {
  const { code, out } = await run(
    'text',
    'wrist.txt',
    '--out',
    'posts.ndjson',
    '--report',
    'report.json',
  )
  expect(code).toBe(0)
  expect(out).toContain('✔ Sore wrists')
  const [line = ''] = (await readFile(join(folder, 'posts.ndjson'), 'utf8')).trim().split('\n')
  expect(JSON.parse(line)).toMatchObject({ _type: 'article', title: 'Sore wrists' })
  expect(JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'))).toMatchObject({
    complete: true,
    posts: [{ tally: { words: { in: 9, carried: 9, leftOut: 0, lost: 0, invented: 0 } } }],
  })
})

describe('1: something was lost or failed; nothing is half-written', () => {
  test.each([
    [
      'a missing file',
      ['text', 'nowhere.txt', '--out', 'x.ndjson'],
      'nowhere.txt: There is no such file.',
    ],
    ['an empty file', ['text', 'empty.txt', '--out', 'x.ndjson'], 'empty.txt: The file is empty.'],
    [
      'a binary file',
      ['text', 'binary.txt', '--out', 'x.ndjson'],
      'binary.txt: This is not a text file',
    ],
    ['no such folder', ['text', 'wrist.txt', '--out', 'deep/er/x.ndjson'], 'there is no folder'],
    [
      'a lake that does not answer',
      ['text', 'wrist.txt', '--to', 'http://127.0.0.1:4329'],
      'does not answer',
    ],
    [
      'an address that is none',
      ['text', 'wrist.txt', '--to', 'nonsense'],
      '"nonsense" is not an address',
    ],
  ])('%s', async (_what, args, message) => {
    await writeFile(join(folder, 'empty.txt'), '')
    await writeFile(join(folder, 'binary.txt'), Buffer.from([80, 75, 3, 4, 0, 0, 0, 8]))
    const { code, error } = await run(...args)
    expect(error).toContain(message)
    expect(code).toBe(1)
    expect((await readdir(folder)).toSorted()).toEqual(['binary.txt', 'empty.txt', 'wrist.txt'])
  })

  test('one bad file among good ones does not end the run', async () => {
    const { code, out, error } = await run('text', 'nowhere.txt', 'wrist.txt', '--out', 'x.ndjson')
    expect(code).toBe(1)
    expect(error).toContain('nowhere.txt')
    expect(out).toContain('✔ Sore wrists')
    expect(await readdir(folder)).toContain('x.ndjson')
  })

  test('a link that a caption cannot hold is named; --allow-loss accepts it', async () => {
    await mkdir(join(folder, 'pages'))
    const html =
      '<article><h1>Wrists</h1><p>Words.</p><table><tr><th>A</th><td><a href="https://example.com/b">b</a></td></tr></table></article>'
    await writeFile(join(folder, 'pages', 'page.html'), html)
    const strict = await run('html', 'pages', '--out', 'x.ndjson')
    expect(strict.out).toContain('✘ not carried: links https://example.com/b')
    expect(strict.code).toBe(1)
    expect((await run('html', 'pages', '--out', 'x.ndjson', '--allow-loss')).code).toBe(0)
  })
})

describe('2: wrong use, with the way it is used', () => {
  test.each([
    [[], 'Name at least one file'],
    [['word', 'a.doc', '--out', 'x'], '"word" is not a format, and no file. Formats: '],
    [['text', '--out', 'x'], 'Name at least one file'],
    [['empty', '--out', 'x'], 'There is no file of these formats in empty'],
    [['html', '.', '--out', 'x'], 'There is no file of these formats in .: html'],
    [['text', 'wrist.txt'], 'either --out FILE.ndjson or --to URL'],
    [
      ['text', 'wrist.txt', '--out', 'x', '--to', 'http://y'],
      'either --out FILE.ndjson or --to URL',
    ],
    [['text', 'wrist.txt', '--frobnicate'], 'frobnicate'],
  ])('%j', async (args, message) => {
    await mkdir(join(folder, 'empty'))
    const { code, error } = await run(...args)
    expect(error).toContain(message)
    expect(error).toContain('npm run migrate --')
    expect(code).toBe(2)
  })
})

test('without a format, each file is read by what it holds', async () => {
  await writeFile(join(folder, 'ankle'), '# Sore ankles\n\nRest **both**.\n')
  const { code, out } = await run('wrist.txt', 'ankle', '--out', 'x.ndjson', '--dry-run')
  expect(code).toBe(0)
  expect(out).toContain('✔ Sore wrists')
  expect(out).toContain('✔ Sore ankles')
})

test('--dry-run says what would happen and writes nothing', async () => {
  const { code, out } = await run('text', 'wrist.txt', '--out', 'x.ndjson', '--dry-run')
  expect(code).toBe(0)
  expect(out).toContain('Nothing was written.')
  expect(await readdir(folder)).toEqual(['wrist.txt'])
})
