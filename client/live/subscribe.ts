import type { LiveEvent, SanityClient } from '@sanity/client'
import type { OnProblem } from '../read/problem.ts'

/** Told of what is read, the first time and whenever it has changed. */
export type OnResult<Result> = (result: Result) => void

export interface Subscription {
  /** Nothing is told after this. */
  unsubscribe(): void
}

/** What a subscription is made of. */
export interface LiveSource<Result> {
  readonly sanity: SanityClient
  readonly onProblem: OnProblem
  today(): string
  /** @param lastLiveEventId - the event that is the reason: what is read must not be older */
  read(lastLiveEventId?: string): Promise<{ result: Result; syncTags: readonly string[] }>
}

/** In milliseconds. */
const firstPause = 1000
const longestPause = 30_000
/** How often the clock is looked at: a consent ends at midnight without an event. */
const dayCheck = 15_000

/**
 * Reads now, and again when the Live Content API announces a tag of what was read, when the
 * connection was lost (what happened meanwhile nobody will tell), and on a new day.
 */
export function subscribe<Result>(
  source: LiveSource<Result>,
  onResult: OnResult<Result>,
): Subscription {
  const { sanity, onProblem, today } = source
  let isOver = false
  let connection: { unsubscribe(): void } | undefined
  let timers: ReturnType<typeof setTimeout>[] = []
  let pause = firstPause
  /** The tags of what was read last; undefined while that is not known. */
  let tags: ReadonlySet<string> | undefined
  let isReading = false
  let wanted: { id: string | undefined } | undefined
  let shown: string | undefined
  let day = today()

  function readAgain(id?: string): void {
    if (isOver) return
    wanted = { id }
    if (!isReading) void readWanted()
  }

  async function readWanted(): Promise<void> {
    isReading = true
    while (wanted) {
      const { id } = wanted
      wanted = undefined
      tags = undefined
      try {
        const { result, syncTags } = await source.read(id)
        tags = new Set(syncTags)
        tell(result)
      } catch (error) {
        report(`could not be read (${reasonOf(error)}); tried again soon.`)
        later(nextPause(), () => readAgain(id))
      }
    }
    isReading = false
  }

  /** What is the same as before is not told again. */
  function tell(result: Result): void {
    const text = JSON.stringify(result) ?? ''
    if (isOver || text === shown) return
    shown = text
    onResult(result)
  }

  function connect(): void {
    const { perspective, token } = sanity.config()
    const includeDrafts = perspective !== 'published' && Boolean(token)
    const events = sanity.live.events(includeDrafts ? { includeDrafts } : {})
    connection = events.subscribe({ next: onEvent, error: onLost, complete: onLost })
  }

  function onEvent(event: LiveEvent): void {
    if (event.type === 'welcome') {
      pause = firstPause
      readAgain()
    } else if (event.type === 'restart') readAgain(event.id)
    else if (event.type === 'message' && isAbout(event.tags)) readAgain(event.id)
    else if (event.type === 'goaway') onLost(new Error(event.reason))
  }

  function isAbout(changed: readonly string[]): boolean {
    const known = tags
    return known === undefined || changed.some((tag) => known.has(tag))
  }

  function onLost(error?: unknown): void {
    connection?.unsubscribe()
    if (isOver) return
    report(`lost the connection to the Live Content API (${reasonOf(error)}); tried again soon.`)
    later(nextPause(), () => {
      readAgain()
      connect()
    })
  }

  function nextPause(): number {
    const now = pause
    pause = Math.min(2 * pause, longestPause)
    return now
  }

  function later(milliseconds: number, then: () => void): void {
    const timer = setTimeout(() => {
      timers = timers.filter((other) => other !== timer)
      if (!isOver) then()
    }, milliseconds)
    timers.push(timer)
  }

  function watchDay(): void {
    later(dayCheck, () => {
      if (today() !== day) {
        day = today()
        readAgain()
      }
      watchDay()
    })
  }

  function report(message: string): void {
    if (!isOver) onProblem({ path: 'subscribe', message })
  }

  readAgain()
  connect()
  watchDay()
  return {
    unsubscribe() {
      isOver = true
      wanted = undefined
      connection?.unsubscribe()
      timers.forEach((timer) => clearTimeout(timer))
    },
  }
}

function reasonOf(error: unknown): string {
  if (error === undefined) return 'it was closed'
  return error instanceof Error ? error.message : String(error)
}
