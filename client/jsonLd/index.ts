export { jsonLd, type JsonLdOptions, jsonLdScript } from './jsonLd.ts'
