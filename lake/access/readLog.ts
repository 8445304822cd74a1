import type { GroqObject } from '../groq/values.ts'
import { dayOf } from '../model/day.ts'
import type { Actor, Dataset, LakeDocument } from '../model/types.ts'
import { filterTest } from '../store/readable.ts'
import type { ReadEntry, ReadLogStore, ReadWay } from '../store/readLog.ts'

/** Writes down who read documents of a kind: consent records, for example. */
export interface ReadLog {
  /** GROQ: of which documents; undefined = of none. */
  readonly filter: string | undefined
  /** Of these documents, those of the kind are written down. The first time on a day it is durable. */
  note(actor: Actor, dataset: Dataset, way: ReadWay, documents: Iterable<LakeDocument>): void
  /** The same where it is known already that they are of the kind. */
  noteIds(actor: Actor, dataset: Dataset, way: ReadWay, ids: Iterable<string>): void
  close(): void
}

const flushEveryMs = 5000

export function createReadLog(
  store: ReadLogStore,
  { auditReads, now }: { auditReads: string | undefined; now: () => Date },
): ReadLog {
  /** How often since it was last written down. */
  const counted = new Map<string, { entry: ReadEntry; at: string; times: number }>()
  let day = ''
  let timer: NodeJS.Timeout | undefined

  function flush(): void {
    timer = undefined
    const reads = [...counted.values()].filter(({ times }) => times > 0)
    if (reads.length > 0) store.add(reads)
    for (const read of reads) read.times = 0
  }

  function noteIds(actor: Actor, dataset: Dataset, way: ReadWay, ids: Iterable<string>): void {
    const moment = now()
    const [today, at] = [dayOf(moment), moment.toISOString()]
    if (today !== day) {
      flush()
      counted.clear()
      day = today
    }
    const first: { entry: ReadEntry; at: string; times: number }[] = []
    for (const document of new Set(ids)) {
      const entry = { dataset: dataset.key, document, user: actor.id, way, day: today }
      const key = JSON.stringify(entry)
      const known = counted.get(key)
      if (known) {
        counted.set(key, { entry, at, times: known.times + 1 })
        timer ??= setTimeout(flush, flushEveryMs).unref()
      } else {
        counted.set(key, { entry, at, times: 0 })
        first.push({ entry, at, times: 1 })
      }
    }
    if (first.length > 0) store.add(first)
  }

  return {
    filter: auditReads,
    noteIds,
    note(actor, dataset, way, documents) {
      if (auditReads === undefined) return
      const context = { now: now(), identity: actor.id }
      const isOfTheKind = filterTest(auditReads, dayOf(context.now), context)
      const ids: string[] = []
      for (const document of documents) {
        // Parsed JSON is what a GroqObject is.
        if (isOfTheKind(document as GroqObject)) ids.push(document._id)
      }
      if (ids.length > 0) noteIds(actor, dataset, way, ids)
    },
    close() {
      clearTimeout(timer)
      flush()
    },
  }
}
