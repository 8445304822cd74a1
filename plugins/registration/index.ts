export { registration } from './registrationPlugin.tsx'
