import { definePlugin, type Tool } from 'sanity'
import { structureTool, type StructureToolOptions } from 'sanity/structure'

import { strings } from '../locale/strings.ts'
import { words } from '../locale/words.ts'
import { clinicalStructure } from './clinicalStructure.ts'
import { OrderOfPlugins } from './OrderOfPlugins.tsx'
import { isStructureTool, knownStructureTools } from './structureTools.ts'

const options: StructureToolOptions = {
  title: strings['structure.title'],
  structure: clinicalStructure,
}

/**
 * The content as a clinic looks at it. In a Studio whose `plugins` list `structureTool()` before, that
 * tool shows it, unless it has a structure of its own; in any other Studio this brings the tool.
 */
export const structure = definePlugin({
  name: 'clinical-content/structure',
  plugins: [structureTool(options)],
  tools: fillStructureTools,
  studio: { components: { layout: OrderOfPlugins } },
  i18n: words,
})

function fillStructureTools(tools: Tool[]): Tool[] {
  const theirs = tools.filter((tool) => isStructureTool(tool) && tool.options !== options)
  const kept = theirs.length > 0 ? tools.filter((tool) => tool.options !== options) : tools
  const filled = kept.map((tool) =>
    isStructureTool(tool) && !tool.options?.structure
      ? { ...tool, options: { ...tool.options, structure: clinicalStructure } }
      : tool,
  )
  for (const tool of filled) if (isStructureTool(tool)) knownStructureTools.add(tool)
  return filled
}
