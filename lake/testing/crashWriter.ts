import type { SanityClient } from '@sanity/client'

const memberIds = ['a', 'b', 'c'] as const
/** A writer's receipts of its last transactions; older ones it deletes. */
const keptReceipts = 10
/** Every so many transactions, a file is uploaded and referred to. */
const fileEvery = 8

interface Stored {
  members: { _id: string; _rev: string; n: number; tx: string }[]
  receipts: { n: number; tx: string; of: string; file: string | null }[]
  found: { byWord: number; byReference: number; inHistory: number }
}

/**
 * Writes transaction after transaction over HTTP, each of which changes a group of documents that
 * must always agree, and knows what it was promised.
 *
 * The n-th transaction counts three members and the ledger (which all writers share) up by one,
 * writes receipt n, and deletes receipt n - 10.
 */
export class CrashWriter {
  readonly group: string
  /** Ids of the transactions that were answered with success. */
  readonly acknowledged: string[] = []
  /** The number of the last transaction known to be stored. */
  n = 0
  #pending: string | undefined
  #lastTx = ''

  constructor(group: string) {
    this.group = group
  }

  /** Writes until the connection breaks. @throws what the lake answers but success */
  async writeUntilCut(
    client: SanityClient,
    round: number,
    onAcknowledged: () => void,
  ): Promise<void> {
    for (;;) {
      const n = this.n + 1
      const tx = `${this.group}n${n}r${round}`
      try {
        const file = n % fileEvery === 0 ? await upload(client, tx) : undefined
        this.#pending = tx
        await this.#transaction(client, n, tx, file).commit({ transactionId: tx })
      } catch (error) {
        // An answer is an answer: only a cut connection is what this test brings about.
        if (error instanceof Error && 'statusCode' in error) throw error
        return
      }
      this.acknowledged.push(tx)
      this.#settle(n, tx)
      onAcknowledged()
    }
  }

  /** Reads what is stored after a restart, and says what is not as it was promised. */
  async faults(client: SanityClient): Promise<string[]> {
    const stored = await this.#read(client)
    const n = stored.members[0]?.n ?? 0
    const tx = stored.members[0]?.tx ?? ''
    const faults: string[] = []
    const expectEqual = (what: string, actual: unknown, expected: unknown) => {
      const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)]
      if (is !== should) faults.push(`${this.group}: ${what}: ${is} instead of ${should}`)
    }
    // The one that was under way may be there or not; nothing else is left open.
    if (n === this.n + 1 && tx === this.#pending) this.#settle(n, tx)
    this.#pending = undefined
    expectEqual('the last transaction', { n, tx }, { n: this.n, tx: this.#lastTx })
    if (n === 0) return faults

    const whole = memberIds.map((part) => ({ _id: this.#member(part), _rev: tx, n, tx }))
    expectEqual('members', stored.members, whole)
    const first = Math.max(1, n - keptReceipts + 1)
    const numbers = Array.from({ length: n - first + 1 }, (_, index) => first + index)
    expectEqual(
      'receipts',
      stored.receipts.map((receipt) => receipt.n),
      numbers,
    )
    expectEqual('newest receipt', stored.receipts.at(-1)?.tx, tx)
    for (const receipt of stored.receipts) {
      expectEqual('owner of a receipt', receipt.of, this.#member('a'))
      expectEqual('file of a receipt', receipt.file, fileOf(receipt))
    }
    // Members are found by their word; receipts and the last member refer to the first one.
    expectEqual('found', stored.found, {
      byWord: memberIds.length,
      byReference: numbers.length + 1,
      inHistory: memberIds.length,
    })
    return faults
  }

  #settle(n: number, tx: string): void {
    this.n = n
    this.#lastTx = tx
    this.#pending = undefined
  }

  #member(part: (typeof memberIds)[number]): string {
    return `${this.group}-${part}`
  }

  #transaction(client: SanityClient, n: number, tx: string, file: string | undefined) {
    const { group } = this
    const transaction = client.transaction()
    for (const [index, part] of memberIds.entries()) {
      const _id = this.#member(part)
      const next = { _ref: this.#member(memberIds[(index + 1) % memberIds.length] ?? 'a') }
      transaction.createIfNotExists({ _id, _type: 'member', group, n: 0, next })
      transaction.patch(_id, { inc: { n: 1 }, set: { tx, text: `written by ${tx} and no other` } })
    }
    transaction.createIfNotExists({ _id: 'ledger', _type: 'ledger', total: 0 })
    transaction.patch('ledger', { inc: { total: 1 } })
    transaction.create({
      _id: `${group}-receipt-${n}`,
      _type: 'receipt',
      group,
      n,
      tx,
      of: { _ref: this.#member('a') },
      ...(file === undefined ? {} : { file: { asset: { _ref: file } } }),
    })
    if (n > keptReceipts) transaction.delete(`${group}-receipt-${n - keptReceipts}`)
    return transaction
  }

  async #read(client: SanityClient): Promise<Stored> {
    const [first] = memberIds
    const stored = await client.fetch<Omit<Stored, 'found'> & { byReference: number }>(
      `{
        "members": *[_type == "member" && group == $group] | order(_id) {_id, _rev, n, tx},
        "receipts": *[_type == "receipt" && group == $group] | order(n) {
          n, tx, "of": of->_id, "file": file.asset->originalFilename
        },
        "byReference": count(*[references($first)])
      }`,
      { group: this.group, first: this.#member(first) },
    )
    const { byReference, ...rest } = stored
    const tx = rest.members[0]?.tx
    if (tx === undefined) return { ...rest, found: { byWord: 0, byReference, inHistory: 0 } }
    const [byWord, inHistory] = await Promise.all([
      client.fetch<number>('count(*[_type == "member" && text match $tx])', { tx }),
      this.#membersChangedBy(client, tx),
    ])
    return { ...rest, found: { byWord, byReference, inHistory } }
  }

  async #membersChangedBy(client: SanityClient, tx: string): Promise<number> {
    const ids = memberIds.map((part) => this.#member(part))
    const text = await client.request<string>({
      url: `/data/history/production/transactions/${ids.join(',')}`,
      query: { fromTransaction: tx, toTransaction: tx, excludeContent: 'true' },
      json: false,
    })
    const line: unknown = JSON.parse(String(text).trim())
    const changed = line !== null && typeof line === 'object' && 'documentIDs' in line
    return changed && Array.isArray(line.documentIDs) ? line.documentIDs.length : 0
  }
}

async function upload(client: SanityClient, tx: string): Promise<string> {
  const { _id } = await client.assets.upload('file', Buffer.from(`the file of ${tx}`), {
    filename: `${tx}.txt`,
  })
  return _id
}

function fileOf({ n, tx }: { n: number; tx: string }): string | null {
  return n % fileEvery === 0 ? `${tx}.txt` : null
}
