import { namePattern } from './regulatorNames.ts'
import {
  type Basis,
  isRegulator,
  leadingLetters,
  type Regulator,
  type RegulatorKey,
  regulatorKeys,
  regulatorRow,
} from './regulators.ts'

export interface RegistrationNumber {
  /** The number as it should be stored: upper case, without spaces or the body's name. */
  readonly number: string
  /**
   * True when the number is written as this regulator writes them. It does **not** mean that
   * anybody is registered: only a person who looks at the register can say that.
   */
  readonly formatOk: boolean
  /** Where the prefix tells it: `PH…` → `Physiotherapist`. */
  readonly profession?: string
  /** The register's entry for this number, or its search page where entries have no address. */
  readonly registerUrl?: string
  /** How sure we are of the format. */
  readonly basis: Basis
  readonly problem?: {
    readonly message: string
    /** `error` only where the format was read in a primary source. */
    readonly severity: 'error' | 'warning'
  }
}

/**
 * Reads a registration number as somebody typed or pasted it (`HCPC Number: PH 123456.`).
 *
 * @param regulator - a key of `regulators`, `hcpc`
 * @param text - the number, in whatever shape; never parsed as a JavaScript number, so leading zeros stay
 * @returns the normalised number, and what its format tells; an unknown regulator is a problem, not a throw
 */
export function registrationNumber(regulator: string, text: string): RegistrationNumber {
  if (!isRegulator(regulator)) {
    return {
      number: text.trim(),
      formatOk: false,
      basis: 'primary',
      problem: {
        severity: 'error',
        message: `"${regulator}" is not a regulator we know. Choose one of: ${regulatorKeys.join(', ')}.`,
      },
    }
  }
  const row = regulatorRow(regulator)
  const number = normalise(row, text)
  const fault = formatFault(regulator, row, number)
  if (fault) {
    const severity = row.basis === 'primary' ? 'error' : 'warning'
    return { number, formatOk: false, basis: row.basis, problem: { severity, message: fault } }
  }
  const profession = row.profession?.(number)
  return {
    number,
    formatOk: true,
    basis: row.basis,
    registerUrl: registerUrl(row, number),
    ...(profession === undefined ? {} : { profession }),
  }
}

const noise =
  'REGISTRATION|REGISTERED|REGISTER|REG|MEMBERSHIP|MEMBER|NUMBER|NUM|NO|NR|PIN|ID|REF|REFERENCE|WITH|THE|IS'

function normalise(row: Regulator, text: string): string {
  const leading = new RegExp(
    `^(?:(?:${namePattern(row)}|${noise})\\b|${row.name}(?=[A-Z]{2}|\\d))[\\s.:;,#/-]*`,
    'i',
  )
  let rest = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\p{Pd}/gu, '-')
    .replace(/^[\s"'(#:.,-]+/, '')
    .replace(/(?<=\d[A-Z]?)\s*[([].*$/, '')
  for (let before = ''; before !== rest;) {
    before = rest
    rest = rest.replace(leading, '')
  }
  rest = rest.replaceAll(/[\s.,;:"'()]/g, '')
  return row.keepsHyphen ? withHyphen(rest) : rest.replaceAll('-', '')
}

/** `D12345` is how people type `D-12345`. Without letters the hyphen's place cannot be known. */
function withHyphen(number: string): string {
  return number.replace(/^([A-Z]{1,2})(\d)/, '$1-$2').replace(/-+$/, '')
}

function formatFault(key: RegulatorKey, row: Regulator, number: string): string | undefined {
  const expected = `${row.format}, e.g. ${row.example}`
  if (number === '') return `The ${row.name} number is empty (${expected}).`
  if (!row.pattern.test(number)) {
    return `"${number}" is not ${row.article} ${row.name} number (${expected}).${hint(key, row, number)}`
  }
  const fault = row.check?.(number)
  return fault && `"${number}" is not ${row.article} ${row.name} number: ${fault}.`
}

/** What was probably meant, so that the clinician need not count characters. */
function hint(key: RegulatorKey, row: Regulator, number: string): string {
  const digits = number.replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  if (number !== digits && row.pattern.test(digits)) {
    return ` Is a letter O or I typed for a nought or a one?`
  }
  const other = regulatorKeys.find(
    (candidate) => candidate !== key && recognises(candidate, number),
  )
  return other ? ` It looks like a number of the ${regulatorRow(other).name}.` : ''
}

/** Only formats no other regulator shares can be recognised. */
function recognises(key: RegulatorKey, number: string): boolean {
  const row = regulatorRow(key)
  return row.isDistinctive && row.pattern.test(number) && row.check?.(number) === undefined
}

function registerUrl(row: Regulator, number: string): string {
  return row.register.url
    .replace('{number}', encodeURIComponent(number))
    .replace('{prefix}', leadingLetters(number))
}
