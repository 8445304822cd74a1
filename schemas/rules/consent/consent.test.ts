import { describe, expect, test } from 'vitest'

import { consentAllows, consentStatus } from './consent.ts'

const today = '2026-06-01'

describe('status', () => {
  test.each([
    ['nothing recorded', undefined, 'missing'],
    ['null from a query', null, 'missing'],
    ['an empty object', {}, 'missing'],
    ['missing', { status: 'missing' }, 'missing'],
    ['a status nobody knows', { status: 'Given' }, 'missing'],
    ['given', { status: 'given' }, 'given'],
    ['given until tomorrow', { status: 'given', expiresOn: '2026-06-02' }, 'given'],
    ['given until today: the last day counts', { status: 'given', expiresOn: today }, 'given'],
    ['given until yesterday', { status: 'given', expiresOn: '2026-05-31' }, 'expired'],
    ['given until nobody knows when', { status: 'given', expiresOn: 'next year' }, 'expired'],
    ['given until a number', { status: 'given', expiresOn: 2027 }, 'expired'],
    ['withdrawn', { status: 'withdrawn' }, 'withdrawn'],
    ['withdrawn before it ended', { status: 'withdrawn', expiresOn: '2027-01-01' }, 'withdrawn'],
  ])('%s', (_case, consent, status) => {
    expect(consentStatus(consent, today)).toBe(status)
  })
})

/** Who may see a story: a public page, a colleague's training, and staff in the Studio. */
describe('who sees what', () => {
  const given = { status: 'given', scope: ['website', 'training'] }
  test.each([
    ['missing', { status: 'missing' }, { website: false, training: false, press: false }],
    ['not recorded', undefined, { website: false, training: false, press: false }],
    ['given for website and training', given, { website: true, training: true, press: false }],
    [
      'given for training only',
      { status: 'given', scope: ['training'] },
      { website: false, training: true, press: false },
    ],
    [
      'given before scopes were recorded',
      { status: 'given' },
      { website: true, training: true, press: true },
    ],
    [
      'given, the scope unreadable',
      { status: 'given', scope: 'website' },
      { website: false, training: false, press: false },
    ],
    [
      'expired',
      { ...given, expiresOn: '2026-05-31' },
      { website: false, training: false, press: false },
    ],
    [
      'withdrawn',
      { ...given, status: 'withdrawn' },
      { website: false, training: false, press: false },
    ],
  ])('%s', (_case, consent, sees) => {
    expect({
      website: consentAllows(consent, 'website', today),
      training: consentAllows(consent, 'training', today),
      press: consentAllows(consent, 'press', today),
    }).toEqual(sees)
  })
})
