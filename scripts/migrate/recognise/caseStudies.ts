import { richText } from '../normalise/richText.ts'
import { isTextBlock } from '../portableText.ts'
import type { CaseStudyDraft, Converted, Note, Passage, Post } from '../types.ts'
import { identifyingDetails } from './identifyingDetails.ts'
import { endOfSection, levelOf, paragraphOf, replaced, textOf } from './passages.ts'
import { readPerson } from './person.ts'

const storyHeading =
  /real[- ]life\b|case (?:stud|report|example)|(?:patient|client|customer|people|person|success)(?:['’]?s['’]?)? (?:stor|example|experience|journey)|stor(?:y|ies) from (?:our|the) (?:clinic|practice|patients)|examples? from (?:our|the) (?:clinic|practice)|how we helped|what our (?:patients|clients) say/i
/** These introduce stories only where somebody is introduced under them. */
const vagueHeading = /\bstor(?:y|ies)\b|\bexamples?\b|\bexperiences?\b|\bjourneys?\b|\bmeet\b/i

/**
 * Patients' stories become case studies, without consent recorded, so that nobody outside sees them
 * until somebody records it. A heading over them stays, with a block that embeds them. A story that
 * stands elsewhere, told by how it introduces its person, is taken too: it must not become public
 * because its heading was unusual.
 */
export function caseStudies(post: Post): Post {
  let result = post
  for (let at = 0; at < result.body.length; at += 1) {
    const found = readSection(result.body, at) ?? readLooseStories(result.body, at)
    if (found) {
      result = take(result, found)
      at = found.start + found.kept.length
    }
  }
  return result
}

interface FoundStories {
  /** From here to before `end`, the passages are replaced by `kept` and the embed. */
  readonly start: number
  readonly end: number
  readonly kept: readonly Passage[]
  readonly stories: readonly (readonly Passage[])[]
  /** The heading over them, when it is one of stories. */
  readonly heading?: string
}

function readSection(body: readonly Passage[], at: number): FoundStories | undefined {
  const text = textOf(body[at])
  if (levelOf(body[at]) === undefined) return undefined
  const isSure = storyHeading.test(text)
  if (!isSure && !vagueHeading.test(text)) return undefined
  const end = endOfSection(body, at)
  const section = body.slice(at + 1, end)
  // What is no text (a picture, a table) cannot live in a story: such a section is read loosely.
  if (section.length === 0 || !section.every((passage) => isTextBlock(passage.block)))
    return undefined
  const introduces = section.some((passage) => readPerson(textOf(passage)) !== undefined)
  if (!isSure && !introduces) return undefined
  const { intro, stories } = tellApart(section)
  return { start: at + 1, end, kept: intro, stories, heading: text }
}

/** A story begins where a person is introduced, or at a heading of its own. */
function tellApart(section: readonly Passage[]): {
  intro: readonly Passage[]
  stories: Passage[][]
} {
  const hasOwnHeadings = section.some((passage) => levelOf(passage) !== undefined)
  const isStart = (passage: Passage) =>
    hasOwnHeadings ? levelOf(passage) !== undefined : readPerson(textOf(passage)) !== undefined
  const first = section.findIndex((passage) => isStart(passage))
  if (first === -1) return { intro: [], stories: [[...section]] }
  const stories: Passage[][] = []
  for (const passage of section.slice(first)) {
    if (isStart(passage)) stories.push([passage])
    else stories.at(-1)?.push(passage)
  }
  return { intro: section.slice(0, first), stories }
}

function readLooseStories(body: readonly Passage[], start: number): FoundStories | undefined {
  const stories: Passage[][] = []
  let end = start
  while (introduction(body[end]) !== undefined) {
    const next = endOfStory(body, end)
    stories.push(body.slice(end, next))
    end = next
  }
  return stories.length > 0 ? { start, end, kept: [], stories } : undefined
}

function introduction(passage: Passage | undefined) {
  return paragraphOf(passage) ? readPerson(textOf(passage)) : undefined
}

/** A story goes on while the paragraphs speak of the same person. */
function endOfStory(body: readonly Passage[], start: number): number {
  const alias = introduction(body[start])?.alias
  let end = start + 1
  while (paragraphOf(body[end]) && introduction(body[end]) === undefined) {
    const text = textOf(body[end]).trim()
    const isSame =
      /^(?:he|she|they|his|her|their)\b/i.test(text) ||
      (alias !== undefined && text.startsWith(alias))
    if (!isSame) break
    end += 1
  }
  return end
}

function take(post: Post, found: FoundStories): Post {
  const offset = post.caseStudies.length
  const subject = subjectOf(found.heading, post.title)
  const drafts = found.stories.map((story, at) => toDraft(story, subject, offset + at + 1))
  const position = found.stories[0]?.[0]?.position ?? post.source.position
  const references = drafts.map((_, at) => ({
    _type: 'reference' as const,
    _ref: `#${offset + at}`,
    _weak: true as const,
  }))
  const embed: Passage = { position, block: { _type: 'caseStudyEmbed', caseStudies: references } }
  return {
    ...post,
    body: replaced(post.body, found.start, found.end, [...found.kept, embed]),
    caseStudies: [...post.caseStudies, ...drafts],
    converted: [...post.converted, ...headingsIn(found)],
    notes: [
      ...post.notes,
      ...richText(found.stories.flat()).notes,
      ...(found.heading === undefined ? [looseNote(position)] : []),
    ],
  }
}

function looseNote(position: Passage['position']): Note {
  const message =
    "A patient's story stood in the text. It is a case study now, and hidden until consent is recorded: check where it begins and ends."
  return { position, field: 'caseStudy.problem', message }
}

function headingsIn({ stories }: FoundStories): Converted[] {
  return stories
    .flat()
    .filter((passage) => levelOf(passage) !== undefined)
    .map(({ position }) => ({ what: 'headings', count: 1, to: 'caseStudy.problem', position }))
}

function toDraft(story: readonly Passage[], subject: string, number: number): CaseStudyDraft {
  const introduced = story
    .map((passage) => readPerson(textOf(passage)))
    .find((person) => person !== undefined)
  const { age: _, ...known } = introduced ?? { age: undefined }
  const person: CaseStudyDraft['person'] = known
  const { occupation } = person
  return {
    // The person's name stays out of the title, and so out of the page's address.
    title: occupation
      ? `${capitalised(occupation)}: ${subject}`
      : `Case study ${number}: ${subject}`,
    position: story[0]?.position ?? { file: '' },
    person,
    story: richText(story).text,
    identifying: story.flatMap((passage) =>
      identifyingDetails(textOf(passage), passage.position, introduced),
    ),
  }
}

/** `Real-life example: overcoming back pain` is about overcoming back pain. */
function subjectOf(heading: string | undefined, title: string): string {
  const after = /:\s*(\S.*)$/.exec(heading ?? '')?.[1]
  const about = (title.split(/[:?]/, 1)[0] ?? title).trim()
  return after ?? about
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
