import { defineConfig } from 'sanity'
import { clinicalContent, type Concern } from 'sanity-plugin-clinical-content'

const without: Concern[] = ['bodyBlocks']
const config = defineConfig({
  projectId: 'abc12345',
  dataset: 'production',
  plugins: [clinicalContent({ without })],
})
console.log(JSON.stringify([config.plugins?.map(({ name }) => name)]))
