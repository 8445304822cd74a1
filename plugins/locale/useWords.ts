import { useTranslation } from 'sanity'

import { namespace } from './namespace.ts'
import type { strings } from './strings.ts'

export type WordKey = keyof typeof strings

/** One of our texts, in the language of whoever looks. A key without words is a type error. */
export interface Words {
  (key: WordKey): string
  (key: WordKey, values: Readonly<Record<string, unknown>>): string
}

/** `t('review.done')`, as `useTranslation` of Sanity, for the texts of these plugins. */
export function useWords(): { readonly t: Words } {
  return useTranslation(namespace)
}
