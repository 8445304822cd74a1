import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { benchDocuments } from '../bench/documents.ts'
import { createLake, LakeError, type Lake } from '../index.ts'
import { pick, type Random } from './random.ts'

/** Documents, drafts, history, tokens and comments' dataset of a small lake that was closed in order. */
export async function fillLake(dataDir: string, documents = 150): Promise<void> {
  const lake = await createLake({ dataDir, datasets: ['production', 'other'] })
  await fill(lake, documents)
  await lake.close()
}

/** As a power cut leaves it: with a write-ahead log, which a copy is taken of. */
export async function fillKilledLake(dataDir: string, documents = 150): Promise<void> {
  const living = `${dataDir}-living`
  const lake = await createLake({ dataDir: living, datasets: ['production', 'other'] })
  await fill(lake, documents)
  cpSync(living, dataDir, { recursive: true })
  await lake.close()
  rmSync(living, { recursive: true })
}

async function fill(lake: Lake, documents: number): Promise<void> {
  const all = Array.from(benchDocuments(documents), (document) => {
    const weak = JSON.stringify(document).replaceAll(
      '"_type":"reference"',
      '"_type":"reference","_weak":true',
    )
    return JSON.parse(weak) as { _id: string }
  })
  for (let at = 0; at < all.length; at += 25) {
    const part = all.slice(at, at + 25)
    await mutate(
      lake,
      part.map((document) => ({ createOrReplace: document })),
    )
  }
  for (const { _id } of all.filter((_, index) => index % 5 === 0)) {
    await mutate(lake, [{ patch: { id: _id, set: { summary: `Changed: ${_id}` } } }])
  }
  await mutate(lake, [{ delete: { id: 'article-3' } }])
}

async function mutate(lake: Lake, mutations: object[]): Promise<void> {
  await ask(lake, '/v2025-02-19/data/mutate/production', { mutations })
}

async function ask(lake: Lake, path: string, body?: object): Promise<string> {
  const request = new Request(`http://localhost${path}`, {
    headers: { authorization: `Bearer ${lake.localToken}` },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  })
  const answer = await lake.fetch(request)
  const text = await answer.text()
  if (!answer.ok) throw new LakeRefusal(answer.status, text)
  return text
}

class LakeRefusal extends Error {
  constructor(status: number, text: string) {
    super(`${status} ${text}`)
  }
}

const questions = [
  '*[_type == "article"] | order(_id){_id, title, slug}',
  'count(*[summary match "Changed*"])',
  '*[slug.current == "about-back-knee-7" || slug.current match "about-*"] | order(_id)._id',
  '*[references("author-1")] | order(_id)._id',
  'count(*[_type == "topic" && defined(slug)])',
  '*[_updatedAt > "2020-01-01"] | order(_updatedAt desc)[0..20]._id',
]

/** All a lake tells: documents, what queries find by each index, and what happened. */
export async function readAll(lake: Lake): Promise<string> {
  const texts = [await ask(lake, '/v2025-02-19/data/export/production')]
  for (const query of questions) {
    const path = `/v2025-02-19/data/query/production?query=${encodeURIComponent(query)}&perspective=raw`
    texts.push(JSON.stringify((JSON.parse(await ask(lake, path)) as { result: unknown }).result))
  }
  for (const id of ['article-0', 'article-3', 'author-1', 'drafts.article-0']) {
    texts.push(
      await ask(
        lake,
        `/v2025-02-19/data/history/production/transactions/${id}?excludeContent=false`,
      ),
    )
  }
  return texts.join('\n')
}

/** What came of opening a lake. */
export type Outcome =
  | { kind: 'right' }
  /** In sentences. */
  | { kind: 'refused'; message: string }
  /** It answers something else than before, and says nothing. */
  | { kind: 'wrong'; what: string }
  /** Not an error that says what to do. */
  | { kind: 'broken'; error: unknown }

/** Opens a lake and compares all it tells with what it told. */
export async function openAndCompare(dataDir: string, expected: string): Promise<Outcome> {
  let lake: Lake
  try {
    lake = await createLake({ dataDir, datasets: ['production', 'other'] })
  } catch (error) {
    return isSentence(error)
      ? { kind: 'refused', message: error.message }
      : { kind: 'broken', error }
  }
  try {
    const actual = await readAll(lake)
    if (actual === expected) return { kind: 'right' }
    const [a, b] = [actual.split('\n'), expected.split('\n')]
    const at = a.findIndex((line, index) => line !== b[index])
    return { kind: 'wrong', what: `${a[at]?.slice(0, 300)}\n  not ${b[at]?.slice(0, 300)}` }
  } catch (error) {
    // Refused when it was asked, by name.
    return error instanceof LakeRefusal && /damaged/.test(error.message)
      ? { kind: 'refused', message: error.message }
      : { kind: 'broken', error }
  } finally {
    await lake.close()
  }
}

function isSentence(error: unknown): error is LakeError {
  return error instanceof LakeError && !/\n\s+at /.test(error.message)
}

const pageSize = 4096

/** Ways a disk, a copy or a tired hand damages a file. */
const damages: Record<string, (bytes: Buffer, random: Random) => Buffer> = {
  'a bit turned': (bytes, random) => {
    const at = Math.floor(random() * bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
    return bytes
  },
  'a page of noise': (bytes, random) => {
    const page = pageIn(bytes, random)
    for (let at = 0; at < page.length; at++) page[at] = Math.floor(random() * 256)
    return bytes
  },
  'a page of zeros': (bytes, random) => {
    pageIn(bytes, random).fill(0)
    return bytes
  },
  'a page in place of another': (bytes, random) => {
    pageIn(bytes, random).copy(pageIn(bytes, random))
    return bytes
  },
  'sixteen bytes of noise': (bytes, random) => {
    const at = Math.floor(random() * (bytes.length - 16))
    for (let i = 0; i < 16; i++) bytes[at + i] = Math.floor(random() * 256)
    return bytes
  },
  'cut short': (bytes, random) => bytes.subarray(0, Math.floor(random() * bytes.length)),
}

function pageIn(bytes: Buffer, random: Random): Buffer {
  const page = Math.floor((random() * bytes.length) / pageSize)
  return bytes.subarray(page * pageSize, (page + 1) * pageSize)
}

/** A damaged copy of a lake's folder. @returns how it was damaged */
export function damagedCopy(from: string, to: string, random: Random): string {
  mkdirSync(to, { recursive: true })
  cpSync(from, to, { recursive: true })
  const names = ['lake.sqlite', 'lake.sqlite-wal'].filter((name) => existsSync(join(to, name)))
  const name = pick(random, names)
  const file = join(to, name)
  const way = pick(random, Object.keys(damages))
  const before = readFileSync(file)
  const after = damages[way]?.(Buffer.from(before), random) ?? before
  writeFileSync(file, after)
  return `${way} in ${name}${after.equals(before) ? ' (the same)' : ''}`
}
