export { locale } from './localePlugin.ts'
