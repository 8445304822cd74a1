export { clearTemporary } from './receive.ts'
export { servingRoutes } from './serve.ts'
export { uploadRoutes } from './upload.ts'
export type { AssetLake } from './assetLake.ts'
