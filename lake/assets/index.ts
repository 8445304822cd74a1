export { assetFolder } from './names.ts'
export { rebaseAssets } from './rebase.ts'
export { clearTemporary } from './receive.ts'
export { forgetAsset, forgetPurged, sweepAssets } from './sweep.ts'
