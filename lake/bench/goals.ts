import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { evaluate, parse } from 'groq-js'
import { createLake, serveLake } from '../index.ts'
import { createLocalQueryEngine } from '../query/engine.ts'
import { openStore } from '../store/index.ts'
import { openSql } from '../store/sql.ts'
import { clientCalls, clientOver } from './clientCalls.ts'
import { articleSlug, clinicContent } from './clinicContent.ts'
import { bareServer, send } from './measure.ts'

/** One comparison within one run: the lake's work, and what it is measured against. */
export interface Row {
  readonly work: string
  readonly against: string
  /** Where the goal is a least one: how many times as fast the lake is; else how many times as long it takes. */
  readonly ratio: number
  readonly goal?: { readonly atLeast: number } | { readonly atMost: number }
  readonly lake: string
  readonly other: string
}

interface Growth {
  readonly call: string
  /** CPU time of one call, in ms, at each size. */
  readonly ms: readonly number[]
}

export interface Results {
  readonly sizes: readonly number[]
  readonly growth: readonly Growth[]
  readonly rows: readonly Row[]
}

/** Medians of interleaved rounds; a quick run takes fewer, and smaller datasets. */
export async function measureGoals(sizes: readonly number[], rounds: number): Promise<Results> {
  const growth: { call: string; ms: number[] }[] = clientCalls.map(({ name }) => ({
    call: name,
    ms: [],
  }))
  const rows: Row[] = []
  const [middle = 1000] = sizes.slice(Math.floor(sizes.length / 2))
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'lake-bench-'))
    try {
      rows.push(await measureImport(folder, size))
      for (const [i, ms] of (await measureCalls(folder, size, rounds)).entries()) {
        growth[i]?.ms.push(ms)
      }
      if (size === middle) {
        rows.push(
          ...(await measureGroqJs(folder, size)),
          ...(await measureHttp(folder, size, rounds)),
        )
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
  for (const { call, ms } of growth) {
    const [first = 1] = ms
    const last = ms.at(-1) ?? 1
    rows.push({
      work: `${call}, ${sizes.at(-1)} articles`,
      against: `itself, ${sizes[0]} articles (CPU time)`,
      ratio: last / first,
      goal: { atMost: 1.5 },
      lake: `${last.toFixed(2)} ms`,
      other: `${first.toFixed(2)} ms`,
    })
  }
  return { sizes, growth, rows }
}

/** Everything stored and indexed, beside the same rows in a table with two indexes. */
async function measureImport(folder: string, size: number): Promise<Row> {
  const raw = openSql(join(folder, 'raw.sqlite'))
  raw.db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE document (key INTEGER PRIMARY KEY, id TEXT UNIQUE, type TEXT, updated TEXT, json TEXT);
    CREATE INDEX document_type ON document (type, updated)`)
  const store = openStore(join(folder, 'lake'))
  const { key } = store.datasets.create({
    name: 'production',
    aclMode: 'public',
    createdAt: '',
    createdBy: '',
  })
  let own = 0
  let bare = 0
  for (const batch of inBatches(clinicContent(size), 500)) {
    const started = performance.now()
    store.transaction(() => {
      for (const document of batch) store.documents.put(key, document)
    })
    const between = performance.now()
    raw.transaction(() => {
      for (const document of batch) {
        raw.run(
          'INSERT INTO document (id, type, updated, json) VALUES (?, ?, ?, ?)',
          document._id,
          document._type,
          document._updatedAt,
          JSON.stringify(document),
        )
      }
    })
    own += between - started
    bare += performance.now() - between
  }
  store.close()
  raw.close()
  const json = statSync(join(folder, 'raw.sqlite')).size
  const file = statSync(join(folder, 'lake', 'lake.sqlite')).size
  rmSync(join(folder, 'raw.sqlite'))
  return {
    work: `${size} articles stored and indexed`,
    against: 'SQLite, the same rows with two indexes',
    ratio: bare / own,
    goal: { atLeast: 0.4 },
    lake: `${(own / 1000).toFixed(1)} s, ${(file / json).toFixed(1)}× the file`,
    other: `${(bare / 1000).toFixed(1)} s`,
  }
}

function* inBatches<T>(items: Iterable<T>, size: number): Iterable<T[]> {
  let batch: T[] = []
  for (const item of items) {
    batch.push(item)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** CPU time of each call of the client, on one connection, nothing remembered of the answer. */
async function measureCalls(folder: string, size: number, rounds: number): Promise<number[]> {
  const engine = createLocalQueryEngine({ file: join(folder, 'lake', 'lake.sqlite') })
  const client = clientOver(async (query, params) => {
    const request = { dataset: 'production', query, params, perspective: 'published' as const }
    return (await engine.query(request)).result
  })
  const times: number[][] = clientCalls.map(() => [])
  for (let round = -1; round < rounds; round++) {
    for (const [i, call] of clientCalls.entries()) {
      const cpu = process.cpuUsage()
      await call.run(client, round + 1000, size)
      const { user, system } = process.cpuUsage(cpu)
      if (round >= 0) times[i]?.push((user + system) / 1000)
    }
  }
  await engine.close()
  return times.map(middleOf)
}

/** Questions that plain groq-js can be asked too, over the same documents in memory. */
async function measureGroqJs(folder: string, size: number): Promise<Row[]> {
  const documents = [...clinicContent(size)]
  const engine = createLocalQueryEngine({ file: join(folder, 'lake', 'lake.sqlite') })
  const slug = articleSlug(7)
  const questions: readonly [string, string][] = [
    [
      'one article by its slug',
      '*[_type == "article" && slug.current == $slug][0]{title, authors[]->{name}}',
    ],
    [
      'the newest 20 with authors',
      '*[_type == "article" && defined(publishedAt)] | order(publishedAt desc)[0...20]{title, authors[]->{name}}',
    ],
    ['who refers to a topic', '*[references("topic-7")][0...20]{_id}'],
    [
      'a sub-query',
      '*[_type == "topic" && slug.current == "topic-7"][0]{title, "articles": count(*[_type == "article" && references(^._id)])}',
    ],
  ]
  const rows: Row[] = []
  for (const [name, query] of questions) {
    const params = { slug }
    const own: number[] = []
    const plain: number[] = []
    for (let i = -2; i < 5; i++) {
      const started = performance.now()
      await engine.queryText({
        dataset: 'production',
        query,
        params: { ...params, i },
        perspective: 'published',
      })
      const between = performance.now()
      if (i >= 2) {
        const value = await evaluate(parse(query, { params }), { dataset: documents, params })
        JSON.stringify(await value.get())
        plain.push(performance.now() - between)
      }
      if (i >= 0) own.push(between - started)
    }
    rows.push(
      row(`${name}, ${size} articles`, 'groq-js in memory', middleOf(plain), middleOf(own), 500),
    )
  }
  await engine.close()
  return rows
}

async function measureHttp(folder: string, size: number, rounds: number): Promise<Row[]> {
  const lake = await createLake({ dataDir: join(folder, 'lake'), log: console.error })
  const server = await serveLake({ lake, port: 0, hostname: '127.0.0.1' })
  const headers = { authorization: `Bearer ${lake.localToken}` }
  const api = `${server.url}/v2025-02-19/data`
  const query = '*[_type == "article" && slug.current == $slug][0]{..., authors[]->{name, slug}}'
  const bySlug = (n: number) =>
    `${api}/query/production?${new URLSearchParams({ query, $slug: JSON.stringify(articleSlug(n % size)), perspective: 'published' }).toString()}`
  const durable = durableRows(join(folder, 'durable.sqlite'))
  const bytes = await send(bySlug(7))
  const bare = await bareServer(() => bytes)
  let n = 0
  const edit = async () => {
    const patch = { id: `article-${n % size}`, set: { summary: `Edited ${n++}` } }
    const answer = await fetch(`${api}/mutate/production`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ mutations: [{ patch }] }),
    })
    if (answer.status !== 200) throw new Error(await answer.text())
    await answer.arrayBuffer()
  }
  const works: readonly [count: number, askers: number, work: () => Promise<unknown>][] = [
    [400, 16, () => send(bySlug(7))],
    [400, 16, () => send(bare.url)],
    [200, 16, () => (n % 20 === 0 ? edit() : send(bySlug(n++)))],
    [40, 1, edit],
    [40, 1, async () => durable.put(`a${n++}`)],
    [256, 64, edit],
  ]
  const times: number[][] = works.map(() => [])
  try {
    for (let round = -1; round < Math.min(rounds, 9); round++) {
      for (const [i, [count, askers, work]] of works.entries()) {
        const ms = await each(count, askers, work)
        if (round >= 0) times[i]?.push(ms)
      }
    }
  } finally {
    durable.close()
    bare.server.close()
    await server.close()
    await lake.close()
  }
  const [warm = 0, bareMs = 0, distinct = 0, one = 0, raw = 0, many = 0] = times.map(middleOf)
  const edited = row('one edit, on disk when answered', 'SQLite, one row of 10 kB', raw, one)
  return [
    row('an article by slug, again', 'bare node:http sending the same', bareMs, warm, 0.7),
    row('another slug each time, 5 % writes', 'bare node:http', bareMs, distinct, 0.3),
    { ...edited, ratio: one / raw, goal: { atMost: 2 } },
    row('64 writers at once, an edit', 'one at a time', one, many, 8),
  ]
}

/** One table whose rows are on disk when they are written. */
function durableRows(file: string) {
  const sql = openSql(file)
  sql.db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  sql.db.exec('CREATE TABLE document (id TEXT PRIMARY KEY, json TEXT)')
  const json = 'x'.repeat(10_000)
  return {
    put(id: string) {
      sql.transaction(() => sql.run('INSERT OR REPLACE INTO document VALUES (?, ?)', id, json))
    },
    close: sql.close,
  }
}

/** Milliseconds each of `count` takes, `askers` of them at a time. */
async function each(count: number, askers: number, work: () => Promise<unknown>): Promise<number> {
  let left = count
  const started = performance.now()
  await Promise.all(
    Array.from({ length: askers }, async () => {
      while (left-- > 0) await work()
    }),
  )
  return (performance.now() - started) / count
}

function row(work: string, against: string, other: number, own: number, atLeast?: number): Row {
  return {
    work,
    against,
    ratio: other / own,
    ...(atLeast === undefined ? {} : { goal: { atLeast } }),
    lake: `${own.toFixed(2)} ms`,
    other: `${other.toFixed(2)} ms`,
  }
}

function middleOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}
