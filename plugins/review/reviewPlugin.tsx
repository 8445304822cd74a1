import { definePlugin, type InputProps, type ObjectInputProps } from 'sanity'

import { words } from '../locale/words.ts'
import { aroundPublish } from '../shared/aroundPublish.ts'
import { DocumentTop, isDocumentForm } from '../shared/DocumentTop.tsx'
import { MarkAsReviewedFirst, MarkAsReviewedLater } from './MarkAsReviewedAction.tsx'
import { readOnlyMembers } from './readOnlyMembers.ts'
import { ReviewBadge } from './reviewBadge.ts'
import { reviewedTypes } from './reviewedTypes.ts'
import { ReviewNotice } from './ReviewNotice.tsx'

/** Clinical review: who read the whole page, when, and when it is due again. */
export const review = definePlugin({
  name: 'clinical-content/review',
  i18n: words,
  document: {
    badges: (badges, { schemaType }) =>
      reviewedTypes.includes(schemaType) ? [ReviewBadge, ...badges] : badges,
    actions: (actions, { schemaType }) => {
      if (!reviewedTypes.includes(schemaType)) return actions
      return aroundPublish(actions, MarkAsReviewedFirst, MarkAsReviewedLater)
    },
  },
  form: {
    components: {
      input: (props) => {
        if (props.schemaType.name === 'review' && isObjectInputProps(props)) {
          return props.renderDefault({ ...props, members: readOnlyMembers(props.members) })
        }
        return isDocumentForm(props, reviewedTypes) ? (
          <DocumentTop form={props.renderDefault(props)}>
            <ReviewNotice document={props.value} />
          </DocumentTop>
        ) : (
          props.renderDefault(props)
        )
      },
    },
  },
})

function isObjectInputProps(props: InputProps): props is ObjectInputProps {
  return 'members' in props && props.schemaType.jsonType === 'object'
}
