/**
 * What the public may see, as GROQ conditions on the document in scope. Every query of this client
 * is built on these, so a privacy rule has one place (docs/content-model.md, "What the public
 * never sees"). They need the parameter `$today` (`YYYY-MM-DD`).
 */

/** An id with a dot is a draft, a version or a private document, also when a token could read it. */
export const isPublished = `_id in path("*")` as const

/**
 * A patient's story is public only while the consent for it is on record, in force and, where the
 * person limited it, covers the website: `consentAllows(consent, 'website', today)` as GROQ. Absent
 * consent is no consent; an expiry date that cannot be read (`dateTime` gives null) has passed.
 */
export const hasConsent = `consent.status == "given"
  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))
  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)` as const

export const isPublic =
  `${isPublished} && defined(slug.current) && (_type != "caseStudy" || (${hasConsent}))` as const
