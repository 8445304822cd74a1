import type { Store } from '../store/index.ts'

/** What the history is read from. */
export type HistoryStore = Pick<Store, 'documents' | 'transactions'>
