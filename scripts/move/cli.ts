/** `npm run move`: a dataset from a lake of one's own to Sanity's hosted Content Lake, and back. */
import { parseArgs } from 'node:util'

import { tokenFor } from '@clinical-content/migrate'
import { createClient, type SanityClient } from '@sanity/client'

import { move, type Moved } from './move.ts'

const usage = `Takes all content of a dataset, drafts and pictures included, to another Content Lake, and
compares what has come there: how many documents of each type, and the hash of each.

  npm run move -- --to-project ID      from the lake of this machine to Sanity's hosted Content Lake
  npm run move -- --from-project ID    and back

  --lake URL         the lake of this machine (http://localhost:3333); it has to run
  --data DIR         where it keeps its data (.lake)
  --dataset NAME     of both (production)
  --into-existing    into a dataset that is not empty: what has the same id is replaced
  --compare          only compares, and changes nothing
  --api-host URL     another address than Sanity's

Sanity's token: SANITY_AUTH_TOKEN, with the right to write where it goes. Of a lake on another machine:
LAKE_TOKEN. History, comments, people, tokens and webhooks stay: docs/deploy.md says what to do about each.
Exit code 0: the same is there. 1: not all of it, or refused. 2: not understood.`

const apiVersion = '2025-02-19'

process.exitCode = await main(process.argv.slice(2))

async function main(args: string[]): Promise<number> {
  const options = readOptions(args)
  if (options === undefined) return 2
  try {
    return report(await move(options))
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 1
  }
}

function readOptions(args: string[]): Parameters<typeof move>[0] | undefined {
  try {
    const { values } = parseArgs({
      args,
      options: {
        'to-project': { type: 'string' },
        'from-project': { type: 'string' },
        lake: { type: 'string', default: 'http://localhost:3333' },
        data: { type: 'string', default: '.lake' },
        dataset: { type: 'string', default: 'production' },
        'into-existing': { type: 'boolean', default: false },
        compare: { type: 'boolean', default: false },
        'api-host': { type: 'string' },
      },
    })
    const { 'to-project': to, 'from-project': from, lake, data, dataset } = values
    const projectId = to ?? from
    if (projectId === undefined || (to !== undefined && from !== undefined)) {
      throw new Error('Say where to, with --to-project ID, or where from, with --from-project ID.')
    }
    if (!URL.canParse(lake)) throw new Error(`--lake must be an address, not "${lake}".`)
    const hosted = hostedClient(projectId, dataset, values['api-host'])
    const own = lakeClient(lake, dataset, tokenFor(lake, process.env['LAKE_TOKEN'], data))
    return {
      ...(to === undefined ? { from: hosted, to: own } : { from: own, to: hosted }),
      intoExisting: values['into-existing'],
      compareOnly: values.compare,
      say: (step) => console.log(step),
    }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    return undefined
  }
}

function hostedClient(projectId: string, dataset: string, apiHost?: string): SanityClient {
  const token = process.env['SANITY_AUTH_TOKEN']
  if (!token) throw new Error('Set SANITY_AUTH_TOKEN to a token of the project.')
  const host = apiHost === undefined ? {} : { apiHost, useProjectHostname: false }
  return createClient({ projectId, dataset, token, apiVersion, useCdn: false, ...host })
}

function lakeClient(apiHost: string, dataset: string, token: string | undefined): SanityClient {
  if (token === undefined) {
    throw new Error(
      `No token for ${apiHost}: is it running, and --data its folder? Or set LAKE_TOKEN.`,
    )
  }
  const own = { projectId: 'local', dataset, token, apiVersion, useCdn: false }
  return createClient({ ...own, apiHost, useProjectHostname: false })
}

function report({ counts, differences, warnings }: Moved): number {
  for (const [type, { from, to }] of counts) {
    console.log(`${type.padEnd(24)} ${String(from).padStart(6)}  ${String(to).padStart(6)}`)
  }
  for (const warning of warnings) console.error(warning)
  for (const { id, what } of differences) console.error(`${id}: ${what}`)
  console.log(
    differences.length === 0
      ? 'The same is there: each document has been compared by its hash.'
      : `${differences.length} differences`,
  )
  return differences.length === 0 ? 0 : 1
}
