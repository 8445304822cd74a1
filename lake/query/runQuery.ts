import {
  evaluateQuery,
  prepareQuery,
  traceQuery,
  type EvaluateOptions,
} from '../groq/evaluate/evaluate.ts'
import { contentSourceMap, type ContentSourceMap } from '../groq/sourceMap/sourceMap.ts'
import { auditedSource } from './auditedSource.ts'
import { otherDatasets } from './crossDataset.ts'
import { QueryEvaluationError } from '../groq/errors.ts'
import { layersOf, type Perspective } from '../groq/perspective.ts'
import type { Params } from '../groq/parse/parse.ts'
import type { DocumentSource } from '../groq/source.ts'
import type { Visibility } from '../model/types.ts'
import { filterTest, readableTest } from '../store/readable.ts'
import { createIndexedSource } from '../store/search/indexedSource.ts'
import type { SearchReader } from '../store/search/reader.ts'
import { trackDependencies } from '../groq/syncTags.ts'
import { toJson } from '../groq/values.ts'

/** A query as it crosses into a worker: plain data. */
export interface QueryRequest {
  readonly dataset: string
  readonly query: string
  readonly params?: Params
  /** `raw` when left out. */
  readonly perspective?: Perspective
  readonly visibility?: Visibility
  /** GROQ over one document: which are told of when the query is handed them. */
  readonly audit?: { readonly filter: string; readonly today: string }
  /** What `now()` answers, in ms since 1970; the clock when left out. */
  readonly now?: number
  /** What `identity()` answers: the user's id. */
  readonly identity?: string
  /** Tell which indexes were used. */
  readonly explain?: boolean
  /** Tell where each value of the result is stored. */
  readonly resultSourceMap?: boolean
}

export interface QueryAnswer {
  /** The result as JSON text. */
  readonly resultJson: string
  /** It asked for the time: later the result may be another, though nothing is written. */
  readonly timeBound: boolean
  /** Tags of what the result depends on, see syncTags.ts. */
  readonly syncTags: readonly string[]
  /** What it depends on, see `touchedBy`; undefined: on any document. */
  readonly dependsOn: readonly string[] | undefined
  readonly resultSourceMap?: ContentSourceMap
  /** What `audit` asked for. */
  readonly audited?: readonly { readonly dataset: string; readonly id: string }[]
  readonly explain?: Explanation
}

export interface Explanation {
  /** The indexes used, in order of first use; `scan` reads every document of the dataset. */
  readonly access: readonly string[]
  /** How many documents were read. */
  readonly documents: number
}

/** Answers one query from one connection, within one snapshot. */
export function runQuery(
  reader: SearchReader,
  projectId: string | undefined,
  request: QueryRequest,
): QueryAnswer {
  const { tree, evaluate } = prepareQuery(request.query, request.params)
  return reader.snapshot(() => {
    const dataset = reader.datasetKey(request.dataset)
    if (dataset === undefined)
      throw new QueryEvaluationError(`Dataset "${request.dataset}" not found`)
    const access = new Set<string>()
    const read = new Set<number>()
    const identity = request.identity ?? 'me'
    const { visibility = {} } = request
    const now = new Date(request.now ?? Date.now())
    let timeBound = false
    let asksHolders = false
    const onNow = () => void (timeBound = true)
    const layers = layersOf(request.perspective ?? 'raw')
    const reads = new Map<string, { dataset: string; id: string }>()
    const audited = (source: DocumentSource, key: number, name: string) => {
      if (!request.audit) return source
      const { filter, today } = request.audit
      const isOfTheKind = filterTest(filter, today, { now, identity })
      return auditedSource(source, (document) => {
        if (!isOfTheKind(document)) return
        const id = String(document['_originalId'] ?? document['_id'])
        reads.set(`${key} ${id}`, { dataset: name, id })
      })
    }
    const see = (key: number, name: string) => {
      const holders = (id: string) => {
        asksHolders = true
        return reader.referrers(key, id)
      }
      const mayRead = readableTest(visibility, { identity, now, onNow, holders })
      const source = createIndexedSource({
        reader,
        dataset: key,
        layers,
        publicOnly: visibility.publicOnly ?? false,
        onUse: (label) => access.add(label),
        ...(request.explain ? { onRead: (document: number) => void read.add(document) } : {}),
        ...(mayRead ? { mayRead } : {}),
      })
      return trackDependencies(audited(source, key, name), name, layers)
    }
    const { source, tags, dependsOn } = see(dataset, request.dataset)
    const others = otherDatasets({
      dataset: request.dataset,
      projectId,
      open(name) {
        const key = reader.datasetKey(name, visibility.datasets)
        return key === undefined ? undefined : see(key, name)
      },
    })
    const options: EvaluateOptions = {
      source: { ...source, crossDataset: others.crossDataset },
      now,
      onNow,
      identity,
      dataset: request.dataset,
      ...(request.params ? { params: request.params } : {}),
      ...(projectId === undefined ? {} : { projectId }),
    }
    const traced = request.resultSourceMap ? traceQuery(tree, options) : undefined
    const value = traced ? traced.value : evaluateQuery(evaluate, options)
    return {
      resultJson: toJson(value),
      timeBound,
      syncTags: [...tags(), ...others.tags()],
      dependsOn: asksHolders ? undefined : [...dependsOn(), ...others.dependsOn()],
      ...(traced ? { resultSourceMap: contentSourceMap(traced, others.homeOf) } : {}),
      ...(reads.size > 0 ? { audited: [...reads.values()] } : {}),
      ...(request.explain ? { explain: { access: [...access], documents: read.size } } : {}),
    }
  })
}
