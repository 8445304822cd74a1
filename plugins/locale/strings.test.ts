import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { strings } from './strings.ts'

const plugins = join(import.meta.dirname, '..')
const sources = readdirSync(plugins, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|strings\.ts$|node_modules/.test(file))
  .map((file) => readFileSync(join(plugins, file), 'utf8'))

const keys: readonly string[] = Object.keys(strings)

const literal = /'((?:[a-z]+(?:-[a-z]+)*)\.[\w.-]+)'/g
const template = /`([a-z-]+\.[\w.-]*?)\$\{/g
const found = (source: string, pattern: RegExp) =>
  [...source.matchAll(pattern)].map(([, key = '']) => key)

/** Whatever could be a key, and what the keys made up on the spot begin with. */
const mentioned = sources.flatMap((source) => found(source, literal))
const beginnings = sources.flatMap((source) => found(source, template))

test('every text a plugin asks for has words', () => {
  const calls = sources.flatMap((source) => found(source, /\bt\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g))
  const wanted = calls.flatMap((call) => found(call, literal))
  expect(wanted.length).toBeGreaterThan(50)
  expect(wanted.filter((key) => !keys.includes(key))).toEqual([])
  expect(beginnings.filter((start) => !keys.some((key) => key.startsWith(start)))).toEqual([])
})

test('every text is asked for', () => {
  const unused = keys.filter(
    (key) => !mentioned.includes(key) && !beginnings.some((start) => key.startsWith(start)),
  )
  expect(unused).toEqual([])
})

test('nothing calls a number "verified": no code can look at a register', () => {
  expect(Object.values(strings).filter((words) => /verif/i.test(words))).toEqual([])
})
