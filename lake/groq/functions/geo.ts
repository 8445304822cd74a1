import type { FunctionTable } from './define.ts'

export const geoFunctions: FunctionTable = {}
