import { parseArgs } from 'node:util'

import { UsageError } from './usage.ts'

export interface CliOptions {
  /** `serve` when none is named. */
  command: string
  /** What follows it. */
  operands: string[]
  port: number
  host: string
  data: string
  project: string
  datasets: [string, ...string[]]
  anonymous: 'administrator' | 'public'
  allowedOrigins: string[]
  allowedHosts: string[]
  /** How readers reach the lake, when that is not where it listens. */
  publicUrl: string | undefined
  /** Files in PEM. */
  tls: { cert: string; key: string } | undefined
  /** Of a token; which there are is known by the data. */
  role: string
  /** Whose token it is. */
  person: string | undefined
  /** When a token ends. */
  expires: string | undefined
  /** Of who is invited. */
  email: string | undefined
  /** The id of the document about them. */
  document: string | undefined
  /** People sign in as themselves. */
  team: boolean
  /** Addresses of proxies that are believed. */
  trustedProxies: string[]
  /** JSON: who reads what. */
  access: string | undefined
  /** GROQ with `$id`: what is erased with a document. */
  also: string | undefined
  /** How many backups there are to be in a folder. */
  keep: number | undefined
  /** How many lines at most. */
  limit: number
  /** JSON instead of a table. */
  json: boolean
  /** Only says what would be done. */
  dryRun: boolean
  help: boolean
}

/** @throws UsageError */
export function readOptions(args: string[]): CliOptions {
  const { values, positionals } = parse(args)
  const [command = 'serve', ...operands] = positionals
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new UsageError(`--port must be a number from 0 to 65535, not "${values.port}"`)
  }
  const [dataset = 'production', ...others] = values.dataset
  return {
    command,
    operands,
    port,
    host: values.host,
    data: values.data,
    project: values.project,
    datasets: [dataset, ...others],
    anonymous: oneOf(
      '--anonymous',
      values.anonymous ?? (values.team ? 'public' : 'administrator'),
      ['administrator', 'public'],
    ),
    allowedOrigins: values['allow-origin'],
    allowedHosts: values['allow-host'],
    publicUrl: publicUrl(values['public-url']),
    tls: tls(values['tls-cert'], values['tls-key']),
    role: values.role,
    person: values.person,
    expires: values.expires,
    email: values.email,
    document: values.document,
    team: values.team,
    trustedProxies: values['trust-proxy'],
    access: values.access,
    also: values.also,
    keep: atLeastOne('--keep', values.keep),
    limit: atLeastOne('--limit', values.limit) ?? 100,
    json: values.json,
    dryRun: values['dry-run'],
    help: values.help,
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        port: { type: 'string', default: '3333' },
        host: { type: 'string', default: 'localhost' },
        data: { type: 'string', default: '.lake' },
        project: { type: 'string', default: 'local' },
        dataset: { type: 'string', multiple: true, default: [] },
        anonymous: { type: 'string' },
        'allow-origin': { type: 'string', multiple: true, default: [] },
        'allow-host': { type: 'string', multiple: true, default: [] },
        'public-url': { type: 'string' },
        'tls-cert': { type: 'string' },
        'tls-key': { type: 'string' },
        role: { type: 'string', default: 'editor' },
        person: { type: 'string' },
        expires: { type: 'string' },
        email: { type: 'string' },
        document: { type: 'string' },
        team: { type: 'boolean', default: false },
        'trust-proxy': { type: 'string', multiple: true, default: [] },
        access: { type: 'string' },
        also: { type: 'string' },
        keep: { type: 'string' },
        limit: { type: 'string' },
        json: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

function atLeastOne(name: string, value: string | undefined): number | undefined {
  if (value === undefined || /^[1-9]\d{0,5}$/.test(value))
    return value === undefined ? value : Number(value)
  throw new UsageError(`${name} must be a number from 1 on, not "${value}"`)
}

function publicUrl(value: string | undefined): string | undefined {
  if (value === undefined || /^https?:$/.test(URL.parse(value)?.protocol ?? '')) return value
  throw new UsageError(`--public-url must be an address like https://lake.example, not "${value}"`)
}

function tls(cert: string | undefined, key: string | undefined): CliOptions['tls'] {
  if (cert === undefined && key === undefined) return undefined
  if (cert !== undefined && key !== undefined) return { cert, key }
  throw new UsageError('--tls-cert and --tls-key go together')
}

function oneOf<const T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value)
  if (found !== undefined) return found
  throw new UsageError(`${name} must be ${allowed.join(' or ')}, not "${value}"`)
}
