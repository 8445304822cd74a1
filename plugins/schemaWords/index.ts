export { schemaWords } from './schemaWordsPlugin.tsx'
export { translatable } from './translatable.ts'
