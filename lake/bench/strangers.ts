import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { createLake, serveLake, type Lake } from '../index.ts'
import { benchDocuments, benchSlug } from './documents.ts'

const documents = 2000
const runs = 400

/**
 * What six of the heaviest requests a stranger may send, each sent again as soon as it is answered, cost
 * an editor: the 99th percentile of a simple query beside that of a lake at rest.
 */
export async function benchStrangers(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lake-bench-'))
  const lake = await createLake({ dataDir: join(folder, 'lake'), anonymous: 'public' })
  const server = await serveLake({ lake, port: 0, hostname: '127.0.0.1' })
  const api = `${server.url}/v2025-02-19`
  const known = { authorization: `Bearer ${lake.localToken}` }
  try {
    const picture = await fill(api, known)
    const idle = await editorsWait(api, lake)
    const stop = new AbortController()
    const strangers = heaviest(api, `${server.url}/${picture}`).map((send) => repeat(send, stop))
    const busy = await editorsWait(api, lake)
    stop.abort()
    await Promise.all(strangers)
    console.log('\nAn editor’s simple query while a stranger’s six heaviest requests run')
    console.log(
      `${(busy / idle).toFixed(1).padStart(6)}×  p99 ${busy.toFixed(1)} ms  at rest ${idle.toFixed(1)} ms  (at most 5×)`,
    )
  } finally {
    await server.close()
    await lake.close()
    rmSync(folder, { recursive: true })
  }
}

async function fill(api: string, headers: Record<string, string>): Promise<string> {
  const weak = JSON.stringify([...benchDocuments(documents)]).replaceAll(
    '"_type":"reference"',
    '"_type":"reference","_weak":true',
  )
  // The documents of the benchmark.
  const all = JSON.parse(weak) as object[]
  for (let at = 0; at < all.length; at += 200) {
    const mutations = all.slice(at, at + 200).map((document) => ({ createOrReplace: document }))
    await ask(`${api}/data/mutate/production`, { headers, body: JSON.stringify({ mutations }) })
  }
  const create = { width: 4000, height: 3000, channels: 3, background: '#7ab' } as const
  const bytes = new Uint8Array(await sharp({ create }).jpeg().toBuffer())
  const uploaded = await ask(`${api}/assets/images/production`, { headers, body: bytes })
  // What the upload route answers.
  const { document } = JSON.parse(uploaded) as { document: { _id: string; path: string } }
  const holder = { _id: 'holder', _type: 'a', picture: { asset: { _ref: document._id } } }
  const mutations = [{ createOrReplace: holder }]
  await ask(`${api}/data/mutate/production`, { headers, body: JSON.stringify({ mutations }) })
  return document.path
}

/** The 99th percentile, in ms. No two questions are alike, so that none is answered from memory. */
async function editorsWait(api: string, lake: Lake): Promise<number> {
  const headers = { authorization: `Bearer ${lake.localToken}` }
  const times: number[] = []
  for (let i = 0; i < runs; i++) {
    const query = new URLSearchParams({
      query: '*[_type == "article" && slug.current == $slug][0]{title, "n": $n}',
      $slug: JSON.stringify(benchSlug(i % documents)),
      $n: String(i + Math.random()),
    })
    const started = performance.now()
    await ask(`${api}/data/query/production?${query}`, { headers })
    times.push(performance.now() - started)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(runs * 0.99)] ?? 0
}

function heaviest(api: string, picture: string): ((signal: AbortSignal) => Promise<unknown>)[] {
  const list = `[${Array.from({ length: 200 }, (_, i) => i).join()}]`
  let n = 0
  const query = (groq: string) => (signal: AbortSignal) => {
    const body = JSON.stringify({ query: groq, params: { n: n++ } })
    return ask(`${api}/data/query/production`, { body, signal })
  }
  return [
    query(`count(${list}[`.repeat(5) + '@ >= 0' + ']) > 0'.repeat(5).slice(0, -4)),
    query('*{..., "all": count(*[title match "a*b*c*d*e*" && ^.title != title])} | order(title)'),
    query(`*[string(@) match "${'*a'.repeat(400)}"] | order(lower(title) desc)`),
    query(`*[${Array.from({ length: 2000 }, (_, i) => `a == ${i}`).join(' || ')}]`),
    (signal) => ask(`${api}/data/export/production`, { signal }),
    (signal) => ask(`${picture}?w=${1000 + (n++ % 2000)}&blur=100&fm=webp&q=100`, { signal }),
  ]
}

async function repeat(
  send: (signal: AbortSignal) => Promise<unknown>,
  { signal }: AbortController,
): Promise<void> {
  while (!signal.aborted) {
    // Refused, stopped or left: all of it is what this is about.
    await send(signal).catch(() => undefined)
  }
}

async function ask(url: string, init: RequestInit): Promise<string> {
  const method = init.body === undefined ? 'GET' : 'POST'
  const answer = await fetch(url, { method, ...init })
  return answer.text()
}
