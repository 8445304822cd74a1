/**
 * How sure we are of a rule. Only `primary` rules may be errors; the others are warnings.
 *
 * - `primary`: read in the body's own publication or in a national data standard
 * - `inUse`: seen in real numbers and other systems, not confirmed by the body
 * - `unconfirmed`: hearsay, kept because a gentle question is better than silence
 */
export type Basis = 'primary' | 'inUse' | 'unconfirmed'

export interface Regulator {
  /** The short name people know, `HCPC`. */
  readonly name: string
  /** The word before the name: `an HCPC number`. */
  readonly article: 'a' | 'an'
  readonly fullName: string
  /**
   * Other names it goes by in bylines: former ones and common mistakes. Capitals, blanks, "and" or "&"
   * and the dots of an abbreviation make no difference, so they need no row of their own.
   */
  readonly spellings: readonly string[]
  /** Titles the law keeps for people on this register alone: `Registered Osteopath` names the GOsC. */
  readonly titles: readonly string[]
  /** ISO 3166-1 alpha-2. */
  readonly country: 'GB' | 'US' | 'AU' | 'IE'
  /** Matches a normalised number: upper case, no spaces. */
  readonly pattern: RegExp
  /** The format in words, to stand in brackets after "is not an HCPC number". */
  readonly format: string
  readonly example: string
  /** True where the numbers of no other body look like this, so that a number alone names its register. */
  readonly isDistinctive: boolean
  readonly basis: Basis
  /** Where the format was read. */
  readonly source: string
  /** True where the hyphen belongs to the number. */
  readonly keepsHyphen?: boolean
  /** A check the pattern cannot express; its message completes `"…" is not an NPI number: `. */
  readonly check?: (number: string) => string | undefined
  /** The profession, where the number tells it. */
  readonly profession?: (number: string) => string | undefined
  readonly register: {
    /** `{number}` and `{prefix}` (the leading letters) are filled in; no placeholder = a search page. */
    readonly url: string
    readonly basis: Basis
  }
  /** The identifier system of HL7 FHIR UK Core, where there is one. */
  readonly fhirSystem?: string
}

/** The letters an HCPC number begins with. Source: hcpc-uk.org, "How to check the Register". */
export const hcpcProfessions: Readonly<Record<string, string>> = {
  AS: 'Arts therapist',
  BS: 'Biomedical scientist',
  CH: 'Chiropodist / podiatrist',
  CS: 'Clinical scientist',
  DT: 'Dietitian',
  HAD: 'Hearing aid dispenser',
  ODP: 'Operating department practitioner',
  OR: 'Orthoptist',
  OT: 'Occupational therapist',
  PA: 'Paramedic',
  PH: 'Physiotherapist',
  PO: 'Prosthetist / orthotist',
  PYL: 'Practitioner psychologist',
  RA: 'Radiographer',
  SL: 'Speech and language therapist',
}

