import { readdirSync } from 'node:fs'
import { bodyBlocks, schemaTypes } from '@clinical-content/schemas'
import { createSchema } from 'sanity'
import { describe, expect, test } from 'vitest'
import { blockReaders, htmlBlocks, textBlocks } from '../client/generated/blocks.ts'
import { body } from '../client/blocks/bodyQuery.ts'
import { reactBlocks } from '../client/generated/reactBlocks.ts'
import { blockPreviews } from '../plugins/bodyBlocks/previews.ts'

/** What the Studio lets an editor put into a body, as Sanity itself compiles the schema. */
const members = membersOf('body').filter((name) => name !== 'block')

test('the table of blocks is the body', () => {
  expect(members.length).toBeGreaterThan(10)
  expect(bodyBlocks.map(({ type }) => type.name)).toEqual(members)
})

describe.each([
  ['the client’s readers', Object.keys(blockReaders)],
  ['the client’s HTML', Object.keys(htmlBlocks)],
  ['the client’s React', Object.keys(reactBlocks)],
  ['the client’s text and Markdown', Object.keys(textBlocks)],
])('%s', (_room, known) => {
  test('know every block, and no other', () => {
    expect(known.toSorted()).toEqual(members.toSorted())
  })
})

test('the plugin draws what the table says, and nothing else', () => {
  const drawn = bodyBlocks.filter(({ preview }) => preview === 'own').map(({ type }) => type.name)
  expect([...blockPreviews.keys()].toSorted()).toEqual(drawn.toSorted())
})

describe.each(members)('%s', (name) => {
  test('has a folder in the client with a numbered fixture', () => {
    const folder = new URL(`../client/blocks/${name}/`, import.meta.url)
    expect(readdirSync(folder)).toContain(`${name}.ts`)
    expect(readdirSync(new URL('fixtures/', folder))).toContainEqual(
      expect.stringMatching(/^001-.*\.ts$/),
    )
  })
})

test('what a migration could not read is fetched without its content', () => {
  expect(body).toMatch(/_type != "needsReview" => \{ \.\.\. \}/)
  expect(body).toMatch(/_type == "needsReview" => \{ _key, _type \}/)
})

function membersOf(array: string): string[] {
  const type = createSchema({ name: 'clinical-content', types: schemaTypes }).get(array)
  if (type?.jsonType !== 'array') throw new Error(`${array} is no array`)
  return type.of.map((member) => member.name)
}
