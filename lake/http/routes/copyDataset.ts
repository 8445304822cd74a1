import { randomUUID } from 'node:crypto'

import { Hono } from 'hono'

import { requireAdministrator, requireReader } from '../../access/actors.ts'
import { keepGroups, type GroupNeeds } from '../../access/groups.ts'
import type { Needs } from '../../core.ts'
import { plainError } from '../../errors.ts'
import { eventStreamResponse } from '../../listen/sse.ts'
import type { Sink } from '../../listen/hub.ts'
import { copyDataset, type CopyNeeds, type DatasetCopy } from '../../maintenance/copyDataset.ts'
import { readJsonObject } from '../body.ts'
import type { LakeContext, LakeEnv } from '../env.ts'

/** As `sanity datasets copy` reads it. */
interface CopyJob {
  id: string
  state: 'running' | 'completed' | 'failed'
  sourceDataset: string
  targetDataset: string
  withHistory: false
  /** Percent. */
  progress: number
  createdAt: string
  updatedAt: string
  /** Why it failed. */
  message?: string
}

/**
 * `PUT datasets/<name>/copy`, and the job it begins: `jobs/<id>[/listen]`, `projects/<id>/datasets/copy`.
 * Jobs are known until the lake is closed.
 */
export function copyRoutes(
  lake: Needs<'createDataset' | 'dataset' | 'options' | 'removeDataset'> & CopyNeeds & GroupNeeds,
): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  const jobs = new Map<string, CopyJob>()
  const readers = new Map<string, Set<Sink>>()
  const find = (id: string): CopyJob => {
    const job = jobs.get(id)
    if (job) return job
    throw plainError(404, `There is no job "${id}": jobs are known until the lake is closed`)
  }

  function update(job: CopyJob, change: Partial<CopyJob>): void {
    Object.assign(job, change, { updatedAt: lake.options.now().toISOString() })
    for (const sink of readers.get(job.id) ?? []) tell(sink, job)
  }

  async function run(job: CopyJob, copy: DatasetCopy): Promise<void> {
    try {
      await copyDataset(lake, copy)
      update(job, { state: 'completed', progress: 100 })
    } catch (error) {
      lake.options.log(`"${job.sourceDataset}" could not be copied`, error)
      const message = error instanceof Error ? error.message : String(error)
      update(job, { state: 'failed', message })
      await lake
        .removeDataset(job.targetDataset)
        .catch((cause: unknown) => lake.options.log('Half a copy could not be removed', cause))
    }
  }

  async function begin(c: LakeContext): Promise<Response> {
    const actor = requireAdministrator(c.get('actor'))
    const source = lake.dataset(c.req.param('dataset') ?? '')
    const { targetDataset, skipContentReleases } = await readJsonObject(c.req.raw)
    if (typeof targetDataset !== 'string') throw plainError(400, '"targetDataset" must be a name')
    const { aclMode } = source
    const target = lake.createDataset({ name: targetDataset, aclMode, createdByUserId: actor.id })
    await keepGroups(lake, target)
    const createdAt = lake.options.now().toISOString()
    const job: CopyJob = {
      id: randomUUID(),
      state: 'running',
      sourceDataset: source.name,
      targetDataset,
      withHistory: false,
      progress: 0,
      createdAt,
      updatedAt: createdAt,
    }
    jobs.set(job.id, job)
    const onProgress = (progress: number) => update(job, { progress })
    const skip = skipContentReleases === true
    void run(job, { source, target, actor, skipContentReleases: skip, onProgress })
    const message = `Copying dataset ${source.name} to ${targetDataset}`
    return c.json({ jobId: job.id, datasetName: targetDataset, aclMode, message })
  }

  for (const path of ['/datasets/:dataset/copy', '/projects/:projectId/datasets/:dataset/copy']) {
    app.put(path, (c) => begin(c))
  }
  app.get('/projects/:projectId/datasets/copy', (c) => {
    requireReader(c.get('actor'))
    return c.json([...jobs.values()].toReversed())
  })
  app.get('/jobs/:job', (c) => c.json(find(c.req.param('job'))))
  // The command line asks without a token; nobody guesses the id of a job.
  app.get('/jobs/:job/listen', (c) => {
    const job = find(c.req.param('job'))
    return eventStreamResponse((sink) => {
      const others = readers.get(job.id) ?? new Set()
      readers.set(job.id, others.add(sink))
      tell(sink, job)
      return () => others.delete(sink)
    }, c.req.raw.signal)
  })
  return app
}

function tell(sink: Sink, job: CopyJob): void {
  sink.send({ event: 'job', data: { ...job } })
  if (job.state !== 'running') sink.send({ event: 'done', data: {} })
}
