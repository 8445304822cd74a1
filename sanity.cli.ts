import { defineCliConfig } from 'sanity/cli'

import { selfContainedPage } from './studio/selfContainedPage.ts'

/** Environment variables that `studio/backend.ts` reads in the browser. */
const forTheBrowser = [
  'CLINICAL_CONTENT_PROJECT_ID',
  'CLINICAL_CONTENT_DATASET',
  'CLINICAL_CONTENT_API_HOST',
  'CLINICAL_CONTENT_SITE_URL',
]

export default defineCliConfig({
  api: {
    projectId: process.env.CLINICAL_CONTENT_PROJECT_ID || 'local',
    dataset: process.env.CLINICAL_CONTENT_DATASET || 'production',
  },
  deployment: { autoUpdates: false },
  typegen: {
    path: 'client/**/*.ts',
    schema: '.sanity/schema.json',
    generates: 'client/generated/sanity.types.ts',
  },
  vite: {
    define: Object.fromEntries(
      forTheBrowser.map((name) => [`process.env.${name}`, JSON.stringify(process.env[name] ?? '')]),
    ),
    plugins: [selfContainedPage()],
  },
})
