import { describe, expect, test } from 'vitest'
import { patientRecordIn, peopleIn } from './people.ts'

describe('somebody named with an age, or as a patient, could be recognised', () => {
  test.each([
    ['Doreen Hartley, 62, came to us after a fall.', 'Doreen Hartley', 62],
    ['Last year Doreen Hartley, 62, came to us after a fall.', 'Doreen Hartley', 62],
    ['Meet Doreen Hartley, aged sixty-two.', 'Doreen Hartley', 62],
    ['Mrs Hartley, 62, walks again.', 'Mrs Hartley', 62],
    ['We treated Mr D. Hartley (62) for gout.', 'Mr D. Hartley', 62],
    ['When Doreen Hartley (62) came to see us she could hardly stand.', 'Doreen Hartley', 62],
    ['Pictured: Doreen Hartley (aged 62) on her bike', 'Doreen Hartley', 62],
    ['Doreen van der Berg was 62 when her hip gave way.', 'Doreen van der Berg', 62],
    ['Doreen Hartley is a 62-year-old teacher.', 'Doreen Hartley', 62],
    [
      'We helped 62-year-old Doreen Hartley back to her garden after surgery.',
      'Doreen Hartley',
      62,
    ],
    ['The 62-year-old retired teacher Doreen fell in May.', 'Doreen', 62],
    ['In spring Odile, 47, came to us with sore wrists.', 'Odile', 47],
    ['— Doreen Hartley, 62', 'Doreen Hartley', 62],
    ['Doreen H., 62, from Saltlark', 'Doreen H.', 62],
    ['Our patient Doreen Hartley walks without a stick.', 'Doreen Hartley', undefined],
    ['We saw a woman called Doreen.', 'Doreen', undefined],
  ])('%s', (text, name, age) => {
    expect(peopleIn(text)).toMatchObject([{ name, ...(age === undefined ? {} : { age }) }])
  })
})

describe('guidance, sources, places and famous people are nobody’s patients', () => {
  test.each([
    'A 4-year-old child with a fever can have 7.5 ml every six hours.',
    'Doherty (16) found that sponging makes children shiver.',
    'Ada Doherty (16) found that sponging makes children shiver.',
    'Doherty and Quill (16) compared two dressings for pain.',
    'Sponging makes children shiver (Doherty, 16).',
    'A 4-year-old with Down Syndrome may need more.',
    'The clinic is at Harley Street, 42, on the first floor.',
    'Saltlark Clinic (12) treats sprains.',
    'In March, 12, in April, 14 patients came to us.',
    'On Monday, 12, on Friday, 14 patients fell.',
    'Take Vitamin D, 10 micrograms a day, if it hurts.',
    'Figure Two (12) shows the torn muscle.',
    'Children aged 4 to 12 can have 5 ml.',
    'Tennis champion Andra Murrell, 29, had hip surgery.',
    'Imagine Sam Rook, 42, who fell off a ladder.',
    'Anyone over 40, 50 or 60 may need a check.',
    'Adults, 18 and over, should take two tablets.',
    'According to Ben Rook (42), pain fades.',
    'Chapter Three, 12, tells of sprains.',
    'Call Ada Quill on 01632 960000.',
    'Dr Ada Quill is a physiotherapist.',
  ])('%s', (text) => expect(peopleIn(text)).toEqual([]))
})

test('the number of a patient and a day of birth are found; telephones and registers are not', () => {
  expect(patientRecordIn('NHS number 999 000 0000')).toEqual([
    { what: 'NHS number', text: '999 000 0000' },
  ])
  expect(patientRecordIn('Scan of 943 476 5919, left')).toMatchObject([{ text: '943 476 5919' }])
  expect(patientRecordIn('DOB: 12/03/1961')).toEqual([{ what: 'date', text: 'DOB: 12/03/1961' }])
  expect(patientRecordIn('born on 3 March 1961')).toHaveLength(1)
  expect(patientRecordIn('Call 01632 960 000 or 0800 555 0100, PH000009, 943 476 5918')).toEqual([])
})
