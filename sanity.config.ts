import { visionTool } from '@sanity/vision'
import { clinicalContent } from 'sanity-plugin-clinical-content'
import { defineConfig } from 'sanity'

import { backend, siteUrl } from './studio/backend.ts'
import { BrandIcon } from './studio/BrandIcon.tsx'
import { quietFeatures } from './studio/features.ts'
import { website } from './studio/website.ts'

export default defineConfig({
  ...backend(),
  ...quietFeatures,
  basePath: '/',
  title: 'Clinical Content',
  icon: BrandIcon,
  plugins: [
    clinicalContent(),
    website({ siteUrl: siteUrl() }),
    visionTool({ title: 'Query', defaultApiVersion: '2025-02-19' }),
  ],
})
