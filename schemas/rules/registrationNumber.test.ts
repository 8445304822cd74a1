import { describe, expect, test } from 'vitest'

import { registrationNumber } from './registrationNumber.ts'
import { hcpcProfessions, type RegulatorKey, regulatorKeys, regulatorRow } from './regulators.ts'

/** Plainly made-up numbers of the right and of the wrong shape, regulator by regulator. */
const table: Record<RegulatorKey, { good: string[]; bad: string[] }> = {
  hcpc: {
    good: [
      'PH123456',
      'PYL123456',
      'HAD01234',
      'ODP12345',
      'AS00001',
      'OT12345',
      'SL1',
      'CH000001',
      'PA20202',
      'RA999999',
      'DT012345',
      'BS42',
    ],
    bad: [
      'PH1234567',
      'PH',
      '123456',
      'XX123456',
      'PH11215X',
      'PHY123456',
      'P123456',
      'PYLX12345',
      'PH12 34 56 78',
      'PH-',
      'ZZZ1',
      'PH12345six',
      'PO1RA2',
    ],
  },
  gmc: {
    good: [
      '1234567',
      '0000001',
      '7654321',
      'L123456',
      'L000001',
      '6012345',
      '4000000',
      '2223334',
      '9999999',
      '0123456',
    ],
    bad: [
      '123456',
      '12345678',
      'M123456',
      'L12345',
      'L1234567',
      'LL12345',
      'A1234567',
      '12345O7',
      'PH123456',
      '1234-567-8',
      '',
    ],
  },
  nmc: {
    good: [
      '12A3456E',
      '00B0000A',
      '98I1234E',
      '75C0001S',
      '20D9999W',
      '13G2468O',
      '07Y0707E',
      '99Z9999Z',
      '01A2345N',
      '88H8888H',
    ],
    bad: [
      '12A3456',
      '1A23456E',
      '123456EE',
      'A12B3456',
      '12AA456E',
      '12A34567',
      '12A3456EE',
      '12345678',
      '12A345E',
      '1 2 A 3 4 5',
      '',
    ],
  },
  gphc: {
    good: [
      '2012345',
      '2000001',
      '5012345',
      '5000000',
      '2222222',
      '0012345',
      '9090909',
      '2109876',
      '3456789',
      '1234567',
    ],
    bad: [
      '201234',
      '20123456',
      'A012345',
      '2O12345',
      '20-1234',
      'RP12345',
      '2012.34',
      '12345678',
      '20123AB',
      'PH123456',
      '',
    ],
  },
  gdc: {
    good: ['1234', '12345', '123456', '0001', '000001', '99999', '4321', '54321', '654321', '0123'],
    bad: ['123', '1234567', 'D12345', '12A45', '12345A', 'GDC', '1', 'L123456', '12,345,678', ''],
  },
  goc: {
    good: [
      '01-12345',
      'D-12345',
      '01-1234',
      '01-123456',
      'SO-1234',
      'D-1234',
      '00-00001',
      '99-99999',
      'AB-123456',
      '04-4321',
    ],
    bad: [
      '0112345',
      '1-12345',
      '01-123',
      '01-1234567',
      'ABC-12345',
      '01/12345A',
      'D-123',
      '-12345',
      '01-',
      '012-12345',
      '',
    ],
  },
  gosc: {
    good: ['1', '12', '123', '1234', '12345', '00001', '0001', '9', '99999', '8080'],
    bad: [
      '123456',
      'A1234',
      '1234A',
      'OST123',
      '1.2.3.4.5.6',
      'twelve',
      'O123',
      '12-34-56',
      'GOsC',
      '',
    ],
  },
  gcc: {
    good: [
      '01234',
      '00001',
      '12345',
      '99999',
      '00000',
      '04321',
      '10101',
      '02020',
      '54321',
      '03000',
    ],
    bad: ['1234', '123456', '1', 'A1234', '0123A', '0I234', 'GCC', '12 34', '1234-567', ''],
  },
  npi: {
    good: [
      '1234567893',
      '1000000004',
      '1111111112',
      '1987654328',
      '2000000002',
      '1555555550',
      '1020304055',
      '1999999992',
      '2123456784',
      '1357924681',
    ],
    bad: [
      '1234567890',
      '3234567893',
      '0234567893',
      '123456789',
      '12345678933',
      '1234567839',
      'A234567893',
      '2000000001',
      '1111111111',
      '1234 5678 9',
      '',
    ],
  },
  ahpra: {
    good: [
      'MED0000932846',
      'PHY0001234567',
      'OST0001234567',
      'NMW0001234567',
      'PSY0000000001',
      'CHI0009999999',
      'DEN0001111111',
      'PAR0002222222',
      'OPT0003333333',
      'POD0004444444',
    ],
    bad: [
      'MED000093284',
      'MED00009328466',
      'ME0000932846',
      'MEDI0000932846',
      '0000932846',
      'MED00009328A6',
      'M3D0000932846',
      'MED',
      'MED-1',
      'PH123456',
      '',
    ],
  },
  coru: {
    good: [
      'PT012345',
      'PT12345',
      'SWA012345',
      'OT123456',
      'DI00001',
      'RA54321',
      'SL012345',
      'MLS12345',
      'OP000001',
      'XYZ99999',
    ],
    bad: [
      'PT1234',
      'PT1234567',
      'P12345',
      'PTAB12345',
      '12345',
      'PT12A45',
      'PT',
      'CORU',
      '123456PT',
      '',
    ],
  },
}

