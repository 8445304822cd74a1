import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'

import { localAdministrator } from '../access/actors.ts'
import { createCommitter } from '../transactions/commit.ts'
import { HttpError, LakeError } from '../errors.ts'
import { backupInto, backupLake, requireLake, restoreLake } from '../maintenance/backup.ts'
import { checkLake } from '../maintenance/check.ts'
import { describeDamage } from '../maintenance/damage.ts'
import { openChecked } from '../maintenance/openChecked.ts'
import { rewindMutations } from '../maintenance/rewind.ts'
import { privateFile } from '../model/fileModes.ts'
import type { Dataset, Mutation } from '../model/types.ts'
import { parseMutations } from '../mutations/parse.ts'
import { openStore, type Store } from '../store/index.ts'
import { lakeFile } from '../store/open.ts'
import { openSnapshot } from '../store/snapshot.ts'
import { remainsOf } from '../store/wreck.ts'
import { erase, sayWhatWent } from './eraseCommand.ts'
import { datasetOf } from './datasetOf.ts'
import type { CliOptions } from './options.ts'
import { readsCommand } from './readsCommand.ts'
import { peopleCommand } from './peopleCommand.ts'
import { signInCommand } from './signInCommand.ts'
import { tokenCommand } from './tokenCommand.ts'
import { UsageError } from './usage.ts'

type Command = (options: CliOptions) => Promise<number>

/** The commands beside `serve`. Each returns the exit code. */
export const commands: Record<string, Command> = {
  backup,
  restore,
  check,
  salvage,
  rewind,
  export: exportDocuments,
  import: importDocuments,
  erase: eraseOne,
  reads: readsCommand,
  token: tokenCommand,
  people: peopleCommand,
  'sign-in': signInCommand,
}

async function backup(options: CliOptions): Promise<number> {
  const destination = operand(options, 'the folder to write the backup to')
  const { keep } = options
  const now = new Date().toISOString()
  const { folder, files, removed } =
    keep === undefined
      ? { ...(await backupLake(options.data, destination, now)), folder: destination, removed: [] }
      : await backupInto(options.data, destination, now, keep)
  console.log(`Backed up ${options.data} to ${folder}: ${Object.keys(files).length} files`)
  for (const old of removed) console.log(`Removed ${old}`)
  return 0
}

async function restore(options: CliOptions): Promise<number> {
  const source = operand(options, 'the folder of the backup')
  const { createdAt, files } = await restoreLake(source, options.data)
  console.log(
    `Restored the backup of ${createdAt} to ${options.data}: ${Object.keys(files).length} files`,
  )
  return 0
}

async function check(options: CliOptions): Promise<number> {
  requireLake(options.data)
  let store: Store
  try {
    store = openStore(options.data)
  } catch (error) {
    if (!(error instanceof LakeError) || error.code !== 'damaged') throw error
    console.error(error.message)
    return sayDamage(options.data)
  }
  let result: Awaited<ReturnType<typeof checkLake>>
  try {
    result = await checkLake(store, options.data)
    const { faults } = result
    for (const fault of faults) console.error(fault)
    if (faults.length === 0) {
      const keys = store.datasets.list().map(({ key }) => key)
      const documents = keys.reduce((count, key) => count + store.documents.count(key), 0)
      console.log(`${documents} documents looked at: all is well`)
      store.vouch()
      return 0
    }
    console.log(`${faults.length} faults`)
  } finally {
    store.close()
  }
  return result.isDamaged ? sayDamage(options.data) : 1
}

async function sayDamage(dataDir: string): Promise<number> {
  for (const sentence of await describeDamage(dataDir)) console.log(sentence)
  return 1
}

/** What can still be read of a damaged lake, as `export` writes what is whole. */
async function salvage(options: CliOptions): Promise<number> {
  const file = operand(options, 'the file to write')
  requireLake(options.data)
  const [dataset] = options.datasets
  let [saved, missing] = [0, 0]
  const lines = function* () {
    for (const remains of remainsOf(join(options.data, lakeFile))) {
      if (remains.dataset !== dataset) continue
      if (remains.isDoubtful) console.error(`"${remains.id}" is perhaps not as it was written`)
      if (remains.document) {
        saved++
        yield `${JSON.stringify(remains.document)}\n`
      } else {
        missing++
        console.error(`"${remains.id}" is lost`)
      }
    }
  }
  await pipeline(lines, createWriteStream(file, { mode: privateFile }))
  console.log(
    `${saved} documents of "${dataset}" written to ${file}; ${missing} are lost. Pictures and files are in ${join(options.data, 'assets')}`,
  )
  return saved > 0 && missing === 0 ? 0 : 1
}

