/** A heading whose level is not known, and what stands around it. */
export interface Heading {
  readonly text: string
  readonly blankBefore: number
  /** Another heading follows at once. */
  readonly opensHeading: boolean
  readonly opensList: boolean
}

export interface Level {
  readonly style: 'h2' | 'h3'
  /** True where nothing but habit speaks for it. */
  readonly guessed: boolean
}

/**
 * Tells sections (h2) from their parts (h3). What the writer did to the lines speaks first: more blank
 * lines, capitals. Otherwise:
 *
 * 1. A heading directly followed by a heading opens a section, and what follows are its parts.
 * 2. No part stands before the first section; without any nesting, all are sections.
 * 3. A heading that health pages always use for a section (a conclusion, a patient's story, questions,
 *    prevention, recovery time, when to get help) ends the open one, unless that one is about the same.
 * 4. A heading in two parts, `Final thoughts: take care of your knee`, is a section: so are titles made.
 * 5. Numbered headings (`Step 1`, `Week 2`) are parts of the heading before them.
 * 6. A section that names a number (`Two exercises …`) has as many parts.
 */
export function headingLevels(headings: readonly Heading[]): Level[] {
  return byTypography(headings) ?? byStructure(headings)
}

function byTypography(headings: readonly Heading[]): Level[] | undefined {
  const marks: readonly ((heading: Heading) => boolean)[] = [
    (heading) => heading.blankBefore >= Math.max(2, mostBlank(headings)),
    (heading) => /\p{Lu}{2}/u.test(heading.text) && heading.text === heading.text.toUpperCase(),
  ]
  for (const isMarked of marks) {
    const marked = headings.filter((heading) => isMarked(heading)).length
    if (marked > 0 && marked < headings.length && headings[0] && isMarked(headings[0])) {
      return headings.map((heading) => ({ style: isMarked(heading) ? 'h2' : 'h3', guessed: false }))
    }
  }
  return undefined
}

function mostBlank(headings: readonly Heading[]): number {
  return Math.max(0, ...headings.slice(1).map((heading) => heading.blankBefore))
}

interface OpenSection {
  readonly kinds: readonly Kind[]
  /** Whether parts may follow that nothing marks as such. */
  readonly holdsParts: boolean
  /** Parts still to come where the heading names their number. */
  readonly awaited: number
  /** False before the first section that surely has parts: until then all are sections. */
  readonly afterNesting: boolean
}

function byStructure(headings: readonly Heading[]): Level[] {
  const isNested = headings.some((heading, at) => opensSection(headings, at))
  if (!isNested) return headings.map(() => ({ style: 'h2', guessed: false }))
  let open: OpenSection | undefined
  return headings.map((heading, at): Level => {
    const verdict = judge(headings, at, open)
    if (verdict.style === 'h2') open = openedBy(heading, opensSection(headings, at), open)
    else if (open) open = { ...open, awaited: open.awaited - 1 }
    return verdict
  })
}

function judge(headings: readonly Heading[], at: number, open: OpenSection | undefined): Level {
  const heading = headings[at]
  if (!heading || !open) return { style: 'h2', guessed: false }
  if (numbered.test(heading.text)) return { style: 'h3', guessed: false }
  if (opensSection(headings, at)) return { style: 'h2', guessed: false }
  if (opensSection(headings, at - 1)) return { style: 'h3', guessed: false }
  if (open.awaited === 0) return { style: 'h2', guessed: false }
  if (open.awaited > 0) return { style: 'h3', guessed: false }
  const kinds = kindsOf(heading.text)
  if (kinds.length > 0 && !kinds.some((kind) => belongs(kind, open.kinds))) {
    return { style: 'h2', guessed: false }
  }
  if (kinds.length === 0 && /^[^:]{3,}\s?:\s+\S+/.test(heading.text))
    return { style: 'h2', guessed: true }
  return open.holdsParts
    ? { style: 'h3', guessed: kinds.length === 0 && !heading.opensList }
    : { style: 'h2', guessed: open.afterNesting }
}

