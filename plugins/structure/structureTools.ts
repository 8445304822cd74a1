import type { Tool } from 'sanity'
import type { StructureToolOptions } from 'sanity/structure'

/** The structure tools that this plugin found, or brought. */
export const knownStructureTools = new WeakSet<Tool>()

export function isStructureTool(tool: Tool): tool is Tool<StructureToolOptions | undefined> {
  return tool.__internalApplicationType === 'sanity/structure'
}

/**
 * Throws when `plugins` list a structure tool behind this plugin. Each of them adds Sanity's own
 * Publish, Duplicate and Delete to those that are there: behind ours, it would bring back a Publish
 * that does not ask for a review, beside the one that does.
 */
export function checkOrder(tools: readonly Tool[]): void {
  const late = tools.find((tool) => isStructureTool(tool) && !knownStructureTools.has(tool))
  if (late) {
    throw new Error(
      `sanity.config: structureTool() ("${late.title}") comes after clinicalContent() in \`plugins\`, so its Publish would not follow the clinic's policy. List it before clinicalContent(), or leave it out: clinicalContent() brings one.`,
    )
  }
}
