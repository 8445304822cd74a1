import { defineCliConfig } from 'sanity/cli'

import { devProxy } from './studio/devProxy.ts'
import { hotConfig } from './studio/hotConfig.ts'
import { selfContainedPage } from './studio/selfContainedPage.ts'

/** Environment variables that `studio/backend.ts` reads in the browser. */
const forTheBrowser = [
  'CLINICAL_CONTENT_PROJECT_ID',
  'CLINICAL_CONTENT_DATASET',
  'CLINICAL_CONTENT_API_HOST',
  'CLINICAL_CONTENT_SITE_URL',
]

/**
 * One run of TypeGen writes one file, so `scripts/typegen.ts` runs it twice: for the client with its
 * queries, and for everybody else the stored types alone.
 */
function typegen() {
  const schema = '.sanity/schema.json'
  return process.env.CLINICAL_CONTENT_TYPEGEN === 'schemas'
    ? { path: 'schemas/generated/*.ts', schema, generates: 'schemas/generated/sanity.types.ts' }
    : { path: 'client/**/*.ts', schema, generates: 'client/generated/sanity.types.ts' }
}

export default defineCliConfig({
  api: {
    projectId: process.env.CLINICAL_CONTENT_PROJECT_ID || 'local',
    dataset: process.env.CLINICAL_CONTENT_DATASET || 'production',
  },
  deployment: { autoUpdates: false },
  typegen: typegen(),
  vite: {
    define: Object.fromEntries(
      forTheBrowser.map((name) => [`process.env.${name}`, JSON.stringify(process.env[name] ?? '')]),
    ),
    plugins: [selfContainedPage(), hotConfig()],
    // Found before the page asks for them, which would then load twice.
    optimizeDeps: { entries: ['sanity.config.ts'] },
    server: {
      proxy: devProxy(process.env),
      watch: { ignored: ['**/dist/**', '**/.lake/**', '**/test-results/**'] },
    },
  },
})
