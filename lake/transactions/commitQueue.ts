import { setImmediate } from 'node:timers/promises'

/** Work that takes turns. `T` is what is asked, `R` what comes of it. */
export interface Turn<T, R> {
  readonly request: T
  resolve(result: R): void
  reject(error: unknown): void
}

export interface CommitQueue<T, R> {
  /** Resolves with what `commitAll` or `commitOne` makes of it. */
  add(request: T): Promise<R>
  /** Resolves when nothing is waiting. */
  idle(): Promise<void>
}

export interface CommitQueueOptions<T, R> {
  /** Whether it can be made durable together with others. */
  canJoin(request: T): boolean
  /**
   * Makes several durable at once, in this order, and settles those it has taken: the first so many.
   *
   * @returns how many; 0 when they have to be taken one by one
   */
  commitAll(turns: readonly Turn<T, R>[]): number
  commitOne(request: T): Promise<R>
}

/** More at once would keep everybody else waiting. */
const largestGroup = 64
/** How long those who arrive one after the other are waited for. */
const longestGatheringMs = 2

/**
 * Commits in the order of asking. Those that wait at the same time are made durable together: to wait for
 * the disk takes longer than all the rest, and it takes as long for many as for one.
 */
export function createCommitQueue<T, R>(options: CommitQueueOptions<T, R>): CommitQueue<T, R> {
  const waiting: Turn<T, R>[] = []
  let running: Promise<void> | undefined

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      await gather()
      const joining = waiting.findIndex(({ request }) => !options.canJoin(request))
      const size = Math.min(largestGroup, joining < 0 ? waiting.length : joining)
      const taken = size > 1 ? options.commitAll(waiting.slice(0, size)) : 0
      if (taken > 0) waiting.splice(0, taken)
      // What could not be done together is done one by one: each then fails for itself.
      else for (const turn of waiting.splice(0, Math.max(1, size))) await commitOne(turn)
    }
    // In the same breath as the look at those who wait: who comes later starts it again.
    running = undefined
  }

  /** Whoever wrote a request at the same moment is read in one of the next rounds of the event loop. */
  async function gather(): Promise<void> {
    const end = performance.now() + longestGatheringMs
    let before: number
    do {
      before = waiting.length
      await setImmediate()
    } while (waiting.length > before && performance.now() < end)
  }

  async function commitOne({ request, resolve, reject }: Turn<T, R>): Promise<void> {
    try {
      resolve(await options.commitOne(request))
    } catch (error) {
      reject(error)
    }
  }

  return {
    add(request) {
      return new Promise<R>((resolve, reject) => {
        waiting.push({ request, resolve, reject })
        running ??= run()
      })
    },
    async idle() {
      for (let now = running; now; now = running) await now
    },
  }
}
