import { definePlugin } from 'sanity'

import { DocumentTop, isDocumentForm } from '../shared/DocumentTop.tsx'
import { RecordConsentAction, WithdrawConsentAction } from './consentActions.tsx'
import { ConsentNotice } from './ConsentNotice.tsx'

const storyTypes: readonly string[] = ['caseStudy']

/** A person's consent to their story: recorded in a private document, derived to a public status. */
export const consent = definePlugin({
  name: 'clinical-content/consent',
  document: {
    actions: (actions, { schemaType }) => {
      if (!storyTypes.includes(schemaType)) return actions
      const publish = actions.findIndex((action) => action.action === 'publish')
      return actions.toSpliced(publish + 1, 0, RecordConsentAction, WithdrawConsentAction)
    },
  },
  form: {
    components: {
      input: (props) =>
        isDocumentForm(props, storyTypes) ? (
          <DocumentTop form={props.renderDefault(props)}>
            <ConsentNotice document={props.value} />
          </DocumentTop>
        ) : (
          props.renderDefault(props)
        ),
    },
  },
})
