import { LakeError } from '../errors.ts'
import type { Dataset } from '../model/types.ts'
import type { Store } from '../store/index.ts'
import type { CliOptions } from './options.ts'

/** The dataset a command is about. @throws LakeError `refused` */
export function datasetOf(store: Store, { datasets: [name] }: CliOptions): Dataset {
  const dataset = store.datasets.get(name)
  if (dataset) return dataset
  const names = store.datasets.list().map((known) => known.name)
  throw new LakeError('refused', `There is no dataset "${name}": there is ${names.join(', ')}.`)
}
