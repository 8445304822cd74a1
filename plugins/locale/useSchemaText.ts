import { useCallback } from 'react'
import { useCurrentLocale, useTranslation } from 'sanity'

import { schemaNamespace } from './namespace.ts'

export type SchemaText = (english: string) => string

/**
 * A title, description or choice of the schema in the language of whoever looks. Undefined in
 * English: there is nothing to translate, and a form should not pay for it.
 */
export function useSchemaText(): SchemaText | undefined {
  const { id } = useCurrentLocale()
  const { t } = useTranslation(schemaNamespace)
  const text = useCallback(
    // The key is a sentence: its points and colons separate nothing.
    (english: string) =>
      t(english, { keySeparator: false, nsSeparator: false, defaultValue: english }),
    [t],
  )
  return id === 'en-US' ? undefined : text
}
