import type { CodeSystem } from './vocabulary.ts'

interface CodeForm {
  readonly isWell: (code: string) => boolean
  readonly form: string
  readonly example: string
}

const forms: Readonly<Record<CodeSystem, CodeForm>> = {
  snomed: {
    isWell: isSnomedConcept,
    form: '6 to 18 digits whose last one is a check digit',
    example: '279039007',
  },
  icd10: {
    isWell: (code) => /^[A-Z]\d[\dA-Z](\.[\dA-Z]{1,4})?$/.test(code),
    form: 'a letter, two digits, and a point with more where needed',
    example: 'M54.5',
  },
  icd11: {
    isWell: (code) => /^[\dA-HJ-NP-Z][A-HJ-NP-Z]\d[\dA-HJ-NP-Z](\.[\dA-HJ-NP-Z]{1,2})?$/.test(code),
    form: 'four characters, and a point with one or two more where needed; never I or O',
    example: 'ME84.2',
  },
  mesh: {
    isWell: (code) => /^[DC]\d{6,9}$/.test(code),
    form: 'D or C and six to nine digits',
    example: 'D017116',
  },
}

/**
 * What is wrong with the form of a clinical code, or `undefined`. A well-formed code may still be
 * the code of something else: only a terminology server knows.
 */
export function clinicalCodeFault(system: CodeSystem, code: string): string | undefined {
  const { isWell, form, example } = forms[system]
  return isWell(code)
    ? undefined
    : `“${code}” does not look like this system’s codes (${form}, e.g. ${example}).`
}

/**
 * A SNOMED CT concept identifier: Verhoeff check digit, and the partition 00 or 10 of concepts in
 * the two digits before it (SNOMED CT Release File Specification, SCTID).
 */
function isSnomedConcept(code: string): boolean {
  if (!/^[1-9]\d{5,17}$/.test(code)) return false
  return /[01]0$/.test(code.slice(0, -1)) && passesVerhoeff(code)
}

/** Multiplication in the dihedral group of order ten. */
function multiply(a: number, b: number): number {
  const turned =
    a < 5
      ? b < 5
        ? (a + b) % 5
        : 5 + ((a + b) % 5)
      : b < 5
        ? 5 + ((a - b + 5) % 5)
        : (a - b + 5) % 5
  return turned
}

const verhoeffPermutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]

function passesVerhoeff(digits: string): boolean {
  return (
    Array.from(digits)
      .toReversed()
      .reduce((check, digit, place) => {
        let permuted = Number(digit)
        for (let turn = 0; turn < place % 8; turn++) permuted = verhoeffPermutation[permuted] ?? 0
        return multiply(check, permuted)
      }, 0) === 0
  )
}