function opensSection(headings: readonly Heading[], at: number): boolean {
  const [heading, next] = [headings[at], headings[at + 1]]
  if (!heading || numbered.test(heading.text)) return false
  return heading.opensHeading || (next !== undefined && numbered.test(next.text))
}

function openedBy(heading: Heading, isSure: boolean, before: OpenSection | undefined): OpenSection {
  const kinds = kindsOf(heading.text)
  const holdsParts = isSure || kinds.some((kind) => holding.includes(kind))
  const afterNesting = isSure || before?.afterNesting === true
  return {
    kinds,
    holdsParts,
    afterNesting,
    awaited: isSure ? (numberNamed(heading.text) ?? Number.NaN) : Number.NaN,
  }
}

type Kind =
  | 'closing'
  | 'story'
  | 'questions'
  | 'prevention'
  | 'difference'
  | 'help'
  | 'recovery'
  | 'treatment'
  | 'sources'

const kinds: Readonly<Record<Kind, RegExp>> = {
  closing:
    /^(?:final (?:thoughts|words?)|conclusions?\b|in (?:conclusion|summary|short)|summary\b|(?:key )?take-?aways?\b|the (?:short version|bottom line|take-?away)|to sum up|wrapping up|key points|where to (?:begin|start)|what next|next steps)/i,
  story: /real[- ]life|case stud|(?:patient|client|success) stor|patient example|['’]s story\b/i,
  questions: /frequently asked|\bfaqs?\b|questions and answers|common questions|your questions/i,
  prevention:
    /^(?:how to )?(?:prevent|avoid|reduc|stop)\w*\b.*\b(?:future|again|another|flare|injur|recurr|risk|pain|problem|sprain|spasm|strain)|^prevent|^preventing\b/i,
  difference: /^recogni[sz]ing the difference|\bdifference between\b|\bor\b[^?]*\?$/i,
  help: /when (?:to|should (?:i|you)) (?:see|seek|get|call|ask|worry|contact|speak)|red flags?|warning signs|get (?:medical )?help|(?:in an )?emergency/i,
  recovery:
    /(?:recovery|healing)[- ]times?|how long (?:does|do|will|is|before|until|it)|recovery timeline/i,
  treatment:
    /^(?:how (?:to|is it|are they) (?:treat|reliev|eas|manag|car)|treat(?:ing|ments?)\b|what (?:helps|you can do)|looking after|self-?care|managing\b)/i,
  sources: /^(?:references|sources|further reading|bibliography)/i,
}

const holding: readonly Kind[] = ['difference', 'recovery', 'treatment', 'prevention']

function kindsOf(text: string): Kind[] {
  // Object.keys forgets that these are the record's own keys.
  return (Object.keys(kinds) as Kind[]).filter((kind) => kinds[kind].test(text))
}

/** When to see a doctor belongs to telling one thing from another, and each kind to itself. */
function belongs(kind: Kind, open: readonly Kind[]): boolean {
  return open.includes(kind) || (kind === 'help' && open.includes('difference'))
}

const numbered =
  /^(?:(?:step|week|stage|phase|day|part|exercise|tip|level|month)\s+(?:\d+|one|two|three|four|five|six)\b|\d{1,2}[.)]\s)/i

const numberWords = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function numberNamed(text: string): number | undefined {
  const first =
    /^(?:the\s+|my\s+|our\s+)?(\p{L}+|\d{1,2})\s+(?:\p{L}+\s+)?(?:exercises?|tips?|ways|steps|stages|types|reasons|signs|stretches|things|treatments|kinds|phases)\b/iu.exec(
      text,
    )?.[1]
  if (first === undefined) return undefined
  const at = numberWords.indexOf(first.toLowerCase())
  return at === -1 ? (/^\d+$/.test(first) ? Number(first) : undefined) : at + 2
}
