import { describe, expect, test } from 'vitest'
import { claimsReview } from './reviewClaims.ts'
import { partsOf } from './sentences.ts'

describe('a page that says somebody has checked it makes a claim', () => {
  test.each([
    'Medically reviewed by Dr Ada Quill',
    'This article was medically reviewed by Dr Ada Quill, in March 2024.',
    'A doctor-reviewed guide to ear wax.',
    'GP-approved advice on ear wax',
    'Ear wax explained, reviewed by our clinical team.',
    'Our guide to ear wax (reviewed by Ada Quill)',
    'Written by Ben Rook and reviewed by Dr Ada Quill',
    'Written by Ben Rook, medically reviewed by Dr Ada Quill',
    'Last updated and reviewed: 3 March 2024',
    'Last reviewed March 2024',
    'Page last reviewed: 3 March 2024',
    'Next review due: 3 March 2027',
    'Reviewed by Ada Quill',
    'Reviewed on 3 March 2024',
    'Fact-checked by Ben Rook',
    'Reviewer: Ada Quill',
    'Dr Ada Quill has reviewed and approved this page.',
    'Dr Quill reviewed this article in 2024.',
    'All of our content is checked by clinicians.',
    'Everything on this site is clinically approved.',
    'What we publish is checked by a qualified clinical team.',
    'The information on this page has been verified by a pharmacist'.replace(' on this page', ''),
  ])('%s', (text) => expect(claimsReview(text)).toBe(true))
})

describe('what is said of studies, people and treatments is none', () => {
  test.each([
    'The evidence was reviewed by two teams.',
    'Your medicines should be reviewed by a pharmacist.',
    'A peer-reviewed study found no difference.',
    'Results appeared in a peer-reviewed journal in 2021.',
    'Symptoms that last need to be medically reviewed.',
    'Patients on warfarin are clinically reviewed every 12 weeks.',
    'People with asthma are usually reviewed by a nurse once a year.',
    'The guideline, reviewed by NICE in 2020, says the same.',
    'The vaccine was approved by the MHRA.',
    'Have your blood pressure checked by a pharmacist.',
    'You will be reviewed by a physiotherapist after six weeks.',
    'Your wound is checked by a nurse.',
    'We reviewed 20 studies.',
    'Ask for a review of your dose.',
    'A new treatment, approved by NICE, is on its way.',
    'Book a medication review with your GP.',
  ])('%s', (text) => expect(claimsReview(text)).toBe(false))
})

test('a text is cut where its claim begins and ends', () => {
  const text =
    'Ear wax, explained. Medically reviewed by Dr. A. Quill in March 2024. It falls out. Leave it.'
  expect(
    partsOf(text, claimsReview).map(({ start, end, isFound }) => [
      isFound,
      text.slice(start, end).trim(),
    ]),
  ).toEqual([
    [false, 'Ear wax, explained.'],
    [true, 'Medically reviewed by Dr. A. Quill in March 2024.'],
    [false, 'It falls out. Leave it.'],
  ])
})
