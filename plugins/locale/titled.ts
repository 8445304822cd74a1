import type { I18nTextRecord } from 'sanity'

import { namespace } from './namespace.ts'
import { strings } from './strings.ts'
import type { WordKey } from './useWords.ts'

/** What a structure's builders have in common. */
interface Titled<Builder> {
  title: (title: string) => Builder
  i18n: (i18n: I18nTextRecord<'title'>) => Builder
}

/** Gives a builder of Sanity's structure one of our titles, in the language of whoever looks. */
export function titled<Builder extends Titled<Builder>>(builder: Builder, key: WordKey): Builder {
  return builder.title(strings[key]).i18n({ title: { key, ns: namespace } })
}
