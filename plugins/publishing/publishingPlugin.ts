import { definePlugin } from 'sanity'

import { words } from '../locale/words.ts'
import { publishWithPolicy } from './publishWithPolicy.ts'

const governed: readonly string[] = ['article', 'caseStudy']

/** Publishing as the clinic's policy has it (`clinic.publishingPolicy`): block, warn or off, rule by rule. */
export const publishing = definePlugin({
  name: 'clinical-content/publishing',
  i18n: words,
  document: {
    actions: (actions, { schemaType }) =>
      governed.includes(schemaType)
        ? actions.map((action) =>
            action.action === 'publish' ? publishWithPolicy(action) : action,
          )
        : actions,
  },
})
