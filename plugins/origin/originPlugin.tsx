import { definePlugin } from 'sanity'

import { words } from '../locale/words.ts'
import { DocumentTop, isDocumentForm } from '../shared/DocumentTop.tsx'
import { OriginNotice } from './OriginNotice.tsx'

const migratedTypes: readonly string[] = ['article', 'caseStudy', 'author']

/** Where a migrated page came from, and what to check in it. */
export const origin = definePlugin({
  name: 'clinical-content/origin',
  i18n: words,
  form: {
    components: {
      input: (props) =>
        isDocumentForm(props, migratedTypes) ? (
          <DocumentTop form={props.renderDefault(props)}>
            <OriginNotice document={props.value} />
          </DocumentTop>
        ) : (
          props.renderDefault(props)
        ),
    },
  },
})
