import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { rename, rm, writeFile } from 'node:fs/promises'
import { failureLine, headline, postLines, summaryLines } from './console.ts'
import { migrate, type Report } from './migrate.ts'
import { expand } from './sources/files.ts'
import { tokenFor } from './localToken.ts'
import { adapters, type SourceFormat } from './sources/adapters.ts'
import { readSources } from './sources/index.ts'
import { lakeTarget } from './targets/lake.ts'
import { ndjsonTarget } from './targets/ndjson.ts'
import { type Target, TargetError } from './targets/target.ts'

const usage = `Brings the posts a clinic already has into structured clinical content.

  npm run migrate -- [FORMAT] FILE… (--out FILE.ndjson | --to URL) [options]

  FORMAT           told by each file's content if not given, or one of
${adapters.map(({ format, help }) => `                     ${format.padEnd(10)} ${help}`).join('\n')}
  FILE             a file, or a folder with such files
  --out FILE       write documents as NDJSON, for "sanity dataset import"
  --to URL         write drafts into a running lake, http://127.0.0.1:3333,
                   or a hosted dataset, https://PROJECT.api.sanity.io
  --dataset NAME   the dataset, production if not given
  --token TOKEN    a token that may write; not needed for a lake of yours on this machine
  --data DIR       where that lake keeps its data, .lake if not given
  --origin-url URL the address the old website had, for links and pictures
  --dry-run        work everything out, write nothing
  --report FILE    write the full tally as JSON
  --allow-loss     end with exit code 0 even if something could not be carried

Exit codes: 0 done, 1 something was lost or failed, 2 wrong use, 130 interrupted.`

const exitCodes = { done: 0, failed: 1, usage: 2, interrupted: 130 } as const

async function main(argv: readonly string[]): Promise<number> {
  const request = readRequest(argv)
  if (typeof request === 'string') {
    console.error(`${request}\n\n${usage}`)
    return exitCodes.usage
  }
  if (request.help) {
    console.log(usage)
    return exitCodes.done
  }
  const interruption = new AbortController()
  const interrupt = () => {
    if (interruption.signal.aborted) process.exit(exitCodes.interrupted)
    console.error('\nStopping after the post in hand. Press Ctrl-C again to stop at once.')
    interruption.abort()
  }
  process.on('SIGINT', interrupt)
  process.on('SIGTERM', interrupt)
  try {
    return await run(request, interruption.signal)
  } catch (error) {
    console.error(error instanceof TargetError ? error.message : error)
    return exitCodes.failed
  }
}

interface Request {
  readonly help: boolean
  readonly format?: SourceFormat
  readonly files: readonly string[]
  readonly out?: string
  readonly to?: string
  readonly dataset: string
  readonly token?: string
  readonly data?: string
  readonly originUrl?: string
  readonly dryRun: boolean
  readonly report?: string
  readonly allowLoss: boolean
}

async function run(request: Request, signal: AbortSignal): Promise<number> {
  const formats = adapters.filter(({ format }) => (request.format ?? format) === format)
  const files = await expand(formats, request.files)
  if (files.length === 0) {
    const named = formats.map(({ format }) => format).join(', ')
    const where = request.files.join(', ')
    console.error(`There is no file of these formats in ${where}: ${named}.\n\n${usage}`)
    return exitCodes.usage
  }
  const target = targetOf(request)
  console.log(headline(files.length, target.name, request.dryRun))
  const sources = files.map((path) => ({
    path,
    ...(request.format ? { format: request.format } : {}),
    ...(request.originUrl ? { originUrl: request.originUrl } : {}),
  }))
  const report = await migrate({
    sources: readSources(sources),
    target,
    dryRun: request.dryRun,
    signal,
    onPost: (post) => {
      for (const line of postLines(post)) console.log(line)
    },
  })
  for (const failure of report.failures) console.error(failureLine(failure))
  for (const line of summaryLines(report, request)) console.log(line)
  if (request.report !== undefined) await writeReport(request.report, report)
  if (report.interrupted) return exitCodes.interrupted
  const isFailed = report.failures.length > 0 || (!report.complete && !request.allowLoss)
  return isFailed ? exitCodes.failed : exitCodes.done
}

function targetOf(request: Request): Target {
  if (request.out !== undefined) return ndjsonTarget(request.out)
  const url = request.to ?? ''
  const token = tokenFor(url, request.token, request.data)
  return lakeTarget({
    url,
    dataset: request.dataset,
    ...(token === undefined ? {} : { token }),
  })
}

async function writeReport(path: string, report: Report): Promise<void> {
  const temporary = `${path}.${process.pid}.part`
  try {
    await writeFile(temporary, `${JSON.stringify(report, null, 2)}\n`)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw new TargetError(
      `The report cannot be written to ${path}: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

/** @returns the request, or what is wrong with it */
function readRequest(argv: readonly string[]): Request | string {
  const parsed = parse(argv)
  if (typeof parsed === 'string') return parsed
  const { values, positionals } = parsed
  const named = adapters.find(({ format }) => format === positionals[0])
  const files = named ? positionals.slice(1) : positionals
  const request = {
    help: values.help ?? false,
    files,
    ...(named ? { format: named.format } : {}),
    dataset: values.dataset ?? 'production',
    dryRun: values['dry-run'] ?? false,
    allowLoss: values['allow-loss'] ?? false,
    ...(values.out === undefined ? {} : { out: values.out }),
    ...(values.to === undefined ? {} : { to: values.to }),
    ...(values.token === undefined ? {} : { token: values.token }),
    ...(values.data === undefined ? {} : { data: values.data }),
    ...(values['origin-url'] === undefined ? {} : { originUrl: values['origin-url'] }),
    ...(values.report === undefined ? {} : { report: values.report }),
  }
  if (request.help) return request
  const [first] = files
  if (first === undefined) return 'Name at least one file.'
  // A word without a dot or a slash is no file name: most likely a format that does not exist.
  if (!named && /^[\w-]+$/.test(first) && !existsSync(first))
    return `"${first}" is not a format, and no file. Formats: ${adapters.map(({ format }) => format).join(', ')}.`
  if ((values.out === undefined) === (values.to === undefined)) {
    return 'Say where the documents go: either --out FILE.ndjson or --to URL.'
  }
  return request
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        to: { type: 'string' },
        dataset: { type: 'string' },
        token: { type: 'string' },
        data: { type: 'string' },
        'origin-url': { type: 'string' },
        'dry-run': { type: 'boolean' },
        report: { type: 'string' },
        'allow-loss': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

process.exitCode = await main(process.argv.slice(2))
