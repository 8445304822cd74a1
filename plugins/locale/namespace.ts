/** Where the plugins' texts live in the Studio's own translation system. */
export const namespace = 'clinicalContent'

/** Where the schema's texts live: each by its English, as it stands in the schema. */
export const schemaNamespace = 'clinicalContentSchema'
