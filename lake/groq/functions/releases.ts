import { constant, type FunctionTable } from './define.ts'

export const releasesFunctions: FunctionTable = {
  all: {
    ...constant((scope) => {
      const { source } = scope.run
      const found = source.find({
        kind: 'equals',
        path: '_type',
        values: ['system.release'],
        exact: true,
      })
      return Array.from(found?.documents ?? source.all()).filter(
        (document) => document['_type'] === 'system.release',
      )
    }),
    readsDataset: true,
    origin: 'documents',
  },
}
