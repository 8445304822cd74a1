import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { tally } from './tally/index.ts'
import type { Fixture, Output } from './fixtures/fixture.ts'
import { normalise } from './normalise/index.ts'
import { recognise } from './recognise/index.ts'
import { postsOf } from './testing/memoryFile.ts'
import { toDocuments } from './toDocuments/index.ts'
import type { SourcePost } from './types.ts'

const folder = path.join(import.meta.dirname, 'fixtures')
const files = readdirSync(folder).filter((file) => /^\d{3}-/.test(file))

describe.each(files)('%s', async (file) => {
  const { fixture } = (await import(path.join(folder, file))) as { fixture: Fixture }

  test(`${fixture.shows}`, async () => {
    const posts = await postsOf(fixture.format, fixture.input)
    const outputs = 'length' in fixture.output ? fixture.output : [fixture.output]
    expect(posts).toHaveLength(outputs.length)
    for (const [at, output] of outputs.entries()) check(posts[at], output)
  })
})

function check(source: SourcePost | undefined, output: Output) {
  if (!source) throw new Error('The file has fewer posts than the fixture says.')
  const post = recognise(normalise(source))
  const { documents, ...gated } = toDocuments(post, '2026-01-01T00:00:00.000Z')
  const of = (type: string) => documents.filter((document) => document._type === type)
  const article = documents.find((document) => document._type === 'article')
  const report = tally(post, documents)

  const body = comparable(article?.body)
  expect(body).toMatchObject(output.body ?? {})
  expect(article).toMatchObject(output.article ?? {})
  expect(of('caseStudy')).toMatchObject(output.caseStudies ?? [])
  expect(of('author')).toMatchObject(output.authors ?? of('author'))
  expect(report.leftOut).toMatchObject(output.leftOut ?? report.leftOut)
  expect(report.converted).toMatchObject(output.converted ?? report.converted)
  expect(report.converted.filter(({ lost }) => lost)).toMatchObject(output.lost ?? [])
  expect(report.hiddenAlarms.map(({ text }) => text)).toEqual(output.hiddenAlarms ?? [])
  const notes = [...post.notes, ...gated.notes].map(({ message }) => message)
  expect(notes).toEqual(output.notes ?? notes)
  const identifying = gated.identifying.map(({ what, text }) => `${what}: ${text}`)
  expect(identifying).toEqual(output.identifying ?? identifying)
  expect({ lost: report.lostWords, invented: report.inventedWords }).toEqual({
    lost: [],
    invented: [],
  })
}

/** Keys are stable but unreadable: they go, and a mark names its definition by place. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).filter(([name]) => name !== '_key')
  const copy = Object.fromEntries(fields.map(([name, field]) => [name, comparable(field)]))
  if (!('markDefs' in value) || !Array.isArray(value.markDefs)) return copy
  const keys = value.markDefs.map((definition: { _key: string }) => definition._key)
  const named = (mark: string) => (keys.includes(mark) ? `markDefs[${keys.indexOf(mark)}]` : mark)
  const children = copy['children'] as { marks: string[] }[]
  return {
    ...copy,
    children: children.map((child) => ({ ...child, marks: child.marks.map(named) })),
  }
}
