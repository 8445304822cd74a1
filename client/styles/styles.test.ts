import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fixtures } from '../testing/fixture.ts'

const sheet = readFileSync(new URL('../styles.css', import.meta.url), 'utf8')

/** Text on what it stands on. */
const pairs = [
  ['ink', 'paper'],
  ['ink', 'foam'],
  ['ink', 'sand'],
  ['ink', 'mist'],
  ['ink', 'warning'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'foam'],
  ['ink-soft', 'sand'],
  ['accent', 'paper'],
  ['danger', 'foam'],
  ['#ffffff', 'button'],
  ['#ffffff', 'blue'],
  ['#ffffff', 'red'],
  ['#ffffff', 'green'],
  ['#ffffff', 'emergency'],
] as const

describe.each(['light', 'dark'] as const)('%s', (scheme) => {
  test.each(pairs)('%s on %s has at least 4.5:1', (text, ground) => {
    expect(contrast(colorOf(text, scheme), colorOf(ground, scheme))).toBeGreaterThanOrEqual(4.5)
  })
})

test('every class it styles is one that the renderers write, or a state of one', () => {
  const styled = new Set([...sheet.matchAll(/\.(cc-[\w-]+)/g)].map(([, name]) => name))
  const written = fixtures.map(([, { html }]) => html).join('\n')
  const levels = /--(?:mild|moderate|severe|urgent|emergency|non-urgent)$/
  // The list of sources stands under the body; a mark of a picture's credit, beside a caption.
  const elsewhere = ['cc-sources', 'cc-sources__checked', 'cc-credit']
  const unknown = [...styled].filter(
    (name) => !new RegExp(`[" ]${name}[" ]`).test(written) && !levels.test(name ?? ''),
  )
  expect(unknown.filter((name) => !elsewhere.includes(name ?? ''))).toEqual([])
})

test('asks for nothing from elsewhere', () => {
  expect(sheet).not.toMatch(/url\(|@import/)
})

function colorOf(name: string, scheme: 'light' | 'dark'): string {
  if (name.startsWith('#')) return name
  const value = new RegExp(`--cc-${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(sheet)
  const color = value?.[scheme === 'light' ? 1 : 2]
  if (color === undefined) throw new Error(`no colour --cc-${name}`)
  return color.length === 4 ? color.replaceAll(/\w/g, '$&$&') : color
}

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