/** One row a regulator. A correction is one line here. */
export const regulators = {
  hcpc: {
    name: 'HCPC',
    article: 'an',
    fullName: 'Health and Care Professions Council',
    spellings: [
      'Health and Care Professionals Council',
      'Health and Social Care Professions Council',
      'Health and Social Care Professionals Council',
      'Health Care Professions Council',
      'Health Care Professionals Council',
      'Health Professions Council',
      'Health Professionals Council',
      'HPC',
    ],
    titles: [],
    country: 'GB',
    pattern: /^[A-Z]{2,3}\d{1,6}$/,
    format: 'two or three letters for the profession, then up to six digits',
    example: 'PH123456',
    isDistinctive: true,
    basis: 'primary',
    source: 'hcpc-uk.org, How to check the Register: the prefix and "up to six numbers"',
    check: (number) => {
      const prefix = leadingLetters(number)
      return prefix in hcpcProfessions
        ? undefined
        : `no profession has the letters ${prefix} (they are ${Object.keys(hcpcProfessions).join(', ')})`
    },
    profession: (number) => hcpcProfessions[leadingLetters(number)],
    register: {
      url: 'https://www.hcpc-uk.org/check-the-register/professional-registration-detail/?query={number}&profession={prefix}',
      basis: 'inUse',
    },
    fhirSystem: 'https://fhir.hl7.org.uk/Id/hcpc-number',
  },
  gmc: {
    name: 'GMC',
    article: 'a',
    fullName: 'General Medical Council',
    spellings: [],
    titles: [],
    country: 'GB',
    pattern: /^(\d{7}|L\d{6})$/,
    format: 'seven digits, or L and six digits',
    example: '1234567',
    isDistinctive: false,
    basis: 'primary',
    source: 'HL7 FHIR UK Core, GMC number identifier',
    register: { url: 'https://www.gmc-uk.org/registrants/{number}', basis: 'inUse' },
    fhirSystem: 'https://fhir.hl7.org.uk/Id/gmc-number',
  },
  nmc: {
    name: 'NMC',
    article: 'an',
    fullName: 'Nursing and Midwifery Council',
    spellings: [
      'Nursing and Midwifery Counsel',
      'Nurses and Midwives Council',
      'Nursing Midwifery Council',
    ],
    titles: [],
    country: 'GB',
    pattern: /^\d{2}[A-Z]\d{4}[A-Z]$/,
    format: 'two digits, a letter, four digits and a letter',
    example: '12A3456E',
    isDistinctive: true,
    basis: 'primary',
    source: 'NHS Digital FHIR, NMC PIN',
    register: {
      url: 'https://www.nmc.org.uk/registration/search-the-register/',
      basis: 'primary',
    },
    fhirSystem: 'https://fhir.hl7.org.uk/Id/nmc-number',
  },
  gphc: {
    name: 'GPhC',
    article: 'a',
    fullName: 'General Pharmaceutical Council',
    spellings: ['General Pharmacy Council', 'General Pharmacists Council'],
    titles: [],
    country: 'GB',
    pattern: /^\d{7}$/,
    format: 'seven digits',
    example: '2012345',
    isDistinctive: false,
    basis: 'primary',
    source: 'HL7 FHIR UK Core, GPhC number: pharmacists begin with 2',
    profession: (number) => (number.startsWith('2') ? 'Pharmacist' : undefined),
    register: {
      url: 'https://www.pharmacyregulation.org/registers/pharmacist/registrationnumber/{number}',
      basis: 'inUse',
    },
    fhirSystem: 'https://fhir.hl7.org.uk/Id/gphc-number',
  },
  gdc: {
    name: 'GDC',
    article: 'a',
    fullName: 'General Dental Council',
    spellings: ['General Dentistry Council'],
    titles: [],
    country: 'GB',
    pattern: /^\d{4,6}$/,
    format: 'four to six digits',
    example: '123456',
    isDistinctive: false,
    basis: 'inUse',
    source: 'seen in use',
    register: {
      url: 'https://olr.gdc-uk.org/SearchRegister/SearchResult?RegistrationNumber={number}',
      basis: 'inUse',
    },
    fhirSystem: 'https://fhir.hl7.org.uk/Id/gdc-number',
  },
  goc: {
    name: 'GOC',
    article: 'a',
    fullName: 'General Optical Council',
    spellings: ['General Opticians Council'],
    titles: [],
    country: 'GB',
    pattern: /^(\d{2}|[A-Z]{1,2})-\d{4,6}$/,
    format: 'two digits or one or two letters, a hyphen, then four to six digits',
    example: '01-12345',
    isDistinctive: false,
    basis: 'inUse',
    source: 'seen in use',
    keepsHyphen: true,
    register: { url: 'https://str.optical.org/', basis: 'inUse' },
    fhirSystem: 'https://fhir.hl7.org.uk/Id/goc-number',
  },
  gosc: {
    name: 'GOsC',
    article: 'a',
    fullName: 'General Osteopathic Council',
    spellings: [
      'General Osteopathy Council',
      'General Osteopaths Council',
      'General Osteopath Council',
    ],
    titles: ['osteopath'],
    country: 'GB',
    pattern: /^\d{1,5}$/,
    format: 'up to five digits',
    example: '1234',
    isDistinctive: false,
    basis: 'inUse',
    source: 'seen in use',
    register: { url: 'https://www.osteopathy.org.uk/register-search/', basis: 'inUse' },
  },
  gcc: {
    name: 'GCC',
    article: 'a',
    fullName: 'General Chiropractic Council',
    spellings: ['General Chiropractors Council', 'General Chiropractor Council'],
    titles: ['chiropractor'],
    country: 'GB',
    pattern: /^\d{5}$/,
    format: 'five digits, leading zeros included',
    example: '01234',
    isDistinctive: false,
    basis: 'inUse',
    source: 'seen in use',
    register: {
      url: 'https://www.gcc-uk.org/search/chiro_results?chiro_registration_number={number}',
      basis: 'inUse',
    },
  },
  npi: {
    name: 'NPI',
    article: 'an',
    fullName: 'National Provider Identifier',
    spellings: ['National Provider ID'],
    titles: [],
    country: 'US',
    pattern: /^[12]\d{9}$/,
    format: 'ten digits, the first 1 or 2',
    example: '1234567893',
    isDistinctive: true,
    basis: 'primary',
    source: 'CMS, NPI check digit: Luhn over 80840 and the number',
    check: (number) =>
      passesLuhn(`80840${number}`)
        ? undefined
        : 'its last digit does not match the others; one of the digits is probably mistyped',
    register: { url: 'https://npiregistry.cms.hhs.gov/provider-view/{number}', basis: 'inUse' },
  },
  ahpra: {
    name: 'Ahpra',
    article: 'an',
    fullName: 'Australian Health Practitioner Regulation Agency',
    spellings: [
      'Australian Health Practitioners Regulation Agency',
      'Australian Health Practitioner Registration Agency',
    ],
    titles: [],
    country: 'AU',
    pattern: /^[A-Z]{3}\d{10}$/,
    format: 'three letters and ten digits',
    example: 'PHY0001234567',
    isDistinctive: true,
    basis: 'primary',
    source: 'HL7 AU Base, Ahpra registration number; the letters are no fixed list',
    register: {
      url: 'https://www.ahpra.gov.au/Registration/Registers-of-Practitioners.aspx',
      basis: 'inUse',
    },
  },
  coru: {
    name: 'CORU',
    article: 'a',
    fullName: 'CORU, the Irish health and social care regulator',
    spellings: [],
    titles: [],
    country: 'IE',
    pattern: /^[A-Z]{2,3}\d{5,6}$/,
    format: 'two or three letters, then five or six digits',
    example: 'PT012345',
    isDistinctive: false,
    basis: 'unconfirmed',
    source: 'unconfirmed',
    register: { url: 'https://coru.ie/check-the-register/', basis: 'inUse' },
  },
} as const satisfies Record<string, Regulator>

export type RegulatorKey = keyof typeof regulators

/** Every key of {@link regulators}, in the order of the table. */
// Object.keys loses the key type; the table is a constant, so its keys are exactly these.
export const regulatorKeys = Object.keys(regulators) as readonly RegulatorKey[]

export function isRegulator(value: unknown): value is RegulatorKey {
  return typeof value === 'string' && Object.hasOwn(regulators, value)
}

/** The row of a regulator, typed by the table's interface rather than by its own literals. */
export function regulatorRow(key: RegulatorKey): Regulator {
  return regulators[key]
}

export function leadingLetters(number: string): string {
  return /^[A-Z]+/.exec(number)?.[0] ?? ''
}

/** The Luhn checksum of ISO/IEC 7812-1 over a string of digits. */
function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place])
    const doubled = place % 2 === 0 ? digit : digit * 2
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
