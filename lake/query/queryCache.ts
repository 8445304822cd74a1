import { LRUCache } from 'lru-cache'

import type { EngineRequest } from './engine.ts'
import type { QueryAnswer } from './runQuery.ts'
import { touchedBy } from '../groq/syncTags.ts'
import type { CommittedTransaction } from '../model/types.ts'

type Ask = (request: EngineRequest) => Promise<QueryAnswer>

/** How far the documents and datasets of the file have been written. */
export interface ContentVersion {
  /** How many writes of them this process has made. */
  readonly writes: number
  /** Another text after every write of another process. */
  readonly others: string
}

export interface QueryCache {
  ask: Ask
  /** Drops the answers a transaction may alter. To be told of each before anything else is asked. */
  changed(transaction: CommittedTransaction): void
}

/** Characters of requests and answers held at most. */
const held = 32 * 1024 * 1024
/** A longer answer would push out many others. */
const longest = 1024 * 1024

/**
 * Answers a query again as it was answered before, for as long as nothing it depends on has been
 * written: what a website asks for every visitor is worked out once.
 *
 * @param version counts every write, also those that are no transaction: after one, all is forgotten
 */
export function cacheQueries(ask: Ask, version: () => ContentVersion): QueryCache {
  /** The keys of the answers that depend on something; under `anything`, on any document. */
  const dependents = new Map<string, Set<string>>()
  const answers = new LRUCache<string, QueryAnswer>({
    maxSize: held,
    maxEntrySize: longest,
    dispose: (answer, key) => {
      for (const name of dependenciesOf(answer)) {
        const keys = dependents.get(name)
        keys?.delete(key)
        if (keys?.size === 0) dependents.delete(name)
      }
    },
  })
  let known = version()
  /** Grows with every change that is known. */
  let changes = 0

  function catchUp(): void {
    const now = version()
    if (now.writes === known.writes && now.others === known.others) return
    answers.clear()
    known = now
    changes += 1
  }

  function keep(key: string, answer: QueryAnswer): void {
    answers.set(key, answer, { size: sizeOf(key, answer) })
    if (!answers.has(key)) return
    for (const name of dependenciesOf(answer)) {
      const keys = dependents.get(name)
      if (keys) keys.add(key)
      else dependents.set(name, new Set([key]))
    }
  }

  return {
    async ask(request) {
      catchUp()
      const key = keyOf(request)
      const remembered = answers.get(key)
      if (remembered) return remembered
      const asked = changes
      const answer = await ask(request)
      catchUp()
      // What was written meanwhile may or may not be in it.
      if (asked === changes && !answer.timeBound) keep(key, answer)
      return answer
    },
    changed({ dataset, changes: documents }) {
      known = { ...known, writes: known.writes + documents.length }
      changes += 1
      const touched = new Set([anything])
      for (const { documentId, before, after } of documents) {
        const types = [before, after].flatMap((document) => (document ? [document._type] : []))
        for (const name of touchedBy(dataset, documentId, types)) touched.add(name)
      }
      for (const name of touched) {
        for (const key of dependents.get(name) ?? []) answers.delete(key)
      }
    },
  }
}

const anything = 'anything'

function dependenciesOf({ dependsOn }: QueryAnswer): readonly string[] {
  return dependsOn ?? [anything]
}

/** Everything an answer depends on, but the time: one that depends on that is not kept. */
function keyOf(request: EngineRequest): string {
  return JSON.stringify({ ...request, now: undefined, isStrangers: undefined, signal: undefined })
}

function sizeOf(key: string, { resultJson, resultSourceMap, dependsOn = [] }: QueryAnswer): number {
  // A source map names each value of the result, at a few times its length.
  return key.length + resultJson.length * (resultSourceMap ? 5 : 1) + dependsOn.length * 64
}