describe.each(regulatorKeys)('%s', (regulator) => {
  const row = regulatorRow(regulator)
  const { good, bad } = table[regulator]

  test('has at least ten good and ten bad examples here', () => {
    expect(new Set(good).size).toBeGreaterThanOrEqual(10)
    expect(new Set(bad).size).toBeGreaterThanOrEqual(10)
  })

  test.each(good)('%s is written as this regulator writes numbers', (number) => {
    expect(registrationNumber(regulator, number)).toMatchObject({ number, formatOk: true })
  })

  test.each(bad)('%j is not', (number) => {
    const read = registrationNumber(regulator, number)
    expect(read.formatOk).toBe(false)
    expect(read.problem?.severity).toBe(row.basis === 'primary' ? 'error' : 'warning')
    expect(read.problem?.message).toContain(row.name)
  })

  test('its own example is well-formed, and its register is a web page', () => {
    const read = registrationNumber(regulator, row.example)
    expect(read.formatOk).toBe(true)
    expect(new URL(read.registerUrl ?? '').protocol).toBe('https:')
    expect(read.registerUrl).not.toMatch(/[{}]/)
  })
})

describe('the traps', () => {
  test.each([
    ['hcpc', 'HCPC Number: PH 123456.', 'PH123456'],
    ['hcpc', 'hcpc ph123456', 'PH123456'],
    ['hcpc', 'HCPCPH123456', 'PH123456'],
    ['hcpc', ' (HCPC Reg. No. PYL 12345) ', 'PYL12345'],
    ['hcpc', 'Health and Care Professions Council: Number PH012345', 'PH012345'],
    ['hcpc', 'Registration number: PH\u200B123456', 'PH123456'],
    ['hcpc', 'ＰＨ１２３４５６', 'PH123456'],
    ['hcpc', 'PH–123456', 'PH123456'],
    ['hcpc', 'PH123456 (check the register)', 'PH123456'],
    ['gmc', 'GMC ref no. 0123456', '0123456'],
    ['nmc', 'NMC PIN: 12a3456e', '12A3456E'],
    ['goc', 'D12345', 'D-12345'],
    ['goc', 'GOC No 01–12345', '01-12345'],
    ['gcc', '01234', '01234'],
    ['npi', 'NPI # 1234567893', '1234567893'],
    ['ahpra', 'AHPRA Registration: phy 000 123 4567', 'PHY0001234567'],
  ])('%s: %j is read as %s', (regulator, pasted, number) => {
    expect(registrationNumber(regulator, pasted)).toMatchObject({ number, formatOk: true })
  })

  test('five-digit and shorter HCPC numbers are fine: "up to six numbers"', () => {
    expect(registrationNumber('hcpc', 'PH12345').formatOk).toBe(true)
    expect(registrationNumber('hcpc', 'OT1').formatOk).toBe(true)
  })

  test.each(Object.entries(hcpcProfessions))(
    '%s tells the profession: %s',
    (prefix, profession) => {
      expect(registrationNumber('hcpc', `${prefix}12345`).profession).toBe(profession)
    },
  )

  test('only pharmacists begin with 2', () => {
    expect(registrationNumber('gphc', '2012345').profession).toBe('Pharmacist')
    expect(registrationNumber('gphc', '5012345').profession).toBeUndefined()
  })

  test('every single mistyped digit of an NPI is noticed', () => {
    const number = '1234567893'
    for (let place = 1; place < number.length; place++) {
      for (const digit of '0123456789') {
        const mistyped = number.slice(0, place) + digit + number.slice(place + 1)
        expect(registrationNumber('npi', mistyped).formatOk).toBe(mistyped === number)
      }
    }
  })

  test('the message says what is wrong, how it should be, and gives an example', () => {
    expect(registrationNumber('hcpc', 'PH11215X').problem?.message).toBe(
      '"PH11215X" is not an HCPC number (two or three letters for the profession, then up to six digits, e.g. PH123456).',
    )
  })

  test('a letter O for a nought, and a number of another body, are pointed out', () => {
    expect(registrationNumber('gmc', '12345O7').problem?.message).toContain('letter O')
    expect(registrationNumber('gmc', 'PH123456').problem?.message).toContain('of the HCPC')
    expect(registrationNumber('hcpc', '12A3456E').problem?.message).toContain('of the NMC')
  })

  test('the register entry of an HCPC number is one click away', () => {
    expect(registrationNumber('hcpc', 'PYL12345').registerUrl).toBe(
      'https://www.hcpc-uk.org/check-the-register/professional-registration-detail/?query=PYL12345&profession=PYL',
    )
  })

  test('no badly formed number has a register entry', () => {
    expect(registrationNumber('gmc', '"><script>')).not.toHaveProperty('registerUrl')
  })

  test('an unknown regulator is a problem, not a crash', () => {
    for (const name of ['csp', '', 'constructor', '__proto__', 'HCPC']) {
      expect(registrationNumber(name, 'PH123456')).toMatchObject({ formatOk: false })
    }
  })

  test('nothing is called verified: only a person who looks at the register can say that', () => {
    const said = regulatorKeys.map((key) => JSON.stringify(regulatorRow(key))).join()
    expect(said).not.toMatch(/verif/i)
    expect(registrationNumber('hcpc', 'PH123456')).not.toHaveProperty('verified')
  })

  test('hostile text costs no time', () => {
    const started = performance.now()
    registrationNumber('hcpc', 'NUMBER '.repeat(20_000))
    registrationNumber('goc', `${'A'.repeat(100_000)}-`)
    registrationNumber('npi', '1'.repeat(100_000))
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
