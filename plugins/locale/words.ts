import { defineLocaleResourceBundle, type LocaleResourceBundle, type PluginOptions } from 'sanity'

import { namespace } from './namespace.ts'
import { strings } from './strings.ts'
import { studioStrings } from './studioStrings.ts'

const ours = defineLocaleResourceBundle({ locale: 'en-US', namespace, resources: strings })
const studios = defineLocaleResourceBundle({
  locale: 'en-US',
  namespace: 'validation',
  resources: studioStrings,
})

/**
 * The words of every plugin here, for its `i18n`: any of them alone brings them, all of them
 * together bring them once. Ours come first, so that whoever defines a bundle of the same namespace
 * has the last word.
 */
export const words = {
  bundles: (bundles: LocaleResourceBundle[]) =>
    bundles.includes(ours) ? bundles : [ours, ...bundles, studios],
} satisfies PluginOptions['i18n']
