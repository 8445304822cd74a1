import { requireLake } from '../maintenance/backup.ts'
import { openStore } from '../store/index.ts'
import type { CliOptions } from './options.ts'
import { datasetOf } from './datasetOf.ts'

/**
 * `reads [DOCUMENT]`: who read the documents that `auditReads` names, a line a day; the lake may be
 * running. Whoever owns the data folder may see it, as administrators may over HTTP.
 */
export function readsCommand(options: CliOptions): Promise<number> {
  requireLake(options.data)
  const store = openStore(options.data, { alongside: true })
  try {
    const [document] = options.operands
    const names = new Map(store.tokens.users().map(({ id, name }) => [id, name]))
    const reads = store.readLog
      .list(datasetOf(store, options).key, {
        limit: options.limit,
        ...(document === undefined ? {} : { document }),
        ...(options.person === undefined ? {} : { user: idOf(options.person, names) }),
      })
      .map((read) => ({ ...read, name: names.get(read.user) ?? read.user }))
    if (options.json) console.log(JSON.stringify(reads, null, 2))
    else for (const line of table(reads)) console.log(line)
    return Promise.resolve(0)
  } finally {
    store.close()
  }
}

/** A person may be named by their id or their name. */
function idOf(person: string, names: ReadonlyMap<string, string>): string {
  for (const [id, name] of names) if (name === person) return id
  return person
}

const columns = ['day', 'name', 'way', 'times', 'last', 'document'] as const

function table(reads: readonly Record<(typeof columns)[number], string | number>[]): string[] {
  if (reads.length === 0) return ['Nobody has read any of them']
  const rows = [columns, ...reads.map((read) => columns.map((column) => String(read[column])))]
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
