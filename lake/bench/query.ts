import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { evaluate, parse } from 'groq-js'
import { createQueryEngine, type EngineRequest, type QueryEngine } from '../query/engine.ts'
import { openStore } from '../store/index.ts'
import { benchDocuments, benchSlug } from './documents.ts'
import { median } from './measure.ts'

interface Case {
  readonly name: string
  readonly request: Omit<EngineRequest, 'dataset'>
}

const cases: Case[] = [
  {
    name: 'one article by its slug',
    request: {
      query:
        '*[_type == "article" && slug.current == $slug][0]{..., authors[]->{name, slug}, topics[]->{title}}',
      params: { slug: benchSlug(700) },
      perspective: 'published',
    },
  },
  {
    name: 'newest 20, dereferenced',
    request: {
      query:
        '*[_type == "article" && defined(publishedAt)] | order(publishedAt desc)[0...20]{title, slug, publishedAt, authors[]->{name}}',
      perspective: 'published',
    },
  },
  {
    name: "a Studio list's first 100",
    request: {
      query:
        '*[_type == $type] | order(_updatedAt desc)[0...100]{_id, _type, _originalId, title, _updatedAt}',
      params: { type: 'article' },
      perspective: 'drafts',
    },
  },
  {
    name: 'who refers to an author',
    request: { query: '*[references($id)][0...101]{_id, _type}', params: { id: 'author-3' } },
  },
  {
    name: 'related by topic (^)',
    request: {
      query:
        '*[_id == $id][0]{title, "related": *[_type == "article" && _id != ^._id && count((topics[]._ref)[@ in ^.^.topics[]._ref]) > 0][0...5]{title}}',
      params: { id: 'article-31' },
      perspective: 'published',
    },
  },
  {
    name: 'how many articles',
    request: { query: 'count(*[_type == "article"])', perspective: 'published' },
  },
  {
    name: '50 topics, each with how many articles',
    request: {
      query:
        '*[_type == "topic"] | order(title asc)[0...50]{title, "articles": count(*[_type == "article" && defined(slug.current) && references(^._id) && ^._id in topics[]._ref])}',
      perspective: 'published',
    },
  },
  {
    name: 'a page of 100 after an id',
    request: {
      query: '*[_type == "article" && _id > $last] | order(_id)[0...100]{_id, title}',
      params: { last: 'article-5' },
      perspective: 'published',
    },
  },
  {
    name: 'every slug, for a sitemap',
    request: {
      query: '*[_type == "article" && defined(slug.current)]{"slug": slug.current, _updatedAt}',
      perspective: 'published',
    },
  },
  {
    name: 'search, scored',
    request: {
      query:
        '*[_type in $types] | score(boost(_type in ["article"] && title match text::query($q), 10), ([@, _id] match text::query($q) || references($q))) [_score > 0] {_type, _id, _score} | order(_score desc)[0...20]',
      params: { types: ['article', 'author', 'topic'], q: 'topic 77*' },
      perspective: 'drafts',
    },
  },
]

const datasetSizes = [1000, 10_000, 100_000]

/** The query engine alone: beside plain groq-js over everything stored, and beside itself as datasets grow. */
export async function benchQueries(largest: number): Promise<void> {
  const sizes = datasetSizes.filter((size) => size <= largest)
  const results = new Map<number, number[]>()
  for (const size of sizes) {
    const { file, remove } = build(size)
    const engine = createQueryEngine({ file, workers: 1 })
    results.set(size, await timeEngine(engine))
    if (size === 10_000) await compareAtTenThousand(engine, results.get(size) ?? [])
    await engine.close()
    remove()
  }
  printGrowth(sizes, results)
}

function build(size: number): { file: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'lake-bench-'))
  const store = openStore(folder)
  const { key } = store.datasets.create({
    name: 'bench',
    aclMode: 'public',
    createdAt: '',
    createdBy: '',
  })
  const started = performance.now()
  store.transaction(() => {
    for (const document of benchDocuments(size)) store.documents.put(key, document)
  })
  const seconds = (performance.now() - started) / 1000
  console.log(`${size} documents stored and indexed in ${seconds.toFixed(1)} s`)
  return {
    file: store.file,
    remove() {
      store.close()
      rmSync(folder, { recursive: true })
    },
  }
}

async function timeEngine(engine: QueryEngine): Promise<number[]> {
  const times: number[] = []
  for (const { request } of cases) {
    times.push(await median(() => engine.queryText({ dataset: 'bench', ...request })))
  }
  return times
}

async function compareAtTenThousand(engine: QueryEngine, times: readonly number[]): Promise<void> {
  const documents = [...benchDocuments(10_000)]
  console.log('\nAt 10,000 documents: ms (median), and how many times faster than plain groq-js')
  for (const [i, { name, request }] of cases.entries()) {
    const own = times[i] ?? 0
    const plain = /text::query/.test(request.query)
      ? undefined
      : await median(async () => {
          const params = { ...request.params }
          const value = await evaluate(parse(request.query, { params }), {
            dataset: documents,
            params,
          })
          JSON.stringify(await value.get())
        }, 5)
    const { explain } = await engine.queryText({ dataset: 'bench', ...request, explain: true })
    const ratio = plain === undefined ? '   –' : `${(plain / own).toFixed(0).padStart(4)}×`
    console.log(
      `${ratio}  ${own.toFixed(2).padStart(8)} ms  groq-js ${(plain?.toFixed(1) ?? 'cannot').padStart(7)} ms  ${name}  [${explain?.access.join(', ')}]`,
    )
  }
}

function printGrowth(sizes: readonly number[], results: ReadonlyMap<number, number[]>): void {
  console.log(`\nAs the dataset grows: ms (median) at ${sizes.join(' / ')} documents`)
  for (const [i, { name }] of cases.entries()) {
    const times = sizes.map((size) => (results.get(size)?.[i] ?? 0).toFixed(2).padStart(8))
    console.log(`${times.join('  ')}  ${name}`)
  }
}
