import { ageInYears, agePattern } from './ages.ts'

/** Somebody a text names in such a way that readers could tell who it is. */
export interface NamedPerson {
  readonly name: string
  /** In years, where it is stated. */
  readonly age?: number
  /** The words that say it. */
  readonly text: string
}

const word = String.raw`\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}'’-]*`
const particle = String.raw`(?:van|von|der|den|de|da|di|du|la|le|al|el|bin|ibn)`
const title = String.raw`(?:Mr|Mrs|Ms|Miss|Mx|Sir|Lady)\.?`
const fullName = String.raw`(?:(?:${title}\s+)?${word}(?:\s+(?:${particle}\s+){0,2}(?:${word}|\p{Lu}\b\.?)){1,3}|${title}\s+(?:\p{Lu}\.?\s+)?${word})`
const anyName = String.raw`(?:${fullName}|${word})`
const age = String.raw`(?<age>${agePattern})`
/** What follows an age that is one: `Ann Lee, 40, came`, not `Ann Lee, 40 mg`. */
const afterAge = String.raw`(?=\s*(?:[,.;:!?)–—]|$)|\s+(?:years?|and|who|from|when|with|has|had|was|is|came|said|says)\b)`

interface Shape {
  readonly pattern: RegExp
  /** What every match of it has, and few sentences do. */
  readonly hint: RegExp
  /** True where sources and guidance have the same shape, so that the sentence must speak of a patient. */
  readonly mustTell?: boolean
}

const commaAge =
  /,\s+(?:(?:who\s|now\s|then\s|just\s|aged?\s)|\d{1,3}\b|[a-z]+(?:ty|teen|ve|en|ne|wo|ee|ur|ix|ght)\b)/

