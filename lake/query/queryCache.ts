import { LRUCache } from 'lru-cache'

import type { EngineRequest } from './engine.ts'
import type { QueryAnswer } from './runQuery.ts'

type Ask = (request: EngineRequest) => Promise<QueryAnswer>

/** Characters of requests and answers held at most. */
const held = 32 * 1024 * 1024
/** A longer answer would push out many others. */
const longest = 1024 * 1024

/**
 * Answers a query again as it was answered before, for as long as nothing has been written: what a
 * website asks for every visitor is worked out once.
 *
 * @param version another text after every write
 */
export function cacheQueries(ask: Ask, version: () => string): Ask {
  const answers = new LRUCache<string, QueryAnswer>({ maxSize: held, maxEntrySize: longest })
  let heldVersion = version()

  return async (request) => {
    const asked = version()
    if (asked !== heldVersion) {
      answers.clear()
      heldVersion = asked
    }
    const key = keyOf(request)
    const known = answers.get(key)
    if (known) return known
    const answer = await ask(request)
    // What was written meanwhile may or may not be in it.
    const isCurrent = asked === heldVersion && asked === version()
    if (isCurrent && !answer.timeBound) answers.set(key, answer, { size: sizeOf(key, answer) })
    return answer
  }
}

/** Everything an answer depends on, but the time: one that depends on that is not kept. */
function keyOf(request: EngineRequest): string {
  return JSON.stringify({ ...request, now: undefined, isStrangers: undefined, signal: undefined })
}

function sizeOf(key: string, { resultJson, resultSourceMap }: QueryAnswer): number {
  // A source map names each value of the result, at a few times its length.
  return key.length + resultJson.length * (resultSourceMap ? 5 : 1)
}
