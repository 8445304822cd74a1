export { duplicate } from './duplicatePlugin.ts'
