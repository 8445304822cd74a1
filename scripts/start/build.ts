import { fileURLToPath } from 'node:url'
import { createProgress } from './progress.ts'
import { buildStudio } from './studioBuild.ts'

// `npm run build`: for who starts the house as another user, who may not write here.
const root = fileURLToPath(new URL('../..', import.meta.url))
const { folder, built } = await buildStudio(root, createProgress().building)
console.log(built ? `The Studio is built: ${folder}` : `The Studio is up to date: ${folder}`)
