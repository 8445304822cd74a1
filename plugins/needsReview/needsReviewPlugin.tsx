import { lazy } from 'react'
import { definePlugin, isObjectInputProps } from 'sanity'

import { words } from '../locale/words.ts'

const NeedsReviewInput = lazy(async () => {
  const { NeedsReviewInput: component } = await import('./NeedsReviewInput.tsx')
  return { default: component }
})

/** The blocks a migration could not read: shown whole, as text, with what to do about them. */
export const needsReview = definePlugin({
  name: 'clinical-content/needs-review',
  i18n: words,
  form: {
    components: {
      input: (props) =>
        props.schemaType.name === 'needsReview' && isObjectInputProps(props) ? (
          <NeedsReviewInput {...props} />
        ) : (
          props.renderDefault(props)
        ),
    },
  },
})
