import { visionTool } from '@sanity/vision'
import { clinicalContent } from 'sanity-plugin-clinical-content'
import { defineConfig } from 'sanity'
import { structureTool } from 'sanity/structure'

import { backend, siteUrl } from './studio/backend.ts'
import { BrandIcon } from './studio/BrandIcon.tsx'
import { quietFeatures } from './studio/features.ts'
import { structure } from './studio/structure.ts'
import { website } from './studio/website.ts'

export default defineConfig({
  ...backend(),
  ...quietFeatures,
  basePath: '/',
  title: 'Clinical Content',
  icon: BrandIcon,
  plugins: [
    structureTool({ title: 'Content', structure }),
    clinicalContent(),
    website({ siteUrl: siteUrl() }),
    visionTool({ title: 'Query', defaultApiVersion: '2025-02-19' }),
  ],
})