const shapes: readonly Shape[] = [
  // Ann Lee, 40, … / Ann Lee, aged forty, … / Mrs Lee, who is 40, …
  {
    hint: commaAge,
    pattern: new RegExp(
      String.raw`(?<name>${fullName}),\s+(?:(?:who\s+(?:is|was)\s+|now\s+|then\s+|just\s+)?(?:aged?\s+)?)${age}${afterAge}`,
      'gu',
    ),
  },
  // Ann Lee aged 40 / Ann Lee (aged 40)
  {
    hint: /\baged?\s/,
    pattern: new RegExp(String.raw`(?<name>${fullName}),?\s*\(?\s*aged?\s+${age}\b`, 'gu'),
  },
  // Ann Lee (40): a source may stand there, too.
  {
    hint: /\(\s*(?:now\s+|then\s+)?[\da-z]/,
    pattern: new RegExp(String.raw`(?<name>${anyName})\s*\((?:now\s+|then\s+)?${age}\)`, 'gu'),
    mustTell: true,
  },
  // Ann Lee is 40 / was a 40-year-old builder
  {
    hint: /\b(?:is|was|turned|turns)\s/,
    pattern: new RegExp(
      String.raw`(?<name>${fullName}),?\s+(?:is|was|turned|turns)\s+(?:(?:now|only|just)\s+)?${age}(?=\s*[.,;]|\s+(?:years?|and|when)\b|$)`,
      'gu',
    ),
  },
  {
    hint: /years?[- ]old/,
    pattern: new RegExp(
      String.raw`(?<name>${fullName}),?\s+(?:(?:who\s+)?(?:is|was)\s+)?(?:an?\s+)?(?:[\p{Ll}-]+\s+)?${age}[- ]years?[- ]old\b`,
      'gu',
    ),
  },
  // 40-year-old Ann Lee / the 40-year-old builder Ann
  {
    hint: /years?[- ]old/,
    pattern: new RegExp(
      String.raw`\b${age}[- ]years?[- ]old(?:\s+(?!with\b|who\b|and\b|or\b|in\b|at\b|from\b|on\b|of\b|for\b|ha[sd]\b|can\b|may\b|is\b|was\b|to\b|needs?\b|should\b|under\b|takes?\b)[\p{Ll}-]+){0,3},?\s+(?<name>${anyName})`,
      'gu',
    ),
    mustTell: true,
  },
  // Ann, 40, came to us / Ann, aged 40, …
  {
    hint: commaAge,
    pattern: new RegExp(
      String.raw`(?<![\p{L}’'-]\s*[-–])(?<name>${word}),\s+(?:aged?\s+)?${age}(?=\s*[,.;)–—]|\s+years?\b|$)`,
      'gu',
    ),
    mustTell: true,
  },
  // Our patient Ann Lee / a patient called Ann
  {
    hint: /(?:patient|client)/,
    pattern: new RegExp(
      String.raw`\b(?:[Oo]ur|[Mm]y|[Oo]ne of (?:our|my))\s+(?:\p{Ll}+\s+)?(?:patients?|clients?),?\s+(?<name>${fullName})`,
      'gu',
    ),
  },
  {
    hint: /\b(?:called|named|by the name of)\s/,
    pattern: new RegExp(
      String.raw`\b(?:patient|client|man|woman|boy|girl|lady|gentleman|child)\s+(?:called|named|by the name of)\s+(?<name>${anyName})`,
      'gu',
    ),
  },
]

/** Words of a sentence that begin with a capital and are no part of a name. */
const leads =
  /^(?:How|Why|What|Who|Where|Whose|When|While|If|After|Before|As|Since|Because|Although|Though|Meet|For|With|Without|Like|Unlike|Take|Our|My|The|This|That|In|On|At|By|From|To|And|But|So|Then|Now|Here|Patient|Patients|Client|Clients|Case|Thanks|Thank|Recently|Last|Today|Yesterday|Photo|Picture|Pictured|Image|Story|Above|Below|Left|Right|Dear|Says|Said)\s+/u

/** What has the shape of a name and is none. */
const noNames =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|Street|Road|Lane|Avenue|Drive|Close|Square|Terrace|House|Building|Floor|Suite|Unit|Clinic|Clinics|Hospital|Hospitals|Surgery|Practice|Centre|Center|Trust|University|College|School|Society|Association|Institute|Council|Committee|Department|Ministry|Group|Team|Company|Limited|Ltd|Inc|Journal|Review|Figure|Fig|Table|Chapter|Section|Part|Step|Stage|Grade|Level|Week|Weeks|Day|Days|Month|Phase|Exercise|Appendix|Box|Page|Volume|Vol|Issue|Version|Vitamin|Type|Syndrome|Disease|Test|Score|Scale|Index|Class|Category|Group|Study|Trial|Guideline|Guidance|Act|Article|Question|Ages?|Aged|Adults?|Children|Child|Babies|Boys?|Girls?|Men|Women|Patients?|Clients?|People|Everyone|Anyone|Total|Mean|Average|About|Around|Between|Under|Over|Up|Until|Only|Room|Bay|Ward|Line|Zone|Psalm|Day|Years?|Hours?|Minutes?|Repeat|Hold|Rest|Do|Take)\b/u

