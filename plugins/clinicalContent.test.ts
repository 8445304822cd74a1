import { expect, test } from 'vitest'

import { clinicalContent } from './clinicalContent.ts'

const names = (options?: Parameters<typeof clinicalContent>[0]) =>
  clinicalContent(options).plugins?.map(({ name }) => name)

test('one call brings the content types and every concern', () => {
  const types = clinicalContent().schema?.types
  expect(Array.isArray(types) && types.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['article', 'author', 'caseStudy', 'consentRecord', 'clinic']),
  )
  expect(names()).toEqual(
    expect.arrayContaining([
      'clinical-content/registration',
      'clinical-content/review',
      'clinical-content/consent',
      'clinical-content/publishing',
    ]),
  )
})

test('a concern can be left out', () => {
  expect(names({ without: ['consent'] })).not.toContain('clinical-content/consent')
  expect(names({ without: ['consent'] })).toContain('clinical-content/review')
})

test('a concern that does not exist is named, with those that do', () => {
  // @ts-expect-error the type refuses it too
  expect(() => names({ without: ['reviews'] })).toThrow(
    /"reviews".*there is no such concern.*registration, publishing, consent, review/,
  )
})
