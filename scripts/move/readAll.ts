import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'

import type { SanityClient } from '@sanity/client'

import { isDocument, type StoredDocument } from './compare.ts'

/**
 * Every document of a dataset, drafts and versions too.
 *
 * @throws Error when it is refused, or ends before it is complete
 */
export async function readAll(client: SanityClient): Promise<StoredDocument[]> {
  const { token, dataset = '' } = client.config()
  const address = client.getUrl(`/data/export/${dataset}`)
  const answer = await fetch(address, { headers: { authorization: `Bearer ${token ?? ''}` } })
  if (!answer.ok || !answer.body) {
    throw new Error(`${address} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`)
  }
  const documents: StoredDocument[] = []
  // Node's own stream of bytes; the DOM's type of it differs in name alone.
  const lines = createInterface({ input: Readable.fromWeb(answer.body as never) })
  for await (const line of lines) {
    if (line === '') continue
    const value: unknown = JSON.parse(line)
    // An export that fails half-way says so in its last line.
    if (!isDocument(value)) throw new Error(`${address} ended early: ${line.slice(0, 300)}`)
    documents.push(value)
  }
  return documents
}
