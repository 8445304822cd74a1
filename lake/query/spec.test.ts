/** The vectors of this folder, by the lake with and without its planner, and by groq-js. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createArraySource } from '../groq/arraySource.ts'
import { createLocalQueryEngine, type QueryEngine } from './engine.ts'
import { evaluateQuery, prepareQuery } from '../groq/evaluate/evaluate.ts'
import { inDatasetOrder, fixedNow, plain, referenceAnswer } from '../groq/testing/reference.ts'
import { createSearchFile, type SearchFile } from './testing/searchFile.ts'
import { section as s01 } from '../groq/spec/01-values.ts'
import { section as s02 } from '../groq/spec/02-scope.ts'
import { section as s03 } from '../groq/spec/03-traversal.ts'
import { section as s04 } from '../groq/spec/04-references.ts'
import { section as s05 } from '../groq/spec/05-operators.ts'
import { section as s06 } from '../groq/spec/06-match.ts'
import { section as s07 } from '../groq/spec/07-pipes.ts'
import { section as s08 } from '../groq/spec/08-functions.ts'
import { section as s09 } from '../groq/spec/09-portableText.ts'
import { section as s10 } from '../groq/spec/10-sanity.ts'
import { section as s11 } from '../groq/spec/11-geo.ts'
import { section as s12 } from '../groq/spec/12-customFunctions.ts'
import type { Vector } from '../groq/spec/vector.ts'

const sections = [s01, s02, s03, s04, s05, s06, s07, s08, s09, s10, s11, s12]

describe.each(sections)('$title', (section) => {
  const documents = inDatasetOrder(section.documents ?? [], null)
  let store: SearchFile
  let engine: QueryEngine
  beforeAll(() => {
    store = createSearchFile()
    store.put(...documents)
    engine = createLocalQueryEngine({ file: store.file, projectId: 'local', many: 1 })
  })
  afterAll(async () => {
    await engine.close()
    store.close()
  })
  const ask = async ({ query, params = {} }: Vector) =>
    (await engine.query({ dataset: 'test', query, params, now: fixedNow.getTime() })).result

  it.each(section.good)('$query', async (vector) => {
    const { query, params = {} } = vector
    const unplanned = evaluateQuery(prepareQuery(query, params).evaluate, {
      source: createArraySource(documents),
      params,
      now: fixedNow,
      projectId: 'local',
      dataset: 'test',
    })
    expect(plain(unplanned)).toEqual(vector.result)
    expect(await ask(vector)).toEqual(vector.result)
  })

  const shared = section.good.filter((vector) => vector.unlikeGroqJs === undefined)
  it.each(shared)('$query, as groq-js has it', async (vector) => {
    const { query, params = {} } = vector
    expect(await referenceAnswer(query, params, documents)).toEqual(vector.result)
  })

  it.each(section.bad)('refuses $query', async (vector) => {
    const error: unknown = await ask(vector).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Error)
    expect(String(error)).toMatch(vector.error ?? 'no reason given')
    const [start, end] = vector.position ?? []
    expect(error).toMatchObject(vector.position ? { start, end } : {})
  })
})
