import { localAdministrator } from '../access/actors.ts'
import type { Needs } from '../core.ts'
import { dayOf } from '../model/day.ts'
import type { ExpiryRule } from '../options.ts'

/** What the clock needs of the lake. */
export interface ExpiryLake {
  now(): Date
  /** Published documents that a filter selects. */
  find(filter: string): Promise<{ dataset: string; id: string }[]>
  unpublish(dataset: string, id: string): Promise<unknown>
  log(message: string, error?: unknown): void
}

/** A laptop sleeps and clocks are set: the day is looked at again and again. */
const lookEveryMs = 1000
/** After one that could not be unpublished. */
const againAfterMs = 60 * 60 * 1000

/**
 * Unpublishes what has run out: when the lake starts, and whenever a new day begins.
 *
 * @returns stops it; resolves when what was begun is done
 */
export function startExpiryClock(
  rules: readonly ExpiryRule[],
  lake: ExpiryLake,
): () => Promise<void> {
  if (rules.length === 0) return async () => undefined
  let doneFor = ''
  let notBefore = 0
  let running: Promise<void> = Promise.resolve()
  let isBusy = false

  async function run(today: string): Promise<void> {
    isBusy = true
    let failed = false
    for (const { filter } of rules) {
      for (const { dataset, id } of await lake.find(filter)) {
        try {
          await lake.unpublish(dataset, id)
          lake.log(`"${id}" in "${dataset}" has run out and was unpublished`)
        } catch (error) {
          failed = true
          lake.log(`"${id}" in "${dataset}" has run out, but could not be unpublished`, error)
        }
      }
    }
    if (failed) notBefore = lake.now().getTime() + againAfterMs
    else doneFor = today
  }

  function look(): void {
    const now = lake.now()
    const today = dayOf(now)
    if (isBusy || doneFor === today || now.getTime() < notBefore) return
    running = run(today)
      .catch((error: unknown) => {
        notBefore = lake.now().getTime() + againAfterMs
        lake.log('It could not be looked for what has run out', error)
      })
      .finally(() => (isBusy = false))
  }

  look()
  const timer = setInterval(look, lookEveryMs).unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}

/** Published documents that a filter selects, in every dataset of content. */
export async function expiredDocuments(
  { store, queries, options }: Needs<'queries' | 'options', 'datasets'>,
  filter: string,
): Promise<{ dataset: string; id: string }[]> {
  const found: { dataset: string; id: string }[] = []
  for (const dataset of store.datasets.list()) {
    if (dataset.addonFor !== undefined) continue
    const { resultJson } = await queries.query({
      dataset,
      actor: localAdministrator,
      query: `*[_id in path("*") && (${filter})]._id`,
      params: { today: dayOf(options.now()) },
      perspective: 'raw',
    })
    // A list of ids, by the query.
    const ids = JSON.parse(resultJson) as string[]
    found.push(...ids.map((id) => ({ dataset: dataset.name, id })))
  }
  return found
}
