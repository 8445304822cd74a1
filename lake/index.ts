// Whoever compiles against the declarations needs Node's, whatever their own `types` say.
/// <reference types="node" preserve="true" />

export { reachesOthers } from './access/openLake.ts'
export { guardHost } from './access/requestGuard.ts'
export { createLake, type Lake } from './lake.ts'
export { serveLake, type LakeServer, type ServeOptions } from './serve.ts'
export { endSoon, outliveOutput } from './ending.ts'
export { LakeError, type LakeErrorCode } from './errors.ts'
export type { LakeOptions, UnhandledRequest } from './options.ts'
export { holdsLake } from './store/open.ts'
