export { review } from './reviewPlugin.tsx'
