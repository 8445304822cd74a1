import { describe, expect, it } from 'vitest'
import { createArraySource } from '../groq/arraySource.ts'
import { createLocalQueryEngine, type QueryEngine } from './engine.ts'
import { evaluateQuery, prepareQuery } from '../groq/evaluate/evaluate.ts'
import { layersOf, type Perspective } from '../groq/perspective.ts'
import { createRandom, type Random } from '../groq/testing/random.ts'
import { randomDocuments } from '../groq/testing/randomDocuments.ts'
import { randomQuery } from '../groq/testing/randomQuery.ts'
import { inDatasetOrder, fixedNow, plain, referenceAnswer } from '../groq/testing/reference.ts'
import { createSearchFile, type SearchFile } from './testing/searchFile.ts'
import type { GroqObject } from '../groq/values.ts'

// Each query is compared twice, planner off and on. GROQ_COMPARISONS=100000 for the long run.
const comparisons = Number(process.env['GROQ_COMPARISONS'] ?? 5000)
const firstSeed = Number(process.env['GROQ_SEED'] ?? 1)
const queriesPerDataset = 250

const perspectives: Perspective[] = ['raw', 'raw', 'published', 'drafts', ['r1'], ['r2', 'drafts']]

describe('random queries over random documents', () => {
  const datasets = Math.ceil(comparisons / 2 / queriesPerDataset)
  it.each(Array.from({ length: datasets }, (_, i) => firstSeed + i))(
    'answer as groq-js does, planner off and on (seed %i)',
    async (seed) => {
      const random = createRandom(seed)
      let documents = randomDocuments(random, 24)
      const store = createSearchFile()
      store.put(...documents)
      const engine = createLocalQueryEngine({
        file: store.file,
        projectId: 'local',
        many: random.pick([1, 4, 500]),
      })
      for (let i = 0; i < queriesPerDataset; i++) {
        if (random.chance(0.1)) documents = randomChange(random, store, documents)
        const { query, params } = randomQuery(random)
        // In a layered perspective groq-js asks the published id of everything; the lake knows the layer.
        const perspective = /sanity::/.test(query) ? 'raw' : random.pick(perspectives)
        const answers = await answersTo(engine, documents, query, params, perspective)
        const context = `${query}\n${JSON.stringify(params)} in ${String(perspective)}`
        expect(answers.unplanned, `planner off: ${context}`).toEqual(answers.expected)
        expect(answers.planned, `planner on: ${context}`).toEqual(answers.expected)
      }
      await engine.close()
      store.close()
    },
  )
})

/** Some documents written anew, one deleted: what the engine has read before must not linger. */
function randomChange(
  random: Random,
  store: SearchFile,
  documents: readonly GroqObject[],
): GroqObject[] {
  const written = randomDocuments(random, 3)
  const gone = random.pick(documents)?.['_id']
  const kept = documents.filter(
    (document) =>
      document['_id'] !== gone && !written.some((other) => other['_id'] === document['_id']),
  )
  store.remove(String(gone))
  store.put(...written)
  return [...kept, ...written]
}

async function answersTo(
  engine: QueryEngine,
  documents: GroqObject[],
  query: string,
  params: Record<string, GroqObject[string]>,
  perspective: Perspective,
): Promise<{ expected: unknown; unplanned: unknown; planned: unknown }> {
  const seen = inDatasetOrder(documents, layersOf(perspective))
  const expected = await referenceAnswer(query, params, seen).catch(asError)
  const unplanned = await attempt(() =>
    evaluateQuery(prepareQuery(query, params).evaluate, {
      source: createArraySource(seen),
      params,
      now: fixedNow,
      projectId: 'local',
      dataset: 'test',
    }),
  )
  const planned = await engine
    .query({ dataset: 'test', query, params, perspective, now: fixedNow.getTime() })
    .then(({ result }) => result, asError)
  return { expected, unplanned: plain(unplanned), planned }
}

async function attempt(work: () => unknown): Promise<unknown> {
  try {
    return work()
  } catch (error) {
    return asError(error)
  }
}

/** Both must refuse; in what words is each one's own. */
function asError(error: unknown): unknown {
  return { refused: error instanceof Error }
}
