import { consentAllowsWebsiteGroq, isPublicGroq, isPublishedGroq } from '@clinical-content/rules'

/*
 * What the public may see, as GROQ conditions on the document in scope. Every query of this client is
 * built on these; what they say stands in the rules, beside the same in TypeScript (docs/content-model.md,
 * "What the public never sees"). They need the parameter `$today` (`YYYY-MM-DD`).
 */

export const isPublished = isPublishedGroq
export const hasConsent = consentAllowsWebsiteGroq
export const isPublic = isPublicGroq
