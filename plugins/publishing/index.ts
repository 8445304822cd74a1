export { publishing } from './publishingPlugin.ts'
