export { rebaseAssets } from './rebase.ts'
export { clearTemporary } from './receive.ts'
export { forgetAsset, sweepAssets } from './sweep.ts'
