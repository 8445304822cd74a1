import { defineLocaleResourceBundle, definePlugin } from 'sanity'

import { namespace } from './namespace.ts'
import { studioStrings } from './studioStrings.ts'
import { strings } from './strings.ts'

/**
 * The plugins' words, in the Studio's default language. A bundle of the same namespace for another
 * locale translates them.
 */
export const locale = definePlugin({
  name: 'clinical-content/locale',
  i18n: {
    bundles: [
      defineLocaleResourceBundle({ locale: 'en-US', namespace, resources: strings }),
      defineLocaleResourceBundle({
        locale: 'en-US',
        namespace: 'validation',
        resources: studioStrings,
      }),
    ],
  },
})
