export { bodyBlocks } from './bodyBlocksPlugin.tsx'
