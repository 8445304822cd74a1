import {
  type DocumentActionComponent,
  type DuplicateDocumentActionComponent,
  definePlugin,
} from 'sanity'

import { withoutEvidence } from './withoutEvidence.ts'

const copiedTypes: readonly string[] = ['article', 'caseStudy', 'author']

const wrapped = new WeakMap<DocumentActionComponent, DocumentActionComponent>()

/** Duplicate, without the reviews, consents and checks of the original. */
export const duplicate = definePlugin({
  name: 'clinical-content/duplicate',
  document: {
    actions: (actions, { schemaType }) =>
      copiedTypes.includes(schemaType)
        ? actions.map((action) =>
            action.action === 'duplicate' ? copyingHonestly(action) : action,
          )
        : actions,
  },
})

/** The same action always gives the same wrapped action: the Studio keys its hooks by identity. */
function copyingHonestly(action: DocumentActionComponent): DocumentActionComponent {
  const known = wrapped.get(action)
  if (known) return known
  // The Studio's own duplicate action takes `mapDocument` beside what every action takes.
  const original = action as DuplicateDocumentActionComponent
  const CopyHonestly: DocumentActionComponent = (props) =>
    original({ ...props, mapDocument: withoutEvidence })
  CopyHonestly.action = 'duplicate'
  CopyHonestly.displayName = 'CopyHonestly'
  wrapped.set(action, CopyHonestly)
  return CopyHonestly
}
