/** Where the plugins' texts live in the Studio's own translation system. */
export const namespace = 'clinicalContent'
