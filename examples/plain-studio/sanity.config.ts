import { embeddedLake } from '@clinical-content/lake/browser'
import { visionTool } from '@sanity/vision'
import { defineConfig, type WorkspaceOptions } from 'sanity'
import { structureTool } from 'sanity/structure'

import { schemaTypes } from './schemaTypes.ts'

const studio = {
  schema: { types: schemaTypes },
  plugins: [structureTool(), visionTool({ defaultApiVersion: '2025-02-19' })],
} satisfies Partial<WorkspaceOptions>

/** The same Studio twice, to show both ways to a lake. */
export default defineConfig([
  {
    ...studio,
    // What a Studio needs to reach a lake at the page's own address: its event streams share one
    // WebSocket, so that any number of tabs stay live.
    ...embeddedLake(),
    name: 'lake',
    title: 'Plain Studio',
    basePath: '/lake',
  },
  {
    ...studio,
    // Sanity's own settings and nothing else: the client asks `http://local.localhost:<port>`.
    // Browsers open six connections to it, which is enough for one tab.
    projectId: 'local',
    dataset: 'production',
    apiHost: globalThis.location?.origin ?? 'http://localhost:3333',
    name: 'host',
    title: 'Plain Studio, by host name',
    basePath: '/host',
  },
])
