export { attention } from './attentionPlugin.tsx'
