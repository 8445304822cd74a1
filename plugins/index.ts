import { definePlugin } from 'sanity'
export const clinicalContent = definePlugin({ name: 'clinical-content' })
