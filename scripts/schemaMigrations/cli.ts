/** `npm run schema-migrations -- ID --to URL`: one of `migrations/`, dry unless told otherwise. */
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

import { tokenFor } from '@clinical-content/migrate'
import { createClient } from '@sanity/client'
import type { SanityDocument } from 'sanity'
import type { Migration } from 'sanity/migrate'

import { readDocuments, UnreadableError } from '../validate/readDocuments.ts'
import { runMigration } from './runMigration.ts'

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../migrations')

const help = `Changes documents that exist already, after the schema has changed.

  npm run schema-migrations -- ID --to http://localhost:3333            show what would change
  npm run schema-migrations -- ID --to http://localhost:3333 --no-dry-run

  --dataset NAME   production
  --project ID     local
  --data DIR       where a lake of yours on this machine keeps its data: .lake

There are: ${readdirSync(folder).join(', ')}.
A token for an address that asks for one: SANITY_AUTH_TOKEN.
Exit code 0: done. 1: refused by the server. 2: not understood or not readable.`

process.exitCode = await main(process.argv.slice(2))

async function main(args: string[]): Promise<number> {
  const options = readOptions(args)
  if (options === undefined) return 2
  try {
    await run(options)
    return 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return error instanceof UnreadableError ? 2 : 1
  }
}

interface Options {
  id: string
  to: string
  dataset: string
  project: string
  data: string
  dryRun: boolean
}

function readOptions(args: string[]): Options | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      allowNegative: true,
      options: {
        to: { type: 'string' },
        dataset: { type: 'string', default: 'production' },
        project: { type: 'string', default: 'local' },
        data: { type: 'string', default: '.lake' },
        'dry-run': { type: 'boolean', default: true },
      },
    })
    const [id] = positionals
    if (id === undefined || positionals.length > 1) throw new Error('Which migration?')
    if (!/^[\w-]+$/.test(id) || !existsSync(join(folder, id))) {
      throw new Error(`There is no migration "${id}".`)
    }
    if (values.to === undefined || !URL.canParse(values.to)) throw new Error('Say where: --to URL.')
    const { to, dataset, project, data } = values
    return { id, to, dataset, project, data, dryRun: values['dry-run'] }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${help}`)
    return undefined
  }
}

async function run({ id, to, dataset, project, data, dryRun }: Options): Promise<void> {
  const token = tokenFor(to, process.env['SANITY_AUTH_TOKEN'], data)
  const loaded: { default: Migration } = await import(
    pathToFileURL(join(folder, id, 'index.ts')).href
  )
  const { documents, faults } = await readDocuments(to, { dataset, token })
  if (faults[0]) throw new UnreadableError(`${to}, line ${faults[0].line}: ${faults[0].message}`)
  const client = createClient({
    apiHost: to.replace(/\/$/, ''),
    useProjectHostname: false,
    projectId: project,
    dataset,
    apiVersion: '2025-02-19',
    useCdn: false,
    ...(token === undefined ? {} : { token }),
  })
  console.log(`${loaded.default.title}${dryRun ? ' (dry run: nothing is changed)' : ''}`)
  let count = 0
  // An export holds whole documents; only their type cannot know it.
  const stored = documents as unknown as SanityDocument[]
  for await (const mutations of runMigration(loaded.default, {
    client,
    documents: stored,
    dryRun,
  })) {
    count += 1
    console.log(JSON.stringify(mutations))
  }
  console.log(
    `${documents.length} documents read, ${count} ${dryRun ? 'would be changed' : 'transactions committed'}.`,
  )
}
