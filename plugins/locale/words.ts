import { defineLocaleResourceBundle, type LocaleResourceBundle, type PluginOptions } from 'sanity'

import { namespace, schemaNamespace } from './namespace.ts'
import { studioStrings } from './studioStrings.ts'
import { strings } from './strings.ts'

/** English is in the bundle; another language is fetched when somebody chooses it. */
const ours = [
  defineLocaleResourceBundle({ locale: 'en-US', namespace, resources: strings }),
  defineLocaleResourceBundle({
    locale: 'de-DE',
    namespace,
    resources: async () => ({ default: (await import('./german/index.ts')).german }),
  }),
  // The schema's English is the schema's own; the bundle only says that there is nothing to wait for.
  defineLocaleResourceBundle({ locale: 'en-US', namespace: schemaNamespace, resources: {} }),
  defineLocaleResourceBundle({
    locale: 'de-DE',
    namespace: schemaNamespace,
    resources: async () => ({ default: (await import('./german/schema/index.ts')).germanSchema }),
  }),
]

const studios = [
  defineLocaleResourceBundle({
    locale: 'en-US',
    namespace: 'validation',
    resources: studioStrings,
  }),
  defineLocaleResourceBundle({
    locale: 'de-DE',
    namespace: 'validation',
    resources: async () => ({ default: (await import('./german/index.ts')).germanStudioStrings }),
  }),
]

/**
 * The words of every plugin here, for its `i18n`: any of them alone brings them, all of them
 * together bring them once. Ours come first, so that whoever defines a bundle of the same namespace
 * has the last word.
 */
export const words = {
  bundles: (bundles: LocaleResourceBundle[]) =>
    bundles.some((bundle) => bundle === ours[0]) ? bundles : [...ours, ...bundles, ...studios],
} satisfies PluginOptions['i18n']
