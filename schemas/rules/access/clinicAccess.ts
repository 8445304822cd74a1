import { consentAllowsWebsiteGroq, consentStatusGroq } from '../consent/consent.ts'

/**
 * What a Content Lake that holds a clinic's content is started with (`createLake(clinicAccess)`): who
 * reads what, beyond what any lake keeps private. The filters are GROQ over one document; the lake
 * gives them `$today`, and `$id` to `eraseAlso`.
 */
export const clinicAccess = {
  /** Strangers and websites read a patient's story only while the consent for it covers the website. */
  publicFilter: `_type != "consentRecord" && (_type != "caseStudy" || (${consentAllowsWebsiteGroq}))`,
  roles: {
    /** Writes articles and stories; who the patients are stays with those who keep the consents. */
    author: {
      title: 'Author',
      read: '_type != "consentRecord" && target.documentType != "consentRecord"',
    },
    /** Records consents and takes stories down; writes nothing else but comments and tasks. */
    'consent-keeper': {
      title: 'Consent keeper',
      write: '_type in ["consentRecord", "caseStudy", "comment", "tasks.task"]',
    },
  },
  /** Who reads a consent record is written down. */
  auditReads: '_type == "consentRecord"',
  /** With a story goes the evidence of its consent, unless one says that it is kept. */
  eraseAlso: '_type == "consentRecord" && caseStudy._ref == $id',
  /** The day after the last day of a consent, its story is unpublished. */
  expiry: [
    { filter: `_type == "caseStudy" && ${consentStatusGroq} == "expired"`, action: 'unpublish' },
  ],
} as const
