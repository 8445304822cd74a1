import { localAdministrator } from '../access/actors.ts'
import { act, type ActionNeeds } from './act.ts'
import type { Needs } from '../core.ts'
import type { LakeDocument } from '../model/types.ts'

/**
 * Timers do not count the time a laptop sleeps, nor see its clock being set: none waits longer
 * than this, and each looks at the clock again.
 */
const longestWaitMs = 60_000

export interface ReleaseClock {
  close(): void
}

/**
 * Publishes scheduled releases when their time has come; those whose time came while the lake was
 * off, when it starts.
 */
export function startReleaseClock(lake: ActionNeeds & Needs<never, 'datasets'>): ReleaseClock {
  const timers = new Map<string, NodeJS.Timeout>()
  let closed = false

  const set = (dataset: string, release: LakeDocument) => {
    const key = `${dataset}/${release._id}`
    clearTimeout(timers.get(key))
    timers.delete(key)
    const time = Date.parse(String(release['publishAt']))
    if (closed || release['state'] !== 'scheduled' || Number.isNaN(time)) return
    const wait = Math.min(Math.max(0, time - lake.options.now().getTime()), longestWaitMs)
    const timer = setTimeout(() => void ring(dataset, release._id), wait)
    timer.unref()
    timers.set(key, timer)
  }

  const ring = async (dataset: string, id: string) => {
    const found = lake.store.datasets.get(dataset)
    const release = found && lake.store.documents.get(found.key, id)
    if (closed || !release || release['state'] !== 'scheduled') return
    // Set again: the wait was longer than one timer, or the release was scheduled anew.
    if (Date.parse(String(release['publishAt'])) > lake.options.now().getTime()) {
      return set(dataset, release)
    }
    try {
      await act(lake, {
        dataset: found,
        actor: localAdministrator,
        actions: [
          {
            actionType: 'sanity.action.release.publish',
            releaseId: id.slice('_.releases.'.length),
          },
        ],
      })
    } catch (error) {
      await lake.committer.commit({
        dataset: found,
        actor: localAdministrator,
        mutations: [
          {
            patch: {
              id,
              set: { state: 'active', error: { message: messageOf(error) } },
              unset: ['publishAt'],
            },
          },
        ],
      })
      lake.options.log(`The scheduled release ${id} could not be published`, error)
    }
  }

  for (const dataset of lake.store.datasets.list()) {
    for (const id of lake.store.documents.idsWithPrefix(dataset.key, '_.releases.')) {
      const release = lake.store.documents.get(dataset.key, id)
      if (release) set(dataset.name, release)
    }
  }
  // A release may have been scheduled or unscheduled.
  const unsubscribe = lake.committer.subscribe(({ dataset, changes }) => {
    for (const { after } of changes) {
      if (after?._type === 'system.release') set(dataset, after)
    }
  })
  return {
    close() {
      closed = true
      unsubscribe()
      for (const timer of timers.values()) clearTimeout(timer)
    },
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
