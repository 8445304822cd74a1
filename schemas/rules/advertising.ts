export interface AdvertisingHint {
  /** Where it stands, in UTF-16 units of the text given. */
  readonly index: number
  readonly text: string
  readonly message: string
  /** The clause, to be shown with the message: these rules need a person's judgement. */
  readonly source: string
}

interface AdvertisingRule {
  readonly pattern: RegExp
  readonly message: string
  readonly source: string
  /** Where the rule holds; everywhere when absent. */
  readonly countries?: readonly string[]
}

/** One row a rule. They only ever warn (CAP code: context decides). */
const rules: readonly AdvertisingRule[] = [
  {
    pattern: /\bstate[\s-]registered\b/gi,
    message: 'Say “HCPC registered”: the register is no longer called that.',
    source: 'HCPC, How to refer to your registration',
    countries: ['GB'],
  },
  {
    pattern: /\bchartered\s+(?!physiotherapists?\b)(?:\p{L}+\s+){1,2}physiotherapists?\b/giu,
    message: 'Nothing may stand between “chartered” and “physiotherapist”.',
    source: 'CSP, Using the title chartered physiotherapist',
    countries: ['GB'],
  },
  {
    pattern:
      /\b(?:guarantee(?:d|s)?\s+(?:results?|relief|cures?|success)|miracle\s+(?:cure|treatment)|100\s?%\s+(?:safe|effective|success(?:ful)?)|(?:permanent|instant)(?:ly)?\s+(?:cures?|relief)|(?:we|can|will)\s+cure\b|completely\s+risk[\s-]free)/gi,
    message: 'A promise about results needs strong evidence. Say what usually happens.',
    source: 'CAP code 12.1: objective claims must be backed by evidence',
  },
  {
    pattern:
      /(?<!\b(?:no|not|never|cannot|can['’]t)\s(?:\w+\s)?)\b(?:cure[sd]?\b[^.!?\n]{0,60}?\b100\s?(?:%|per\s?cent)|100\s?(?:%|per\s?cent)\s+(?:\w+\s+){0,3}cure[sd]?\b)/giu,
    message: 'Nothing cures everybody. Say how many people it helped, and where that was found.',
    source: 'CAP code 12.1: objective claims must be backed by evidence',
  },
  {
    pattern:
      /\b(?:(?:no|zero|without(?:\s+any)?|free\s+(?:of|from))\s+side[\s-]effects?|side[\s-]effect[\s-]free)\b/giu,
    message: 'What works has side effects for somebody. Say which, and how often.',
    source: 'CAP code 12.1: objective claims must be backed by evidence',
  },
  {
    pattern: /\b(?:clinically|scientifically|medically)\s+(?:proven|proved)\b/giu,
    message: 'Say what was shown, in whom, and name the study among the sources.',
    source: 'CAP code 12.1: objective claims must be backed by evidence',
  },
  {
    pattern:
      /\b(?:pain[\s-]free\s+(?:forever|for\s+(?:ever|good|life))|never\s+(?:feel|have|suffer)\s+(?:\w+\s+){0,2}pain\s+again)\b/giu,
    message: 'Nobody can promise that pain does not come back. Say what usually happens.',
    source: 'CAP code 12.1: objective claims must be backed by evidence',
  },
  {
    pattern:
      /\b(?:botox|dysport|azzalure|bocouture|botulinum toxin|ozempic|wegovy|mounjaro|saxenda|semaglutide|tirzepatide|liraglutide)\b/gi,
    message:
      'Prescription-only medicines may not be advertised to the public. Is this information, or an offer?',
    source: 'CAP code 12.12',
    countries: ['GB', 'IE', 'AU'],
  },
  {
    pattern:
      /\b(?:the\s+)?(?:best|leading|number\s+one|no\.\s?1)\s+(?:\p{L}+\s+)?(?:clinic|physiotherapists?|physios?|practice|osteopaths?|chiropractors?|dentists?)\b/giu,
    message: 'A comparison with others needs evidence that you can show.',
    source: 'CAP code 3.7 and 3.33',
    countries: ['GB'],
  },
  {
    pattern: /\bHON\s?code\b/gi,
    message: 'HONcode ended in 2022 and certifies nothing any more.',
    source: 'Health On the Net Foundation, closed in 2022',
  },
]

/**
 * Wording that advertising rules object to, in the order it stands.
 *
 * @param country - the clinic's `advertisingCountry`
 */
export function advertisingHints(text: string, country = 'GB'): AdvertisingHint[] {
  return rules
    .filter((rule) => !rule.countries || rule.countries.includes(country))
    .flatMap(({ pattern, message, source }) =>
      [...text.matchAll(pattern)].map((match) => ({
        index: match.index,
        text: match[0],
        message,
        source,
      })),
    )
    .toSorted((a, b) => a.index - b.index)
}
