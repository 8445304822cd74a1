import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { isStored, text } from '@clinical-content/rules/read'

import type { StoredDocument } from './localDataset.ts'

export interface ReadDocuments {
  readonly documents: StoredDocument[]
  /** Lines that hold no document, by what is wrong with them. */
  readonly faults: { readonly line: number; readonly message: string }[]
}

/** What was asked for cannot be read at all. */
export class UnreadableError extends Error {}

/**
 * Reads documents, one a line (NDJSON).
 *
 * @param source - a file, or the address of a lake or of Sanity's API (`http://localhost:3333`)
 * @param options.dataset - which dataset of that address
 * @param options.token - sent to the address as a bearer token, if given
 * @throws UnreadableError when there is no such file or the address does not answer
 */
export async function readDocuments(
  source: string,
  options: { dataset: string; token?: string | undefined },
): Promise<ReadDocuments> {
  const isAddress = /^https?:\/\//.test(source)
  const input = isAddress ? await exportOf(source, options) : createReadStream(source)
  const documents: StoredDocument[] = []
  const faults: ReadDocuments['faults'] = []
  let line = 0
  try {
    for await (const written of createInterface({ input, crlfDelay: Infinity })) {
      line += 1
      if (written.trim() === '') continue
      const read = readLine(written)
      if (typeof read === 'string') faults.push({ line, message: read })
      else documents.push(read)
    }
  } catch (error) {
    throw new UnreadableError(`${source} cannot be read: ${reason(error)}`)
  }
  return { documents, faults }
}

function readLine(line: string): StoredDocument | string {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    return `This line is not JSON: ${reason(error)}`
  }
  if (!isStored(value)) return 'This line is not a document.'
  const _id = text(value, '_id')
  if (_id === undefined) return 'This document has no _id.'
  const _type = text(value, '_type')
  if (_type === undefined) return `The document ${_id} has no _type.`
  return { ...value, _id, _type }
}

/** Every document of a dataset (`GET /data/export`), as it streams in. */
async function exportOf(
  address: string,
  { dataset, token }: { dataset: string; token?: string | undefined },
): Promise<Readable> {
  const url = new URL(`/v2025-02-19/data/export/${encodeURIComponent(dataset)}`, address)
  let response: Response
  try {
    response = await fetch(url, token ? { headers: { Authorization: `Bearer ${token}` } } : {})
  } catch (error) {
    throw new UnreadableError(`${url.origin} does not answer: ${reason(error)}`)
  }
  if (!response.ok || !response.body) {
    const said = (await response.text()).slice(0, 300)
    throw new UnreadableError(
      `${url.href} answered ${response.status}: ${said}${response.status === 401 ? ' Set SANITY_AUTH_TOKEN.' : ''}`,
    )
  }
  return Readable.from(response.body)
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
