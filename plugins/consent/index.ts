export { consent } from './consentPlugin.tsx'