/** A sentence that tells what happened to somebody who is or was treated. */
const tells =
  /\b(?:patients?|clients?|(?:came|come|comes|went|turned) (?:to|in|back)|visit(?:ed|s)? (?:us|me|our|the clinic)|(?:saw|sees|seen by|met) (?:us|me|our)|referred|suffer\w*|injur\w*|fell|falls|hurts?|broke|tore|tears|strain\w*|sprain\w*|pain\w*|ach\w+|diagnos\w*|operat\w*|surgery|treat(?:ed|ment|s)|recover\w*|heal(?:ed|s)|rehab\w*|told (?:us|me)|struggl\w*|unable|(?:could|can) (?:not|hardly|barely|now|once|again)|couldn['’]t|limp\w*|thank\w*|says|said|explains|recalls|was (?:left|told|given|back)|is (?:back|now)|woke|lost|walks?|runs? again|(?:he|she) (?:had|was|is|has|came|went|felt|could|can|now))\b/i
/** `Doherty (16) found …` is a source. */
const cites =
  /^\s*(?:et al\.?|and colleagues|(?:have |has |also |later |recently )*(?:found|reported|showed|shown|suggested|concluded|argued|stated|noted|described|reviewed|demonstrated|recommended|proposed|observed|studied|compared|measured|examined|investigated|wrote|developed|defined)\b(?!\s+(?:it|her|him|them|herself|himself|themselves)\b))/i
const sources = /\b(?:et al|stud(?:y|ies)|trials?|according to|reference|cited|in:)\b/i

const publicFigures =
  /\b(?:singers?|act(?:ors?|resse?s?)|footballers?|golfers?|cricketers?|rugby player|tennis|Olympi\w+|champions?|prime minister|president|king|queen|princ(?:e|ess)|celebrit(?:y|ies)|(?:film|pop|rock|movie) star|presenters?|TV|novelists?|comedians?|broadcasters?|Wimbledon|premier league|world (?:number|cup|record))\b/i
const imagined = /\b(?:imagine|suppose|let['’]s say|picture (?:a|this)|pretend|hypothetical)\b/i

/**
 * The people a sentence names with their age or as somebody's patient: enough for a reader to know who
 * it is. Famous people, people who are only imagined, and authors of studies are not among them.
 */
export function peopleIn(sentence: string): NamedPerson[] {
  if (
    !shapes.some(({ hint }) => hint.test(sentence)) ||
    imagined.test(sentence) ||
    publicFigures.test(sentence)
  )
    return []
  const found = new Map<string, NamedPerson>()
  const done: { start: number; end: number }[] = []
  for (const { pattern, hint, mustTell = false } of shapes) {
    if (!hint.test(sentence)) continue
    for (const match of sentence.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      // `Lee, 40` is a part of `Ann Lee, 40`, whoever that was.
      if (done.some((other) => start > other.start && end <= other.end)) continue
      done.push({ start, end })
      const name = nameOf(match.groups?.['name'] ?? '')
      const after = sentence.slice(end)
      const isOther =
        name === undefined ||
        (mustTell && (!tells.test(sentence) || cites.test(after) || sources.test(sentence)))
      const stated = match.groups?.['age']
      const years = stated === undefined ? undefined : ageInYears(stated)
      if (isOther || (years !== undefined && years > 115)) continue
      const { age: known } = found.get(name) ?? {}
      const own = years ?? known
      found.set(name, { name, text: match[0], ...(own === undefined ? {} : { age: own }) })
    }
  }
  return [...found.values()]
}

function nameOf(written: string): string | undefined {
  let name = written
  while (leads.test(name)) name = name.replace(leads, '')
  if (name.length < 2 || noNames.test(name)) return undefined
  return name
}

const nhsLabel = /\bNHS\s*(?:number|no\.?|#)\s*:?\s*(?<number>\d{3}[ -]?\d{3}[ -]?\d{4})\b/i
const nhsNumber = /(?<![\d+]|\d[ -])\d{3}[ -]\d{3}[ -]\d{4}(?![\d]|[ -]\d)/g
const birth =
  /\b(?:date of birth|d\.?o\.?b\.?|born(?: on)?)\s*:?\s*(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?[\s./-]+(?:\d{1,2}|\p{L}{3,9})[\s./-]+\d{2,4}\b/iu

/** The number of a patient or the day of somebody's birth: no guidance has either. */
export function patientRecordIn(text: string): { what: 'NHS number' | 'date'; text: string }[] {
  const labelled = nhsLabel.exec(text)?.groups?.['number']
  const numbers = [...text.matchAll(nhsNumber)].map(([number]) => number).filter(isNhsNumber)
  const born = birth.exec(text)?.[0]
  return [
    ...[...new Set([...(labelled === undefined ? [] : [labelled]), ...numbers])].map((number) => ({
      what: 'NHS number' as const,
      text: number,
    })),
    ...(born === undefined ? [] : [{ what: 'date' as const, text: born }]),
  ]
}

/** NHS Data Dictionary, "NHS NUMBER": the last of ten digits checks the others (modulus 11). */
function isNhsNumber(written: string): boolean {
  const digits = [...written.replaceAll(/\D/g, '')].map(Number)
  const sum = digits.slice(0, 9).reduce((total, digit, at) => total + digit * (10 - at), 0)
  const check = (11 - (sum % 11)) % 11
  return check !== 10 && check === digits[9]
}

/** The parts of a name by which its bearer is known: `Ann Lee` by `Ann` and by `Lee`. */
export function partsOfName(name: string): string[] {
  return name
    .split(/\s+/)
    .map((part) => part.replace(/[.,]$/, ''))
    .filter((part) => part.length > 2 && !/^(?:Mrs|Miss|Sir|Lady|van|von|der|den)$/.test(part))
}
