import type { PluginOptions } from 'sanity'
import { structureTool, type StructureResolver } from 'sanity/structure'
import { expect, test } from 'vitest'

import { clinicalContent } from '../clinicalContent.ts'
import { workspaceWith } from '../testing/workspace.ts'
import { clinicalStructure, structure } from './index.ts'
import { checkOrder, isStructureTool } from './structureTools.ts'

const own: StructureResolver = (S) => S.list().title('Ours')

async function structureTools(...plugins: PluginOptions[]) {
  const { tools } = await workspaceWith(plugins)
  return tools.filter(isStructureTool).map(({ name, title, options }) => ({
    name,
    title,
    structure: options?.structure,
  }))
}

const brought = { name: 'structure', title: 'Content', structure: clinicalStructure }

test('a Studio without a structure tool gets one', async () => {
  expect(await structureTools(clinicalContent())).toEqual([brought])
  expect(await structureTools(structure())).toEqual([brought])
})

test('a stock Studio shows ours in the tool it has', async () => {
  expect(await structureTools(structureTool(), clinicalContent())).toEqual([
    { name: 'structure', title: 'Structure', structure: clinicalStructure },
  ])
  const named = structureTool({ name: 'desk', title: 'Desk' })
  expect(await structureTools(named, structure())).toEqual([
    { name: 'desk', title: 'Desk', structure: clinicalStructure },
  ])
})

test('a structure of its own stays', async () => {
  expect(await structureTools(structureTool({ structure: own }), clinicalContent())).toEqual([
    { name: 'structure', title: 'Structure', structure: own },
  ])
})

test('left out, nothing is brought and nothing filled', async () => {
  const without = clinicalContent({ without: ['structure'] })
  expect(await structureTools(without)).toEqual([])
  expect(await structureTools(structureTool(), without)).toEqual([
    { name: 'structure', title: 'Structure', structure: undefined },
  ])
})

test('a structure tool behind ours is an error that says what to do: its Publish would ask for no review', async () => {
  const { tools } = await workspaceWith([clinicalContent(), structureTool()])
  expect(() => checkOrder(tools)).toThrow(
    /"Structure".*before clinicalContent\(\), or leave it out/,
  )

  const fine = await workspaceWith([structureTool(), clinicalContent()])
  expect(() => checkOrder(fine.tools)).not.toThrow()
})

test.each([
  ['brought by the plugin', [clinicalContent()]],
  ['of a stock Studio', [structureTool(), clinicalContent()]],
])('every action is there once, and Publish is ours: structure %s', async (_name, plugins) => {
  const { document } = await workspaceWith(plugins)
  const actionsOf = (schemaType: string) =>
    document.actions({ schemaType, documentId: 'a', versionType: 'draft', releaseId: undefined })
  const actions = actionsOf('article')
  const named = actions.flatMap(({ action }) => action ?? [])
  expect(named).toEqual([...new Set(named)])
  expect(actions.find(({ action }) => action === 'publish')?.displayName).toBe('PublishWithPolicy')
  expect(actionsOf('clinic').map(({ action }) => action)).not.toContain('delete')
})
