import type { ConsentRecord, NewDocument } from '@clinical-content/schemas/types'

import { dayFrom, weakReference, type ClinicDocument, type Context } from './types.ts'

/**
 * The evidence behind each consent. An id with a dot in it is never readable without a token, so
 * names and contact details can stand here; these ones are invented all the same.
 */
export function consentRecords({ today }: Context): ClinicDocument[] {
  return [
    consentRecord(today, {
      id: 'consent.allotment-shoulder',
      caseStudy: 'case-study-allotment-shoulder',
      personName: 'Example Patient A',
      contact: 'patient-a@saltlark.example',
      scope: ['website'],
      given: -210,
      ends: 520,
      recordedBy: 'Folake Adeyemi-Reid',
    }),
    consentRecord(today, {
      id: 'consent.sea-wall-heel',
      caseStudy: 'case-study-sea-wall-heel',
      personName: 'Example Patient B',
      contact: '01632 960431',
      scope: ['website', 'print'],
      given: -95,
      ends: 270,
      recordedBy: 'Gethin Marlowe',
    }),
    consentRecord(today, {
      id: 'consent.crossing-patrol-knee',
      caseStudy: 'case-study-crossing-patrol-knee',
      personName: 'Example Patient C',
      contact: 'patient-c@saltlark.example',
      scope: ['website'],
      given: -345,
      ends: 20,
      recordedBy: 'Folake Adeyemi-Reid',
    }),
    consentRecord(today, {
      id: 'consent.wrist-and-porridge',
      caseStudy: 'case-study-wrist-and-porridge',
      personName: 'Example Patient D',
      contact: '01632 960448',
      scope: ['website'],
      given: -760,
      ends: -30,
      recordedBy: 'Meera Thandi',
    }),
    {
      ...consentRecord(today, {
        id: 'consent.half-marathon-tendon',
        caseStudy: 'case-study-half-marathon-tendon',
        personName: 'Example Patient E',
        contact: 'patient-e@saltlark.example',
        scope: ['website', 'socialMedia'],
        given: -400,
        ends: 330,
        recordedBy: 'Gethin Marlowe',
      }),
      withdrawnOn: dayFrom(today, -15),
      withdrawalHow: 'By e-mail. Answered the same day; the story was taken down within the hour.',
    },
  ]
}

interface Evidence {
  id: string
  caseStudy: string
  personName: string
  contact: string
  scope: string[]
  given: number
  ends: number
  recordedBy: string
}

/** One record; `given` and `ends` are days from today. */
export function consentRecord(today: string, evidence: Evidence): NewDocument<ConsentRecord> {
  return {
    _id: evidence.id,
    _type: 'consentRecord',
    caseStudy: weakReference(evidence.caseStudy),
    personName: evidence.personName,
    contact: evidence.contact,
    agreedTo:
      'Publication of the story as read to them, under another first name and without a photograph.',
    told: 'That anybody may read it, that it may be copied, and that they can change their mind at any time by telephone, e-mail or letter without giving a reason.',
    scope: evidence.scope,
    photographs: false,
    method: 'written',
    givenOn: dayFrom(today, evidence.given),
    recordedBy: evidence.recordedBy,
    expiresOn: dayFrom(today, evidence.ends),
    originalKeptAt: 'Consent folder in the locked cabinet, reception',
  }
}
