export { origin } from './originPlugin.tsx'
