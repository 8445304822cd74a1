import { describe, expect, test } from 'vitest'
import { decode } from './encoding.ts'

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0))
const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? ascii(part) : part)))

describe('an encoding is declared', () => {
  test('by the server, unless the file has a mark of its own', () => {
    const content = bytes('<meta charset="windows-1252"><p>', [0xc1, 0xee, 0xeb, 0xfc], '</p>')
    expect(decode(content, { charset: 'windows-1251' })).toContain('Боль')
    expect(
      decode(bytes([0xef, 0xbb, 0xbf], 'caf', [0xc3, 0xa9]), { charset: 'windows-1251' }),
    ).toBe('café')
  })
})

const utf16 = (text: string, isBig: boolean, mark: boolean) =>
  Uint8Array.from(
    [...(mark ? [0xfeff] : []), ...text.split('').map((unit) => unit.charCodeAt(0))].flatMap(
      (unit) => (isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8]),
    ),
  )

describe('UTF-16', () => {
  test.each([
    [false, true],
    [true, true],
    [false, false],
    [true, false],
  ])('big endian: %s, with a byte order mark: %s', (isBig, mark) => {
    const text = '<?xml version="1.0" encoding="utf-16"?><p>Ból – café</p>'
    expect(decode(utf16(text, isBig, mark))).toBe(text)
  })

  test('is not believed of a file whose tag could be read without it', () => {
    expect(decode(bytes('<meta charset="utf-16"><p>caf', [0xe9], '</p>'))).toContain('café')
  })
})
