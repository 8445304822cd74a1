import { describe, expect, test } from 'vitest'

import { advertisingHints } from './advertising.ts'
import { clinicalCodeFault } from './clinicalCode.ts'
import { identifyingDetails } from './identifyingDetails.ts'

describe('identifying details', () => {
  test.each([
    ['Sam, a 42-year-old roofer', 'age', '42-year-old'],
    ['aged 42 when it began', 'age', 'aged 42'],
    ['on 3 May 2024 she fell', 'date', '3 May 2024'],
    ['seen on 03/05/2024', 'date', '03/05/2024'],
    ['since March 3rd', 'date', 'March 3rd'],
    ['NHS number 943 476 5919', 'nhsNumber', '943 476 5919'],
    ['lives at ZZ99 9ZZ', 'postcode', 'ZZ99 9ZZ'],
    ['write to sam@example.org', 'email', 'sam@example.org'],
    ['ring 01632 960 123', 'telephone', '01632 960 123'],
    ['then Mrs Harper came', 'fullName', 'Mrs Harper'],
    ['her doctor, Dr. Ada O’Moss, agreed', 'fullName', 'Dr. Ada O’Moss'],
    ['a man called Sam Harper', 'fullName', 'Sam Harper'],
    ['my wife, Anna McHarper, drove', 'fullName', 'Anna McHarper'],
    ['at 12a Saltlark Mill Lane', 'street', '12a Saltlark Mill Lane'],
    ['a house in Harbour Street', 'street', 'Harbour Street'],
    ['she lives in Saltlark Bay', 'place', 'Saltlark Bay'],
    ['he works for the Saltlark Bakery', 'employer', 'Saltlark Bakery'],
    ['I worked at Harper', 'employer', 'Harper'],
  ])('%s: %s', (text, kind, found) => {
    expect(identifyingDetails(text)).toMatchObject([
      { kind, text: found, index: text.indexOf(found) },
    ])
  })

  test.each([
    'in her forties, she ran 10 km a week',
    'three sets of 12 repetitions',
    'after 6 weeks pain fell from 7 to 2 of 10',
    'she may return to work',
    'between L4 and L5',
    '0800 to 1800',
    'Sam could walk again, called it luck and went to Pilates',
    'a stretch called Child pose; her husband said so',
    'The Achilles tendon and Parkinson’s disease',
    'She works for the NHS, at night, and lives in a small town',
    'I am Sam. My friend Anna helped.',
    'five Nordic curls, then 10 Bulgarian squats',
  ])('%s: nothing', (text) => {
    expect(identifyingDetails(text)).toEqual([])
  })

  test('ten digits whose check digit is wrong are no NHS number', () => {
    expect(identifyingDetails('943 476 5918').map(({ kind }) => kind)).not.toContain('nhsNumber')
  })
})

describe('advertising', () => {
  test.each([
    ['We are state registered physiotherapists', 'state registered'],
    ['a chartered sports physiotherapist', 'chartered sports physiotherapist'],
    ['We guarantee results in a week', 'guarantee results'],
    ['Ask about Botox for headaches', 'Botox'],
    ['the best physio clinic in town', 'the best physio clinic'],
    ['Laser cures back pain in 100% of people', 'cures back pain in 100%'],
    ['It is a 100% natural cure', '100% natural cure'],
    ['There are no side effects', 'no side effects'],
    ['works without any side-effects', 'without any side-effects'],
    ['Clinically proven to help', 'Clinically proven'],
    ['Be pain-free forever', 'pain-free forever'],
    ['Never have back pain again', 'Never have back pain again'],
  ])('%s', (text, found) => {
    expect(advertisingHints(text, 'GB')).toMatchObject([{ text: found }])
    expect(advertisingHints(text, 'GB')[0]?.source).not.toBe('')
  })

  test.each([
    'Written by a chartered physiotherapist',
    'There is no guarantee, and no cure yet',
    'the best time to stretch is after a walk',
    'Ask your leading clinician',
    'It takes 100 days, and it is not cured in 100% of people',
    'Side effects are rare: ask about the side effects you have',
    'No study has proven this clinically',
    'Most people are pain free after a year; you may have pain again',
  ])('%s: nothing', (text) => {
    expect(advertisingHints(text, 'GB')).toEqual([])
  })

  test('British rules hold in Britain', () => {
    expect(advertisingHints('state registered', 'US')).toEqual([])
  })
})

describe('clinical codes', () => {
  test.each([
    ['snomed', ['73211009', '195967001', '38341003', '22298006', '279039007']],
    ['icd10', ['M54', 'M54.5', 'M54.50', 'S83.511A', 'U07.1', 'C7A.00']],
    ['icd11', ['ME84.2', 'FA20', '8A80.Z', 'CA40.0Z']],
    ['mesh', ['D017116', 'C000657245']],
  ] as const)('%s takes %j', (system, codes) => {
    for (const code of codes) expect(clinicalCodeFault(system, code)).toBeUndefined()
  })

  test.each([
    ['snomed', ['73211008', '732110', '0732110091', '73211009A', '12345']],
    ['icd10', ['54.5', 'M5', 'M54.', 'm54.5', 'M54,5', 'M54.55555']],
    ['icd11', ['ME84.', 'MI84', 'M', 'ME84.222', 'OA20']],
    ['mesh', ['017116', 'X017116', 'D17', 'D0171161234']],
  ] as const)('%s refuses %j', (system, codes) => {
    for (const code of codes) expect(clinicalCodeFault(system, code)).toContain(code)
  })
})
