import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { postsOf } from '../testing/memoryFile.ts'
import { adapters, detect } from './adapters.ts'
import { decode } from './encoding.ts'
import { readSources } from './index.ts'

const head = (text: string) => ({ bytes: new TextEncoder().encode(text), text })

describe('a format is told by how a file begins, whatever it is called', () => {
  test.each([
    ['<!doctype html><title>Knees</title>', 'html'],
    ['<!-- saved from url=(0030)https://example.com/ -->\n<html lang="en">', 'html'],
    ['<p>A fragment of a page.</p>', 'html'],
    ['---\ntitle: Knees\n---\n\nSore.', 'markdown'],
    ['# Knees\n\nSore.', 'markdown'],
    ['Knees\n\nSore, see [here](https://example.com).', 'markdown'],
    ['Knees\n\nSore.\n\n• rest', 'text'],
    ['Knees < hips\n\nSore.', 'text'],
    ['', 'text'],
    ['+++\ntitle = "Knees"\n+++\n\nSore.', 'markdown'],
    ['{"db":[{"meta":{"version":"5"},"data":{"posts":[]}}]}', 'ghost'],
    ['{ "a recipe": "for data" }', 'text'],
    ['<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/">', 'wordpress'],
    ['<rss xmlns:wp="x"><generator>Squarespace</generator>', 'squarespace'],
  ])('%j is %s', (content, format) => {
    expect(detect(head(content)).format).toBe(format)
  })
})

test('every format has a name, a line of help and endings of file names of its own', () => {
  const formats = adapters.map(({ format }) => format)
  const endings = adapters.flatMap(({ extensions }) => extensions)
  expect(new Set(formats).size).toBe(formats.length)
  expect(adapters.every(({ help }) => help !== '')).toBe(true)
  expect(endings.every((ending) => /^\.[a-z]+$/.test(ending))).toBe(true)
})

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...new TextEncoder().encode(part)] : part,
    ),
  )

describe('an encoding is the one the file has', () => {
  test.each([
    ['UTF-8', bytes('<p>Grüße</p>'), '<p>Grüße</p>'],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], 'Grüße'), 'Grüße'],
    ['UTF-16', bytes([0xff, 0xfe, 0x47, 0x00, 0xfc, 0x00]), 'Gü'],
    ['undeclared Windows', bytes('5 ', [0x80], ' ', [0x93], 'a', [0x94]), '5 € “a”'],
    [
      'iso-8859-2',
      bytes('<meta charset="iso-8859-2">', [0xb1, 0xe6]),
      '<meta charset="iso-8859-2">ąć',
    ],
    [
      'windows-1251',
      bytes(
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
        [0xeb, 0xe4],
      ),
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">лд',
    ],
    ['Shift_JIS', bytes('<meta charset=Shift_JIS>', [0x8d, 0x98]), '<meta charset=Shift_JIS>腰'],
    [
      'ISO-2022-JP, which is all ASCII',
      bytes('<meta charset="iso-2022-jp">', [0x1b, 0x24, 0x42, 0x39, 0x78, 0x1b, 0x28, 0x42]),
      '<meta charset="iso-2022-jp">腰',
    ],
    [
      'XML',
      bytes('<?xml version="1.0" encoding="ISO-8859-1"?>', [0xe9]),
      '<?xml version="1.0" encoding="ISO-8859-1"?>é',
    ],
    [
      'a false declaration over UTF-8',
      bytes('<meta charset="latin1">é'),
      '<meta charset="latin1">é',
    ],
    ['a name nobody knows', bytes('<meta charset="klingon">', [0xe9]), '<meta charset="klingon">é'],
  ])('%s', (_name, content, text) => expect(decode(content)).toBe(text))
})

describe('files', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sources-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  async function read(content: string | Uint8Array, format?: 'text' | 'html') {
    const path = join(folder, 'post.bin')
    await writeFile(path, content)
    const found = []
    for await (const post of readSources([{ path, ...(format ? { format } : {}) }]))
      found.push(post)
    return found
  }

  test('are read by what they hold when no format is named', async () => {
    expect(await read('# Knees\n\nSore.')).toMatchObject([{ source: 'markdown', title: 'Knees' }])
  })

  test('are read as a person says where several formats would do', async () => {
    expect(await read('# Knees\n\nSore.', 'text')).toMatchObject([{ source: 'text' }])
  })

  test('that are Word documents are told from other archives', async () => {
    const other = Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0])
    expect(await read(other)).toMatchObject([
      { failed: expect.stringContaining('binary') as string },
    ])
    const broken = new TextEncoder().encode('PK\u0003\u0004[Content_Types].xml')
    expect(await read(broken)).toMatchObject([
      { failed: expect.stringContaining('This Word document cannot be read') as string },
    ])
  })

  test('that are exports are not read as a page', async () => {
    const wxr =
      '<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item></item></channel></rss>'
    expect(await read(wxr, 'html')).toMatchObject([
      { failed: expect.stringContaining('This is not html but wordpress') as string },
    ])
  })

  test('whose XML is damaged are read as far as they can be, and it is said where', async () => {
    const items = ['Knees', 'Knees & hips'].map(
      (title, at) => `<item><wp:post_id>${at}</wp:post_id><title>${title}</title></item>`,
    )
    const found = await read(`<rss xmlns:wp="x"><channel>${items.join('\n')}</channel></rss>`)
    expect(found).toMatchObject([
      { title: 'Knees' },
      { failed: expect.stringMatching(/The XML is damaged.*: 2:\d+: /) as string },
    ])
  })

  test('without a post are a failure', async () => {
    expect(await read('<rss xmlns:wp="x"><channel></channel></rss>')).toMatchObject([
      { failed: 'There is no post in this export.' },
    ])
  })

  test('that are empty are a failure, not an end', async () => {
    expect(await read('')).toMatchObject([{ failed: 'The file is empty.' }])
  })
})

test('a format that has many posts a file is read the same way as one that has one', async () => {
  expect(await postsOf('markdown', '# Knees\n\nSore.')).toHaveLength(1)
})
