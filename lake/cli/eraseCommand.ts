import { localAdministrator } from '../access/actors.ts'
import { eraseDocument, type ErasureReport } from '../maintenance/erase.ts'
import type { Dataset } from '../model/types.ts'
import type { Store } from '../store/index.ts'
import { createCommitter } from '../transactions/commit.ts'
import { webhookStore } from '../webhooks/webhookStore.ts'
import type { CliOptions } from './options.ts'

/** Erases one document of data no lake has open, and says what went. */
export async function erase(
  store: Store,
  dataset: Dataset,
  id: string,
  { data, project, also, dryRun }: CliOptions,
): Promise<ErasureReport> {
  const committer = createCommitter({
    store,
    projectId: project,
    select: () => Promise.reject(new Error('a command names its documents by id')),
    now: () => new Date(),
  })
  const messages = webhookStore(store.keyValues)
  return eraseDocument(
    {
      store,
      dataDir: data,
      commit: (request) => committer.commit(request),
      forgetMessages: (name, ids) => messages.forget(name, ids),
    },
    { dataset, actor: localAdministrator, id, also, dryRun },
  )
}

/** What a person reads; exit code 1 when something of it is left. */
export function sayWhatWent(report: ErasureReport, { dryRun }: CliOptions): number {
  const { documents, comments, assets, messages, namedBy, backups, scrubbed } = report
  console.log(dryRun ? 'This would be erased:' : 'Erased, with their history:')
  for (const id of [...documents, ...comments, ...assets]) console.log(`  ${id}`)
  if (messages > 0) console.log(`  ${messages} messages of webhooks`)
  if (namedBy.length > 0) console.log(`Still named, leading nowhere, by ${namedBy.join(', ')}`)
  for (const { folder, createdAt } of backups) {
    console.log(
      `Still in the backup of ${createdAt}: ${folder} (delete it, or it brings this back)`,
    )
  }
  if (backups.length === 0)
    console.log('In none of the backups this lake has made, where they are still there')
  return dryRun || scrubbed ? 0 : 1
}
