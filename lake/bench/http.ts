import { mkdtempSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { createLake, serveLake } from '../index.ts'
import { openSql } from '../store/sql.ts'
import { benchDocuments, benchSlug } from './documents.ts'
import { bareServer, medians, readAll, send } from './measure.ts'

const documentCount = 2000
const runs = 300

/**
 * The whole lake over HTTP, each request beside a bare node:http server that sends the same bytes:
 * reads from memory, writes to an SQLite table that is as durable as the lake (`synchronous = FULL`).
 */
export async function benchHttp(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lake-bench-'))
  const lake = await createLake({ dataDir: join(folder, 'lake'), log: console.error })
  const server = await serveLake({ lake, port: 0, hostname: '127.0.0.1' })
  const api = `${server.url}/v2025-02-19/`
  try {
    console.log('\nOver HTTP: how many times as long as a bare node:http server sending the same')
    await compareImport(api, folder)
    for (const [name, url] of await reads(server.url, api)) {
      await compareRead(name, () => url)
      if (url.includes('/query/')) await compareRead(`… for the first time`, unlike(url))
    }
    await compareWrite(api, folder)
    await timeListener(api)
  } finally {
    await server.close()
    await lake.close()
    rmSync(folder, { recursive: true })
  }
}

async function reads(origin: string, api: string): Promise<[name: string, url: string][]> {
  const query = (groq: string, params: Record<string, string> = {}, perspective = 'published') => {
    const search = new URLSearchParams({ query: groq, perspective })
    for (const [name, value] of Object.entries(params))
      search.set(`$${name}`, JSON.stringify(value))
    return `${api}data/query/production?${search.toString()}`
  }
  return [
    [
      'one article by its slug, dereferenced',
      query(
        '*[_type == "article" && slug.current == $slug][0]{..., authors[]->{name, slug}, topics[]->{title}}',
        { slug: benchSlug(700) },
      ),
    ],
    [
      "a Studio list's first 100",
      query(
        '*[_type == $type] | order(_updatedAt desc)[0...100]{_id, _type, _originalId, title, _updatedAt}',
        { type: 'article' },
        'drafts',
      ),
    ],
    ['one document by its id', `${api}data/doc/production/article-31`],
    ['a picture, resized before', `${origin}${await uploadPicture(api)}?w=600&auto=format`],
  ]
}

async function uploadPicture(api: string): Promise<string> {
  const picture = await sharp({
    create: {
      width: 1600,
      height: 900,
      channels: 3,
      background: '#7ab',
      noise: { type: 'gaussian', mean: 128, sigma: 20 },
    },
  })
    .jpeg()
    .toBuffer()
  const answer = await fetch(`${api}assets/images/production`, {
    method: 'POST',
    headers: { 'content-type': 'image/jpeg' },
    body: new Uint8Array(picture),
  })
  // What the upload route answers, see lake/assets.
  const { document } = (await answer.json()) as { document: { path: string } }
  return `/${document.path}`
}

/** The same question with another parameter each time, so that no answer is remembered. */
function unlike(url: string): () => string {
  let n = 0
  return () => `${url}&$unlike=${n++}`
}

async function compareRead(name: string, url: () => string): Promise<void> {
  const bytes = await send(url())
  const bare = await bareServer(() => bytes)
  const [lakeMs, bareMs] = await medians([() => send(url()), () => send(bare.url)], runs)
  bare.server.close()
  print(name, lakeMs, bareMs, `${bytes.length} bytes`)
}

/** One attribute of a document that is there already, on disk when it is answered. */
async function compareWrite(api: string, folder: string): Promise<void> {
  const { documents } = JSON.parse(
    (await send(`${api}data/doc/production/article-31`)).toString('utf8'),
  ) as { documents: object[] }
  const json = JSON.stringify(documents[0])
  const table = durableTable(join(folder, 'write.sqlite'))
  const bare = await bareServer(async (incoming) => {
    const body = await readAll(incoming)
    table.put('article-31', json.concat(body.toString('utf8')))
    return body
  })
  let n = 0
  const patch = () =>
    JSON.stringify({ mutations: [{ patch: { id: 'article-31', set: { title: `Title ${n++}` } } }] })
  const [lakeMs, bareMs] = await medians(
    [() => send(`${api}data/mutate/production`, patch()), () => send(bare.url, patch())],
    runs,
  )
  bare.server.close()
  table.close()
  print('one patch, on disk when answered', lakeMs, bareMs, 'bare: one SQLite row')
}

/** Everything in transactions of 100, as an import sends them. */
async function compareImport(api: string, folder: string): Promise<void> {
  const documents = [...benchDocuments(documentCount)]
  const table = durableTable(join(folder, 'import.sqlite'))
  const bare = await bareServer(async (incoming) => {
    const body = await readAll(incoming)
    const { mutations } = JSON.parse(body.toString('utf8')) as {
      mutations: { createOrReplace: { _id: string } }[]
    }
    table.transaction(() => {
      for (const { createOrReplace } of mutations) {
        table.put(createOrReplace._id, JSON.stringify(createOrReplace))
      }
    })
    return Buffer.from('{}')
  })
  const bodies: string[] = []
  // Weak, since a batch may refer to what comes in a later one; Sanity's import strengthens afterwards.
  const weak = JSON.stringify(documents).replaceAll(
    '"_type":"reference"',
    '"_type":"reference","_weak":true',
  )
  const all = JSON.parse(weak) as object[]
  for (let at = 0; at < all.length; at += 100) {
    bodies.push(
      JSON.stringify({
        mutations: all.slice(at, at + 100).map((document) => ({ createOrReplace: document })),
      }),
    )
  }
  const times = { lake: 0, bare: 0 }
  for (const body of bodies) {
    const started = performance.now()
    await send(`${api}data/mutate/production`, body)
    const between = performance.now()
    await send(bare.url, body)
    times.lake += between - started
    times.bare += performance.now() - between
  }
  bare.server.close()
  table.close()
  print(
    `${documentCount} documents stored, per document`,
    times.lake / documentCount,
    times.bare / documentCount,
    'bare: one SQLite row each, not indexed',
  )
}

/** From sending a patch to hearing of it on an open listener, beside the patch's own answer. */
async function timeListener(api: string): Promise<void> {
  const query = encodeURIComponent('*[_type == "article"]')
  const stream = await new Promise<AsyncIterableIterator<Buffer>>((resolve, reject) => {
    get(`${api}data/listen/production?query=${query}`, (response) =>
      resolve(response[Symbol.asyncIterator]() as AsyncIterableIterator<Buffer>),
    ).on('error', reject)
  })
  await nextEvent(stream, 'welcome')
  const heard: number[] = []
  const answered: number[] = []
  for (let i = 0; i < runs; i++) {
    const body = JSON.stringify({
      mutations: [{ patch: { id: 'article-31', set: { title: `Heard ${i}` } } }],
    })
    const started = performance.now()
    const event = nextEvent(stream, 'mutation').then(() => heard.push(performance.now() - started))
    await send(`${api}data/mutate/production`, body)
    answered.push(performance.now() - started)
    await event
  }
  await stream.return?.()
  print('a patch is heard by a listener', middle(heard), middle(answered), 'beside: its own answer')
}

const middle = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1] ?? 0

async function nextEvent(stream: AsyncIterableIterator<Buffer>, type: string): Promise<void> {
  let text = ''
  while (!new RegExp(`event: ?${type}[^]*\\n\\n`).test(text)) {
    const { value, done } = await stream.next()
    if (done) throw new Error(`The stream ended before "${type}"`)
    text += String(value)
  }
}

/** A table and nothing else, as durable as the lake's file. */
function durableTable(file: string) {
  const sql = openSql(file)
  sql.db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  sql.db.exec('CREATE TABLE document (id TEXT PRIMARY KEY, json TEXT NOT NULL)')
  return {
    put: (id: string, json: string) =>
      sql.run('INSERT OR REPLACE INTO document VALUES (?, ?)', id, json),
    transaction: sql.transaction,
    close: sql.close,
  }
}

function print(name: string, own = 0, beside = 0, note: string): void {
  console.log(
    `${(own / beside).toFixed(1).padStart(6)}×  ${own.toFixed(2).padStart(7)} ms  ${beside.toFixed(2).padStart(7)} ms  ${name}  [${note}]`,
  )
}
