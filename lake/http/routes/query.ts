import { Hono } from 'hono'

import type { Needs } from '../../core.ts'
import { plainError } from '../../errors.ts'
import { isRecord } from '../../mutations/parse.ts'
import type { LakeQuery, Perspective } from '../../query/queries.ts'
import { readJsonObject } from '../body.ts'
import { publishedByDefault, type LakeContext, type LakeEnv } from '../env.ts'

type QueryRouteNeeds = Needs<'dataset' | 'queries'>

/** `GET|POST data/query/<dataset>`: `{query, params}` → `{result, ms, …}`. */
export function queryRoutes(lake: QueryRouteNeeds): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  app.get('/data/query/:dataset', (c) =>
    answer(lake, c, c.req.query('query'), paramsOf(c.req.queries())),
  )
  app.post('/data/query/:dataset', async (c) => {
    const body = await readJsonObject(c.req.raw)
    const params = isRecord(body['params']) ? body['params'] : {}
    return answer(lake, c, body['query'], params)
  })
  return app
}

async function answer(
  lake: QueryRouteNeeds,
  c: LakeContext,
  query: unknown,
  params: Record<string, unknown>,
): Promise<Response> {
  const started = performance.now()
  if (typeof query !== 'string') throw plainError(400, 'The parameter "query" is missing')
  refuseVariants(c)
  const request: LakeQuery = {
    dataset: lake.dataset(c.req.param('dataset') ?? '', c.get('actor')),
    actor: c.get('actor'),
    query,
    params,
    perspective: perspectiveOf(c),
    signal: c.req.raw.signal,
  }
  // Which indexes there are tells which attributes documents have that a stranger may not read.
  if (c.req.query('explain') === 'true' && c.get('actor').role.staff) request.explain = true
  const sourceMap = c.req.query('resultSourceMap')
  if (sourceMap !== undefined && sourceMap !== 'false') request.resultSourceMap = true
  const { resultJson, syncTags, resultSourceMap, explain } = await lake.queries.query(request)
  const ms = Math.round(performance.now() - started)
  const extra = JSON.stringify({
    ms,
    ...(c.req.query('returnQuery') === 'false' ? {} : { query }),
    syncTags,
    resultSourceMap,
    explain,
  })
  // The result is JSON already: it is put in as it is.
  return c.body(`{"result":${resultJson},${extra.slice(1)}`, 200, {
    'content-type': 'application/json; charset=utf-8',
  })
}

/** Asked for a variant, an answer without it would look like one that has none. */
function refuseVariants(c: LakeContext): void {
  for (const name of ['variant', 'variantCondition']) {
    if (c.req.query(name))
      throw plainError(400, `"${name}": this lake has no variants of documents`)
  }
}

/** `$name=<JSON>` of an address. */
export function paramsOf(queries: Record<string, string[]>): Record<string, unknown> {
  const params: Record<string, unknown> = {}
  for (const [key, values] of Object.entries(queries)) {
    const [value] = values
    if (!key.startsWith('$') || value === undefined) continue
    try {
      params[key.slice(1)] = JSON.parse(value)
    } catch {
      throw plainError(400, `The parameter "${key}" is not valid JSON: ${value.slice(0, 100)}`)
    }
  }
  return params
}

function perspectiveOf(c: LakeContext): Perspective {
  const given = c.req.queries('perspective')?.flatMap((value) => value.split(',')) ?? []
  const layers = given.map((layer) => layer.trim()).filter((layer) => layer !== '')
  if (layers.length === 0) return publishedByDefault(c) ? 'published' : 'raw'
  const [only] = layers
  if (
    layers.length === 1 &&
    (only === 'raw' || only === 'published' || only === 'drafts' || only === 'previewDrafts')
  ) {
    return only
  }
  if (layers.includes('raw')) {
    throw plainError(400, 'The perspective "raw" cannot be combined with others')
  }
  return layers
}
