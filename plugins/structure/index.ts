export { clinicalStructure } from './clinicalStructure.ts'
export { structure } from './structurePlugin.ts'
