import { definePlugin, isObjectInputProps } from 'sanity'

import { words } from '../locale/words.ts'
import { NeedsReviewInput } from './lazy.ts'

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
