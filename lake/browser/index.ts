export { embeddedLake } from './embeddedLake.ts'
export type { EmbeddedLakeOptions, EmbeddedLakeWorkspace } from './embeddedLake.ts'
export { createEventMultiplexer } from './eventMultiplexer.ts'
