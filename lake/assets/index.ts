export { rebaseAssets } from './rebase.ts'
export { clearTemporary } from './receive.ts'
export { sweepAssets } from './sweep.ts'
