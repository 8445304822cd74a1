export { paste } from './pastePlugin.tsx'
