import { embeddedLake } from '@clinical-content/lake/browser'
import { visionTool } from '@sanity/vision'
import { defineConfig, type WorkspaceOptions } from 'sanity'
import { structureTool } from 'sanity/structure'

import { schemaTypes } from './schemaTypes.ts'

const studio = {
  schema: { types: schemaTypes },
  plugins: [structureTool(), visionTool({ defaultApiVersion: '2025-02-19' })],
} satisfies Partial<WorkspaceOptions>

/** Where the lake is: in development `.env.development` says it, else it serves this page itself. */
const apiHost =
  process.env.SANITY_STUDIO_LAKE || globalThis.location?.origin || 'http://localhost:3333'

/** The same Studio twice, to show both ways to a lake. */
export default defineConfig([
  {
    ...studio,
    // Works over plain HTTP: the event streams of a page share one WebSocket, so that any number of
    // tabs stay live.
    ...embeddedLake({ apiHost }),
    name: 'lake',
    title: 'Plain Studio',
    basePath: '/lake',
  },
  {
    ...studio,
    // Sanity's own settings and nothing else. The client asks `https://local.localhost:<port>`: a lake
    // over HTTPS, since a browser opens only six connections to a host that it reaches over HTTP.
    projectId: 'local',
    dataset: 'production',
    apiHost,
    name: 'host',
    title: 'Plain Studio, by host name',
    basePath: '/host',
  },
])
