import { definePlugin } from 'sanity'

import { words } from '../locale/words.ts'
import { TranslatedField, TranslatedInput } from './SchemaWords.tsx'

/** The schema's titles, descriptions, choices, tabs and headings in the language of the Studio. */
export const schemaWords = definePlugin({
  name: 'clinical-content/schema-words',
  i18n: words,
  form: {
    components: {
      field: TranslatedField,
      input: TranslatedInput,
    },
  },
})
