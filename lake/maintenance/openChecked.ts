import { LakeError } from '../errors.ts'
import { openStore, type Store } from '../store/index.ts'
import { lookQuickly } from './check.ts'
import { withAdvice } from './damage.ts'

/**
 * Opens the lake in `dataDir` unless it is damaged. One that was closed in order is compared with how it
 * was closed; any other is looked at, for a few seconds.
 *
 * @param log told of what was mended, or there was no time for
 * @throws LakeError `damaged`, which says what can be done; `folderNotWritable`, `inUse`, `newerData`
 */
export async function openChecked(dataDir: string, log: (message: string) => void): Promise<Store> {
  let store: Store
  try {
    store = openStore(dataDir)
  } catch (error) {
    throw await withAdvice(error, dataDir)
  }
  if (store.isKnownGood) return store
  try {
    const { faults, left, reindexed } = lookQuickly(store)
    if (faults.length > 0) throw damagedBy(store.file, faults)
    if (reindexed > 0) log(`The search index of ${reindexed} documents was damaged and made anew`)
    if (left.length > 0) {
      log(
        `The lake was not closed in order. There was no time to look at ${left.join(', ')}: npm run lake -- check does, when the lake is stopped`,
      )
    }
    store.vouch()
    return store
  } catch (error) {
    store.noticeDamage()
    store.close()
    throw await withAdvice(error, dataDir)
  }
}

const mostFaults = 5

function damagedBy(file: string, faults: readonly string[]): LakeError {
  const more = faults.length - mostFaults
  const shown = faults.slice(0, mostFaults).map((fault) => `\n  ${fault.slice(0, 300)}`)
  return new LakeError(
    'damaged',
    `${file} is damaged:${shown.join('')}${more > 0 ? `\n  and ${more} more` : ''}`,
  )
}
