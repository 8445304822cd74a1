import { describe, expect, test } from 'vitest'
import { safeUrl, telephoneUrl } from './safeUrl.ts'

describe('safeUrl', () => {
  test.each([
    ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
    ['HTTP://EXAMPLE.org', 'http://example.org/'],
    ['mailto:hello@example.org', 'mailto:hello@example.org'],
    ['tel:+441514960123', 'tel:+441514960123'],
    ['www.example.org/page', 'https://www.example.org/page'],
    ['/about', '/about'],
    ['#heading', '#heading'],
    ['?page=2', '?page=2'],
    ['other-page', 'other-page'],
    ['  https://example.org/ ', 'https://example.org/'],
    ['https://example.org/"onmouseover="x', 'https://example.org/%22onmouseover=%22x'],
  ])('keeps %j', (address, expected) => {
    expect(safeUrl(address)).toBe(expected)
  })

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u0000\u001fjavascript:alert(1)',
    'javascript&colon;alert(1)'.replace('&colon;', ':'),
    'vbscript:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:image/svg+xml;base64,PHN2Zz4=',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'view-source:https://example.org',
    'http://',
    'https://[not-an-address',
    '',
    '   ',
    null,
    undefined,
    42,
    { toString: () => 'https://example.org' },
  ])('refuses %j', (address) => {
    expect(safeUrl(address)).toBeUndefined()
  })
})

test.each([
  ['0151 496 0123', 'tel:01514960123'],
  ['+44 (0)151 496 0123', 'tel:+441514960123'],
  ['999', 'tel:999'],
  ['ring us', undefined],
  ['javascript:alert(1)', undefined],
  [undefined, undefined],
])('telephoneUrl(%j)', (telephone, expected) => {
  expect(telephoneUrl(telephone)).toBe(expected)
})