async function eraseOne(options: CliOptions): Promise<number> {
  const id = operand(options, 'the id of the document')
  return withStore(options, async (store) => {
    try {
      return sayWhatWent(await erase(store, datasetOf(store, options), id, options), options)
    } catch (cause) {
      if (cause instanceof HttpError) throw new LakeError('refused', `${cause.message}.`, { cause })
      throw cause
    }
  })
}

async function rewind(options: CliOptions): Promise<number> {
  const time = operand(options, 'the time to go back to, e.g. 2026-11-22T09:00:00Z')
  if (Number.isNaN(Date.parse(time))) {
    throw new UsageError(`"${time}" is not a time: write it as 2026-11-22T09:00:00Z`)
  }
  return withStore(options, async (store) => {
    const dataset = datasetOf(store, options)
    const mutations = rewindMutations(store, dataset, time)
    if (mutations.length > 0) await commit(store, options.project, dataset, mutations)
    console.log(`${mutations.length} documents of "${dataset.name}" are as they were at ${time}`)
    return 0
  })
}

async function exportDocuments(options: CliOptions): Promise<number> {
  const file = operand(options, 'the file to write')
  requireLake(options.data)
  const store = openStore(options.data, { alongside: true })
  const snapshot = openSnapshot(join(options.data, lakeFile))
  try {
    const lines = withLineBreaks(snapshot.documents(datasetOf(store, options).key))
    await pipeline(
      lines,
      file === '-' ? process.stdout : createWriteStream(file, { mode: privateFile }),
      {
        end: file !== '-',
      },
    )
    return 0
  } finally {
    snapshot.close()
    store.close()
  }
}

function* withLineBreaks(lines: Iterable<string>): Iterable<string> {
  for (const line of lines) yield `${line}\n`
}

async function importDocuments(options: CliOptions): Promise<number> {
  const file = operand(options, 'the file to read')
  return withStore(options, async (store) => {
    const dataset = datasetOf(store, options)
    const mutations = await readMutations(file)
    // One transaction, so that documents may refer to each other, and a bad line stores nothing.
    if (mutations.length > 0) await commit(store, options.project, dataset, mutations)
    console.log(`${mutations.length} documents brought into "${dataset.name}"`)
    return 0
  })
}

async function readMutations(file: string): Promise<Mutation[]> {
  const mutations: Mutation[] = []
  let number = 0
  for await (const line of createInterface({ input: createReadStream(file) })) {
    number++
    if (line.trim() === '') continue
    try {
      mutations.push(...parseMutations([{ createOrReplace: JSON.parse(line) as unknown }]))
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause)
      throw new LakeError('damaged', `${file}, line ${number}: ${why}; nothing was stored.`, {
        cause,
      })
    }
  }
  return mutations
}

async function commit(
  store: Store,
  projectId: string,
  dataset: Dataset,
  mutations: Mutation[],
): Promise<void> {
  const committer = createCommitter({
    store,
    projectId,
    select: () => Promise.reject(new Error('a command names its documents by id')),
    now: () => new Date(),
  })
  try {
    // What a dataset refers to may be brought back after it.
    const skipCrossReferences = true
    await committer.commit({ dataset, actor: localAdministrator, mutations, skipCrossReferences })
  } catch (cause) {
    if (cause instanceof LakeError) throw cause
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new LakeError('refused', `${why}; nothing was stored.`, { cause })
  }
}

/** Alone: nothing else may write meanwhile. */
async function withStore(
  options: CliOptions,
  work: (store: Store) => Promise<number>,
): Promise<number> {
  requireLake(options.data)
  const store = await openChecked(options.data, (message) => console.error(message))
  try {
    return await work(store)
  } finally {
    store.close()
  }
}

function operand({ command, operands: [first] }: CliOptions, what: string): string {
  if (first !== undefined) return first
  throw new UsageError(`${command}: name ${what}`)
}
