import { schemaTypes } from '@clinical-content/schemas'
import { definePlugin, type PluginOptions } from 'sanity'

import { attention } from './attention/index.ts'
import { bodyBlocks } from './bodyBlocks/index.ts'
import { consent } from './consent/index.ts'
import { duplicate } from './duplicate/index.ts'
import { needsReview } from './needsReview/index.ts'
import { origin } from './origin/index.ts'
import { paste } from './paste/index.ts'
import { publishing } from './publishing/index.ts'
import { registration } from './registration/index.ts'
import { review } from './review/index.ts'
import { schemaWords, translatable } from './schemaWords/index.ts'
import { singletons } from './singletons/index.ts'
import { structure } from './structure/index.ts'

/**
 * The concerns that can be left out, each a plugin of its own. The structure is first: it brings the
 * Publish, Duplicate and Delete that the others hold back or change.
 */
const concerns = {
  structure,
  attention,
  registration,
  publishing,
  consent,
  review,
  origin,
  needsReview,
  bodyBlocks,
  paste,
  duplicate,
} satisfies Record<string, () => PluginOptions>

export type Concern = keyof typeof concerns

export interface ClinicalContentOptions {
  /** Concerns to leave out. Their fields stay in the content model. Default: none. */
  readonly without?: readonly Concern[]
}

/**
 * The clinical content model and what makes the Studio a clinician's tool.
 *
 * @throws Error when `without` names something that is no concern of this plugin
 */
export const clinicalContent = definePlugin<ClinicalContentOptions | void>((options) => {
  const without: readonly string[] = options?.without ?? []
  const unknown = without.find((name) => !(name in concerns))
  if (unknown !== undefined) {
    throw new Error(
      `clinicalContent({without: ["${unknown}"]}): there is no such concern. Choose from ${Object.keys(concerns).join(', ')}.`,
    )
  }
  const wanted = Object.entries(concerns).filter(([name]) => !without.includes(name))
  return {
    name: 'clinical-content',
    schema: { types: translatable(schemaTypes) },
    plugins: [...wanted.map(([, concern]) => concern()), singletons(), schemaWords()],
  }
})
