import { isHeading, isListItem } from '../portableText.ts'
import { isHelpHeading } from '../text/urgency.ts'
import type { Passage, Post } from '../types.ts'
import { endOfSection, levelOf, paragraphOf, textOf } from './passages.ts'
import { introduced } from './introduced.ts'
import { partsOfName } from '../text/people.ts'

/** Patients' stories that begin at a passage. */
export interface FoundStories {
  /** From here to before `end`, the passages are replaced by `kept` and the embed. */
  readonly start: number
  readonly end: number
  readonly kept: readonly Passage[]
  readonly stories: readonly (readonly Passage[])[]
  /** The heading over them, when it is one of stories. */
  readonly heading?: string
}

const storyHeading =
  /real[- ]life\b|case (?:stud|report|example|histor|presentation)|^case(?:\s+(?:\d+|one|two|three|[a-d]))?\s*(?::|$)|(?:patient|client|customer|people|person|success)(?:['’]?s['’]?)? (?:stor|example|experience|journey)|stor(?:y|ies) from (?:our|the) (?:clinic|practice|patients)|examples? from (?:our|the) (?:clinic|practice)|how we helped|what our (?:patients|clients) say|\btestimonials?\b/i
/** These introduce stories only where somebody is introduced under them. */
const vagueHeading = /\bstor(?:y|ies)\b|\bexamples?\b|\bexperiences?\b|\bjourneys?\b|\bmeet\b/i
/** A post that is nothing but a story says so. */
const storyTitle =
  /\bcase stud(?:y|ies)\b|\bcase report\b|\b(?:patient|client|success) stor(?:y|ies)\b|\btestimonials?\b|['’]s (?:story|journey)\b/i
/** A post about how to write them is none. */
const aboutStories = /\bhow to\b|\bwhat is\b|\bwriting\b|\bconsent\b|\btemplate\b|\bguide to\b/i

/** The stories that begin at a passage: the whole post, a section, what patients say, or running text. */
export function findStories(post: Post, at: number): FoundStories | undefined {
  return (
    readPost(post, at) ??
    readSection(post, at) ??
    readTestimonials(post, at) ??
    readLooseStories(post, at)
  )
}

/** A whole post that is a story, up to what says when to get help or where the text comes from. */
function readPost({ title, body, authors }: Post, at: number): FoundStories | undefined {
  if (at !== 0 || !storyTitle.test(title) || aboutStories.test(title)) return undefined
  const stop = body.findIndex((passage) => levelOf(passage) !== undefined && isPublic(passage))
  const end = stop === -1 ? body.length : stop
  // Where the story's own heading stands further down, only its section is one.
  const isHeadedBelow = body.some(
    (passage) => levelOf(passage) !== undefined && storyHeading.test(textOf(passage)),
  )
  const introduces = body
    .slice(0, 3)
    .some((passage) => introduction(passage, authors) !== undefined)
  if (end === 0 || (isHeadedBelow && !introduces)) return undefined
  return { start: 0, end, kept: [], stories: [body.slice(0, end)], heading: title }
}

function isPublic(passage: Passage): boolean {
  const text = textOf(passage)
  return isHelpHeading(text) || /^(?:references|sources|further reading|bibliography)\b/i.test(text)
}

function readSection({ body, authors }: Post, at: number): FoundStories | undefined {
  const text = textOf(body[at])
  if (levelOf(body[at]) === undefined) return undefined
  const isSure = storyHeading.test(text)
  if (!isSure && !vagueHeading.test(text)) return undefined
  const whole = endOfSection(body, at)
  const stop = body.findIndex(
    (passage, index) =>
      index > at && index < whole && levelOf(passage) !== undefined && isPublic(passage),
  )
  const end = stop === -1 ? whole : stop
  const section = body.slice(at + 1, end)
  const introduces = section.some((passage) => introduced(textOf(passage), authors) !== undefined)
  if (section.length === 0 || (!isSure && !introduces)) return undefined
  const { intro, stories } = tellApart(section, authors)
  return { start: at + 1, end, kept: intro, stories, heading: text }
}

/** A story begins where a person is introduced, or at a heading of its own. */
function tellApart(
  section: readonly Passage[],
  authors: Authors,
): {
  intro: readonly Passage[]
  stories: Passage[][]
} {
  const hasOwnHeadings = section.some((passage) => levelOf(passage) !== undefined)
  const isStart = (passage: Passage) =>
    hasOwnHeadings
      ? levelOf(passage) !== undefined
      : introduced(textOf(passage), authors) !== undefined
  const first = section.findIndex((passage) => isStart(passage))
  if (first === -1) return { intro: [], stories: [[...section]] }
  const stories: Passage[][] = []
  for (const passage of section.slice(first)) {
    if (isStart(passage)) stories.push([passage])
    else stories.at(-1)?.push(passage)
  }
  const intro = section.slice(0, first)
  // A picture or a quotation before the first introduction belongs to somebody's story, too.
  const isText = intro.every((passage) => paragraphOf(passage) !== undefined)
  if (isText) return { intro, stories }
  return { intro: [], stories: [[...intro, ...(stories[0] ?? [])], ...stories.slice(1)] }
}

const clinicians =
  /\b(?:dr|prof(?:essor)?|doctor|physio\w*|osteopath|chiropractor|podiatrist|chiropodist|dietitian|dietician|nutritionist|pharmacist|midwife|psychologist|\w*therapist|dentist|optometrist|optician|paramedic|radiographer|surgeon|consultant|nurse|GP|NHS|NICE|team|clinic|university|journal|guideline)\b/i

/** What patients say, in their own words and with a name under it. */
function readTestimonials({ body, authors }: Post, start: number): FoundStories | undefined {
  let end = start
  while (isTestimonial(body[end]) && !isByAuthor(body[end], authors)) end += 1
  if (end === start) return undefined
  return { start, end, kept: [], stories: body.slice(start, end).map((passage) => [passage]) }
}

function isTestimonial(passage: Passage | undefined): boolean {
  const block = passage?.block
  if (block?._type !== 'quote' || !block.attribution) return false
  const isPerson = /^\p{Lu}/u.test(block.attribution) && !clinicians.test(block.attribution)
  return isPerson && /\b(?:I|I['’]m|I['’]ve|me|my|myself)\b/.test(block.text)
}

/** Whoever wrote the page may also be quoted on it. */
function isByAuthor(passage: Passage | undefined, authors: Authors): boolean {
  const block = passage?.block
  const said = block?._type === 'quote' ? (block.attribution ?? '') : ''
  return authors.some(({ name }) => said.includes(name.family))
}

function readLooseStories({ body, authors }: Post, start: number): FoundStories | undefined {
  const stories: Passage[][] = []
  let end = start
  while (introduction(body[end], authors) !== undefined) {
    const next = endOfStory(body, end, authors)
    stories.push(body.slice(end, next))
    end = next
  }
  return stories.length > 0 ? { start, end, kept: [], stories } : undefined
}

type Authors = Post['authors']

function introduction(passage: Passage | undefined, authors: Authors) {
  return paragraphOf(passage) ? introduced(textOf(passage), authors) : undefined
}

/** A story goes on while the paragraphs speak of the same person, with the lists they introduce. */
function endOfStory(body: readonly Passage[], start: number, authors: Authors): number {
  const names = partsOfName(introduction(body[start], authors)?.alias ?? '')
  let end = start + 1
  for (;;) {
    const passage = body[end]
    const text = textOf(passage).trim()
    const isListed = isListItem(passage?.block) && !isHeading(body[end - 1]?.block)
    const introduces =
      textOf(body[end - 1])
        .trim()
        .endsWith(':') || isListItem(body[end - 1]?.block)
    const isSame =
      paragraphOf(passage) !== undefined &&
      introduction(passage, authors) === undefined &&
      (/^(?:they|their)\b|^(?:\S+\s+){0,8}?(?:he|she|his|her|him|the patient)\b/i.test(text) ||
        names.some((name) => text.includes(name)))
    if (!isSame && !(isListed && introduces)) return end
    end += 1
  }
}
