import { image, members, type ClinicDocument, type Context } from './types.ts'

/** The clinic itself. Its town, domain (RFC 2606) and telephone number (Ofcom's drama range) are invented. */
export function clinic({ picture }: Context): ClinicDocument[] {
  return [
    {
      _id: 'clinic',
      _type: 'clinic',
      name: 'Saltlark Clinic',
      tagline: 'Good advice, from people you can look up',
      description:
        'Physiotherapy, podiatry and dietetics in Wrenmouth. Every page of advice here says who wrote it, who checked it and when it will be checked again.',
      url: 'https://saltlark.example/',
      telephone: '01632 960412',
      email: 'hello@saltlark.example',
      addresses: members('postalAddress', [
        {
          label: 'Clinic',
          street: '4 Ropewalk',
          locality: 'Wrenmouth',
          postalCode: 'ZZ1 4SW',
          country: 'GB',
        },
      ]),
      openingHours: members('openingHours', [
        { days: ['monday', 'tuesday', 'wednesday', 'friday'], opens: '08:30', closes: '18:00' },
        { days: ['thursday'], opens: '07:30', closes: '19:30' },
        { days: ['saturday'], opens: '09:00', closes: '12:30' },
      ]),
      bookingLinks: members('callToAction', [
        {
          text: 'A first visit takes forty-five minutes.',
          label: 'Book an appointment',
          url: 'https://saltlark.example/book',
          telephone: '01632 960412',
          purpose: 'book',
        },
      ]),
      reviewIntervals: members('reviewInterval', [
        { kind: 'condition', months: 24 },
        { kind: 'treatment', months: 24 },
        { kind: 'exercise', months: 24 },
        { kind: 'guide', months: 36 },
        { kind: 'question', months: 24 },
        { kind: 'news', months: 12 },
      ]),
      publishingPolicy: {
        _type: 'publishingPolicy',
        registration: 'block',
        review: 'block',
        consent: 'block',
        citations: 'warn',
        advertising: 'warn',
        altText: 'block',
      },
      advertisingCountry: 'GB',
      disclaimer:
        'Saltlark Clinic is an example: the clinic, its people, their registration numbers and its patients are all invented. The advice is general and cannot replace an examination. If you are worried, ring NHS 111, or 999 in an emergency.',
      logo: image(picture('logo.png'), 'Saltlark Clinic: a lark rising over a wave'),
    },
  ]
}
