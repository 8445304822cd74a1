import { openStore } from '../store/index.ts'

/** A token made as the command line makes it: on the data of a lake that is not running. */
export function makeToken(dataDir: string, role: string): string {
  const store = openStore(dataDir)
  try {
    return store.tokens.create({ label: `A ${role}`, role, createdAt: '2026-11-22T00:00:00Z' }).key
  } finally {
    store.close()
  }
}
