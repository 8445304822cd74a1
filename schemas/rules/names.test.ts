import { describe, expect, test } from 'vitest'

import { byline, registrationLabel } from './byline.ts'
import { fullName, parseName } from './parseName.ts'

describe('parseName', () => {
  test.each([
    ['Jo Example', { given: 'Jo', family: 'Example' }],
    ['  Jo   Example ', { given: 'Jo', family: 'Example' }],
    ['Written by Jo Example', { given: 'Jo', family: 'Example' }],
    ['By: Jo Example', { given: 'Jo', family: 'Example' }],
    ['Dr. Jo Example', { honorific: 'Dr', given: 'Jo', family: 'Example' }],
    ['Prof Dr Jo Example', { honorific: 'Prof Dr', given: 'Jo', family: 'Example' }],
    ['Jo Mary Example', { given: 'Jo Mary', family: 'Example' }],
    ['Jo van der Example', { given: 'Jo', family: 'van der Example' }],
    ['Jo O’Sample', { given: 'Jo', family: 'O’Sample' }],
    ['Sam McExample', { given: 'Sam', family: 'McExample' }],
    ['Example, Jo', { given: 'Jo', family: 'Example' }],
    ['Example, Dr Jo', { honorific: 'Dr', given: 'Jo', family: 'Example' }],
    ['Jo Example MSc MCSP', { given: 'Jo', family: 'Example', postNominals: 'MSc MCSP' }],
    ['Jo Example, MSc, MCSP', { given: 'Jo', family: 'Example', postNominals: 'MSc, MCSP' }],
    [
      'Jo Example, BSc (Hons), MCSP',
      { given: 'Jo', family: 'Example', postNominals: 'BSc (Hons), MCSP' },
    ],
    ['Mononym', { given: '', family: 'Mononym' }],
  ])('%s', (text, name) => {
    expect(parseName(text)).toEqual(name)
  })

  test('no name in it', () => {
    for (const text of ['', '   ', ',', ' , ,']) expect(parseName(text)).toBeUndefined()
  })

  test('a name put together again is the name', () => {
    expect(fullName(parseName('Dr Jo van der Example MSc'))).toBe('Dr Jo van der Example')
  })
})

describe('byline', () => {
  test('says who, what and which register', () => {
    expect(
      byline({
        name: { honorific: 'Dr', given: 'Jo', family: 'Example', postNominals: 'PhD' },
        profession: 'Physiotherapist',
        registrations: [
          { regulator: 'hcpc', number: 'PH000001' },
          { regulator: 'elsewhere', number: '1' },
        ],
      }),
    ).toBe('Dr Jo Example PhD, Physiotherapist (HCPC PH000001; ELSEWHERE 1)')
  })

  test('leaves out what is not there, null from a query too', () => {
    expect(byline({ name: { given: 'Jo', family: 'Example' }, profession: null })).toBe(
      'Jo Example',
    )
    expect(byline({ name: { given: 'Jo', family: 'Example' }, registrations: [{}] })).toBe(
      'Jo Example',
    )
    expect(byline(null)).toBe('')
    expect(registrationLabel({ regulator: 'gosc', number: '1234' })).toBe('GOsC 1234')
  })
})
