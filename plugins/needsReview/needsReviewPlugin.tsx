import { lazy } from 'react'
import { definePlugin, isObjectInputProps } from 'sanity'

const NeedsReviewInput = lazy(async () => {
  const { NeedsReviewInput: component } = await import('./NeedsReviewInput.tsx')
  return { default: component }
})

/** The blocks a migration could not read: shown whole, as text, with what to do about them. */
export const needsReview = definePlugin({
  name: 'clinical-content/needs-review',
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
