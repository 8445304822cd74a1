import type { FunctionTable } from './define.ts'

export const deltaFunctions: FunctionTable = {}
export const diffFunctions: FunctionTable = {}
