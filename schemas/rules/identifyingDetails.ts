export interface IdentifyingDetail {
  readonly kind:
    | 'age'
    | 'date'
    | 'nhsNumber'
    | 'postcode'
    | 'street'
    | 'place'
    | 'employer'
    | 'email'
    | 'telephone'
    | 'fullName'
  /** Where it stands, in UTF-16 units of the text given. */
  readonly index: number
  readonly text: string
  readonly message: string
}

/**
 * Details in a patient's story by which somebody could know them again. Removing the name is not
 * enough (GMC, Confidentiality). A hint for a person to weigh, never proof that nothing is left.
 */
export function identifyingDetails(text: string): IdentifyingDetail[] {
  return patterns
    .flatMap(({ kind, pattern, message, really }) =>
      [...text.matchAll(pattern)]
        .filter((match) => !really || really(match[0]))
        .map((match) => ({ kind, index: match.index, text: match[0], message })),
    )
    .toSorted((a, b) => a.index - b.index)
}

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'

/** A word with a capital, as names have; two of them, or one. */
const name = String.raw`(?:O['’]|Mc|Mac)?\p{Lu}\p{Ll}[\p{L}’'-]*`
const names = String.raw`${name}(?:\s+${name}){0,3}`

const patterns: readonly {
  kind: IdentifyingDetail['kind']
  pattern: RegExp
  message: string
  really?: (match: string) => boolean
}[] = [
  {
    kind: 'age',
    pattern: /\b(?:aged?\s+(?:of\s+)?\d{1,3}\b|\d{1,3}[-\s]years?[-\s]olds?\b|\d{1,3}\s?yo\b)/gi,
    message: 'An exact age helps to identify a person: say “in her forties”.',
  },
  {
    kind: 'date',
    pattern: new RegExp(
      String.raw`\b(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:${months})\b(?:,?\s+\d{4})?|(?:${months})\s+\d{1,2}(?:st|nd|rd|th)?\b,?(?:\s+\d{4})?|\d{1,2}[/.]\d{1,2}[/.](?:\d{2}){1,2})`,
      'gi',
    ),
    message: 'An exact date helps to identify a person: say “in the spring”.',
  },
  {
    kind: 'nhsNumber',
    pattern: /\b\d{3}[\s-]?\d{3}[\s-]?\d{4}\b/g,
    message: 'This looks like an NHS number. It must not stand in a public text.',
    really: isNhsNumber,
  },
  {
    kind: 'postcode',
    pattern: /\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b/g,
    message: 'A postcode leads to a street. Leave it out.',
  },
  {
    kind: 'email',
    pattern: /[\w.+-]+@[\w-]+\.[\w.-]*\w/g,
    message: 'An email address belongs in the private consent record.',
  },
  {
    kind: 'telephone',
    pattern: /(?:\+44\s?|\b0)\d{2,4}[\s-]?\d{3}[\s-]?\d{3,4}\b/g,
    message: 'A telephone number belongs in the private consent record.',
    really: (match) => !isNhsNumber(match),
  },
  {
    kind: 'fullName',
    pattern: new RegExp(
      String.raw`\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame)\.?\s+${names}`,
      'gu',
    ),
    message: 'A name, with or without a title. Use the made-up first name of the story.',
  },
  {
    // A surname behind a first name, where the words before say that a person follows.
    kind: 'fullName',
    pattern: new RegExp(
      String.raw`(?<=\b(?:called|named|name is|name was|I am|I['’]m|[Pp]atient|client|husband|wife|partner|son|daughter|mother|father|sister|brother|friend|neighbour|colleague|manager|coach),?\s+)${name}\s+${name}`,
      'gu',
    ),
    message: 'A whole name. Use the made-up first name of the story.',
  },
  {
    kind: 'street',
    pattern: new RegExp(
      String.raw`(?:\b\d{1,4}[A-Za-z]?,?\s+|(?<=\b(?:on|in|at|of)\s+))${name}(?:\s+${name})?\s+(?:Street|St|Road|Rd|Avenue|Ave|Lane|Close|Drive|Crescent|Terrace|Gardens|Grove|Court|Mews|Square)\b`,
      'gu',
    ),
    message: 'A street leads to a door. Leave it out.',
  },
  {
    kind: 'place',
    pattern: new RegExp(
      String.raw`(?<=\b(?:live[sd]?|living|grew up|based|moved|born)\s+(?:in|to|near)\s+)${names}`,
      'gu',
    ),
    message: 'A place helps to identify a person: say “in a small town”.',
    really: (match) => !/(?:Street|Road|Lane|Close|Avenue|Drive)\b/.test(match),
  },
  {
    kind: 'employer',
    pattern: new RegExp(
      String.raw`(?<=\b(?:works?|worked|working|employed|job)\s+(?:at|for|by)\s+(?:the\s+)?)(?!NHS\b)${names}`,
      'gu',
    ),
    message: 'An employer helps to identify a person: say “in an office”.',
  },
]

/** Ten digits with the modulus 11 check digit (NHS Data Dictionary, NHS number). */
function isNhsNumber(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '')
  if (digits.length !== 10) return false
  const sum = Array.from(digits.slice(0, 9)).reduce(
    (total, digit, place) => total + Number(digit) * (10 - place),
    0,
  )
  const check = (11 - (sum % 11)) % 11
  return check === Number(digits[9])
}
