/** The words a field may hold, each with the label a clinician chooses it by. */

export const articleKinds = {
  guide: 'Guide',
  condition: 'Condition',
  treatment: 'Treatment',
  exercise: 'Exercise',
  news: 'News',
  question: 'Question and answer',
} as const
export type ArticleKind = keyof typeof articleKinds

export const audiences = {
  patients: 'Patients',
  carers: 'Carers',
  parents: 'Parents',
  professionals: 'Health professionals',
} as const

export const topicKinds = {
  condition: 'Condition',
  bodyArea: 'Part of the body',
  treatment: 'Treatment',
  symptom: 'Symptom',
} as const

export const codeSystems = {
  snomed: 'SNOMED CT',
  icd10: 'ICD-10',
  icd11: 'ICD-11',
  mesh: 'MeSH',
} as const
export type CodeSystem = keyof typeof codeSystems

/** NHS service manual, care cards. */
export const careLevels = {
  'non-urgent': 'Not urgent: see a GP or a clinician',
  urgent: 'Urgent: help is needed today',
  emergency: 'Emergency: call 999 or go to A&E',
} as const
export type CareLevel = keyof typeof careLevels

/** What a care card is called when it has no heading of its own. NHS service manual, care cards. */
export const careCardHeadings: Readonly<Record<CareLevel, string>> = {
  'non-urgent': 'See a GP if:',
  urgent: 'Ask for an urgent GP appointment or get help from NHS 111 if:',
  emergency: 'Call 999 or go to A&E now if:',
}

export const severities = { mild: 'Mild', moderate: 'Moderate', severe: 'Severe' } as const

export const durationUnits = {
  hours: 'hours',
  days: 'days',
  weeks: 'weeks',
  months: 'months',
  years: 'years',
} as const

export const linkRelations = {
  related: 'Related reading',
  previous: 'The page before this one',
  next: 'The page after this one',
} as const

export const callToActionPurposes = {
  book: 'Book an appointment',
  call: 'Telephone',
  read: 'Read on',
  contact: 'Get in touch',
} as const

export const citationKinds = {
  journal: 'Journal article',
  guideline: 'Guideline',
  book: 'Book',
  web: 'Web page',
} as const

export const consentUseLabels = {
  website: 'Our website',
  socialMedia: 'Social media',
  print: 'Leaflets and print',
  press: 'The press',
  training: 'Training of staff',
} as const

export const consentMethods = {
  written: 'Signed on paper',
  electronic: 'Signed electronically',
  verbalWitnessed: 'Spoken, with a witness',
} as const

export const checkOutcomes = {
  registered: 'On the register',
  conditions: 'On the register, with conditions',
  suspended: 'Suspended or struck off',
  notFound: 'Not found',
} as const

/** Bodies one may be a member of. Membership is not registration. */
export const membershipBodies = {
  csp: {
    name: 'CSP',
    fullName: 'Chartered Society of Physiotherapy',
    pattern: /^\d{4,7}$/,
    format: 'four to seven digits',
    basis: 'inUse',
    source: 'seen in use',
  },
} as const

export const weekdays = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
} as const

export const advertisingCountries = {
  GB: 'United Kingdom',
  IE: 'Ireland',
  US: 'United States',
  AU: 'Australia',
} as const

/** `Chartered Society of Physiotherapy` for `csp`; a body we do not know keeps its own name. */
export function membershipBodyName(body: string | null | undefined): string {
  const key = body?.toLowerCase()
  return key === 'csp' ? membershipBodies.csp.fullName : (body ?? '')
}
