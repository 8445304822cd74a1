import { definePlugin } from 'sanity'

/** Types of which there is one document, whose id is the type's name. */
const singletonTypes: readonly string[] = ['clinic']

/** Types that other parts of the Studio make, never the "new document" button. */
const madeElsewhere: readonly string[] = ['consentRecord']

const notForSingletons: readonly (string | undefined)[] = ['delete', 'duplicate', 'unpublish']

/** One clinic: it cannot be created twice, copied or deleted. Consent records are made by recording consent. */
export const singletons = definePlugin({
  name: 'clinical-content/singletons',
  schema: {
    templates: (templates) =>
      templates.filter(({ schemaType }) => !singletonTypes.includes(schemaType)),
  },
  document: {
    newDocumentOptions: (options) =>
      options.filter(
        ({ templateId }) =>
          !singletonTypes.includes(templateId) && !madeElsewhere.includes(templateId),
      ),
    actions: (actions, { schemaType }) => {
      if (singletonTypes.includes(schemaType)) {
        return actions.filter(({ action }) => !notForSingletons.includes(action))
      }
      // A copy of the evidence is no evidence; deleting it must stay possible (UK GDPR, article 17).
      return madeElsewhere.includes(schemaType)
        ? actions.filter(({ action }) => action !== 'duplicate')
        : actions
    },
  },
})
