import { randomBytes } from 'node:crypto'
import { plainError } from '../errors.ts'
import { matchesFilter } from '../groq/matchesFilter.ts'
import { prepareProjection } from './projection.ts'

export type WebhookOperation = 'create' | 'update' | 'delete'

/** A webhook as the hosted service's API describes it. */
export interface Webhook {
  id: string
  type: 'document'
  name: string
  description?: string
  /** Where to send to. */
  url: string
  /** A dataset's name, or `*` for all of the project. */
  dataset: string
  httpMethod: (typeof methods)[number]
  apiVersion: string
  /** Drafts count too; without it, only what is published does. */
  includeDrafts: boolean
  includeAllVersions: boolean
  headers: Record<string, string>
  /** Signs each delivery; see `signature.ts`. Never given out again. */
  secret?: string
  isDisabledByUser: boolean
  rule: {
    on: WebhookOperation[]
    /** GROQ, what stands in `*[…]`; may use `before()`, `after()` and `delta::`. */
    filter?: string
    /** GROQ, `{…}`; the whole document when missing. */
    projection?: string
  }
  createdAt: string
  updatedAt: string
  createdByUserId: string
  /** Changes up to this transaction are not its business. */
  sinceSeq: number
}

const methods = ['POST', 'PUT', 'PATCH', 'DELETE'] as const
const operations = ['create', 'update', 'delete'] as const

/** What the one who makes or changes a webhook may say. */
type WebhookInput = Partial<
  Omit<Webhook, 'id' | 'type' | 'createdAt' | 'updatedAt' | 'createdByUserId' | 'sinceSeq'>
>

/** @throws HttpError 400 naming the field that is missing or wrong. */
export function newWebhook(
  input: Record<string, unknown>,
  made: { at: string; by: string; seq: number },
): Webhook {
  const { name, url, ...rest } = readWebhookInput(input)
  if (name === undefined) throw wrong('name', 'a text')
  if (url === undefined) throw wrong('url', 'an address beginning with http:// or https://')
  return {
    type: 'document',
    dataset: '*',
    httpMethod: 'POST',
    apiVersion: 'v2025-02-19',
    includeDrafts: false,
    includeAllVersions: false,
    headers: {},
    isDisabledByUser: false,
    rule: { on: ['create', 'update', 'delete'] },
    ...rest,
    id: randomBytes(12).toString('base64url'),
    name,
    url,
    createdAt: made.at,
    updatedAt: made.at,
    createdByUserId: made.by,
    sinceSeq: made.seq,
  }
}

/** @throws HttpError 400 naming the field that is wrong. */
export function changedWebhook(
  webhook: Webhook,
  input: Record<string, unknown>,
  at: string,
): Webhook {
  const changes = readWebhookInput(input)
  return { ...webhook, ...changes, updatedAt: at }
}

function readWebhookInput(input: Record<string, unknown>): WebhookInput {
  const read: WebhookInput = {
    ...text(input, 'name'),
    ...text(input, 'description'),
    ...text(input, 'dataset'),
    ...text(input, 'apiVersion'),
    ...text(input, 'secret'),
    ...flag(input, 'includeDrafts'),
    ...flag(input, 'includeAllVersions'),
    ...flag(input, 'isDisabledByUser'),
  }
  if (input['url'] !== undefined) read.url = readUrl(input['url'])
  if (input['httpMethod'] !== undefined) read.httpMethod = readMethod(input['httpMethod'])
  if (input['headers'] !== undefined) read.headers = readHeaders(input['headers'])
  if (input['rule'] !== undefined) read.rule = readRule(input['rule'])
  return read
}

function text<K extends string>(input: Record<string, unknown>, key: K): { [key in K]?: string } {
  const value = input[key]
  if (value === undefined || value === null) return {}
  if (typeof value !== 'string' || value === '') throw wrong(key, 'a text')
  // A computed key of a literal type widens to string.
  return { [key]: value } as { [key in K]: string }
}

function flag<K extends string>(input: Record<string, unknown>, key: K): { [key in K]?: boolean } {
  const value = input[key]
  if (value === undefined || value === null) return {}
  if (typeof value !== 'boolean') throw wrong(key, 'true or false')
  // As in `text`.
  return { [key]: value } as { [key in K]: boolean }
}

function readUrl(value: unknown): string {
  const url = typeof value === 'string' ? URL.parse(value) : null
  if (url && /^https?:$/.test(url.protocol)) return url.href
  throw wrong('url', 'an address beginning with http:// or https://')
}

function readMethod(value: unknown): Webhook['httpMethod'] {
  const found = methods.find((method) => method === value)
  if (found) return found
  throw wrong('httpMethod', `one of ${methods.join(', ')}`)
}

function readHeaders(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) throw wrong('headers', 'an object of texts')
  try {
    return Object.fromEntries(
      new Headers(Object.entries(value).map(([name, header]) => [name, String(header)])),
    )
  } catch {
    throw wrong('headers', 'valid HTTP headers')
  }
}

function readRule(value: unknown): Webhook['rule'] {
  if (typeof value !== 'object' || value === null) throw wrong('rule', 'an object')
  const { on = operations, filter, projection } = value as Record<string, unknown>
  const isList = Array.isArray(on) && on.length > 0
  if (!isList || !on.every((name): name is WebhookOperation => operations.includes(name))) {
    throw wrong('rule.on', `a list of ${operations.join(', ')}`)
  }
  const rule: Webhook['rule'] = { on: [...on] }
  if (typeof filter === 'string' && filter.trim() !== '') {
    parsed('rule.filter', () => matchesFilter(filter))
    rule.filter = filter
  }
  if (typeof projection === 'string' && projection.trim() !== '') {
    parsed('rule.projection', () => prepareProjection(projection))
    rule.projection = projection
  }
  return rule
}

function parsed(field: string, parse: () => unknown): void {
  try {
    parse()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw plainError(400, `The webhook's "${field}" is not GROQ: ${reason}`)
  }
}

function wrong(field: string, expected: string): Error {
  return plainError(400, `The webhook's "${field}" must be ${expected}.`)
}
