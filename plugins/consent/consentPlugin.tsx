import { definePlugin, type LayoutProps } from 'sanity'

import { words } from '../locale/words.ts'
import { aroundPublish } from '../shared/aroundPublish.ts'
import { DocumentTop, isDocumentForm } from '../shared/DocumentTop.tsx'
import { RecordConsentAction, WithdrawConsentAction } from './consentActions.tsx'
import { ConsentField } from './ConsentField.tsx'
import { ConsentNotice } from './ConsentNotice.tsx'
import { EraseAction } from './eraseAction.tsx'
import { ErasureProvider } from './ErasureProvider.tsx'

const storyTypes: readonly string[] = ['caseStudy']

/** A person's consent to their story: recorded in a private document, derived to a public status. */
export const consent = definePlugin({
  name: 'clinical-content/consent',
  i18n: words,
  studio: {
    components: {
      layout: (props: LayoutProps) => (
        <ErasureProvider>{props.renderDefault(props)}</ErasureProvider>
      ),
    },
  },
  document: {
    actions: (actions, { schemaType }) => {
      if (schemaType === 'consentRecord') return [...actions, EraseAction]
      if (!storyTypes.includes(schemaType)) return actions
      return [...aroundPublish(actions, RecordConsentAction, WithdrawConsentAction), EraseAction]
    },
  },
  form: {
    components: {
      input: (props) => {
        if (props.schemaType.name === 'consent') return <ConsentField />
        return isDocumentForm(props, storyTypes) ? (
          <DocumentTop form={props.renderDefault(props)}>
            <ConsentNotice document={props.value} />
          </DocumentTop>
        ) : (
          props.renderDefault(props)
        )
      },
    },
  },
})
