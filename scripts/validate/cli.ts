/**
 * `npm run validate -- FILE.ndjson|URL`: every rule of the schema, outside the Studio.
 *
 * Exit codes: 0 no errors, 1 errors found, 2 not understood or not readable.
 */
import { parseArgs } from 'node:util'

import { tokenFor } from '@clinical-content/migrate'

import { readDocuments, UnreadableError } from './readDocuments.ts'
import type { Finding } from './validateDocuments.ts'

const help = `Checks documents by every rule of the schema.

  npm run validate -- FILE.ndjson
  npm run validate -- http://localhost:3333 [--dataset production]

  --quiet      errors only, no warnings
  --json       one JSON object a line
  --dataset    which dataset of an address (production)
  --data       where a lake of yours on this machine keeps its data (.lake)

A token for an address that asks for one: SANITY_AUTH_TOKEN.
Exit code 0: no errors. 1: errors. 2: not understood or not readable.`

process.exitCode = await main(process.argv.slice(2))

async function main(args: string[]): Promise<number> {
  const options = readOptions(args)
  if (options === undefined) return 2
  if (options.help) {
    console.log(help)
    return 0
  }
  try {
    return await report(options)
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error
    console.error(error.message)
    return 2
  }
}

interface Options {
  help: boolean
  quiet: boolean
  json: boolean
  dataset: string
  data: string
  source: string
}

function readOptions(args: string[]): Options | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        quiet: { type: 'boolean', short: 'q', default: false },
        json: { type: 'boolean', default: false },
        dataset: { type: 'string', default: 'production' },
        data: { type: 'string', default: '.lake' },
      },
    })
    const [source, ...more] = positionals
    if (values.help) return { ...values, source: '' }
    if (source === undefined || more.length > 0) throw new Error('Give one file or one address.')
    return { ...values, source }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${help}`)
    return undefined
  }
}

async function report({ source, dataset, data, quiet, json }: Options): Promise<number> {
  const token = tokenFor(source, process.env['SANITY_AUTH_TOKEN'], data)
  const { documents, faults } = await readDocuments(source, { dataset, token })
  const count = { error: faults.length, warning: 0, info: 0 }
  for (const { line, message } of faults) {
    print({ documentId: `line ${line}`, documentType: '', path: '', level: 'error', message }, json)
  }
  // Loaded late: compiling the schema takes seconds, and a mistyped file name should not.
  const { validateDocuments } = await import('./validateDocuments.ts')
  for await (const finding of validateDocuments(documents)) {
    count[finding.level] += 1
    if (!quiet || finding.level === 'error') print(finding, json)
  }
  console.error(
    `${documents.length} documents: ${count.error} errors, ${count.warning + count.info} warnings.`,
  )
  return count.error > 0 ? 1 : 0
}

/** `author-1 registrations[0].number: error: "PH11215X" is not an HCPC number (…)`. */
function print(finding: Finding, json: boolean): void {
  if (json) {
    console.log(JSON.stringify(finding))
    return
  }
  const { documentId, path, level, message } = finding
  console.log(
    `${[documentId, path].filter(Boolean).join(' ')}: ${level}: ${message.replaceAll('\n', ' ')}`,
  )
}
