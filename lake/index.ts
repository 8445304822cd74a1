export { createLake, type Lake } from './lake.ts'
export { serveLake, type LakeServer, type ServeOptions } from './serve.ts'
export { LakeError, type LakeErrorCode } from './errors.ts'
export type { LakeOptions, UnhandledRequest } from './options.ts'
