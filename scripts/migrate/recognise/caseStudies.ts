import { asHtml } from '../normalise/asHtml.ts'
import { richText } from '../normalise/richText.ts'
import { textBlock } from '../portableText.ts'
import type { CaseStudyDraft, Converted, Note, Passage, Post } from '../types.ts'
import { identifyingDetails } from './identifyingDetails.ts'
import { levelOf, replaced, textOf } from './passages.ts'
import { partsOfName, peopleIn } from '../text/people.ts'
import { introduced } from './introduced.ts'
import { findStories, type FoundStories } from './stories.ts'

/**
 * Patients' stories become case studies, without consent recorded, so that nobody outside sees them
 * until somebody records it. A heading over them stays, with a block that embeds them. A story that
 * stands elsewhere, told by how it introduces its person, is taken too: it must not become public
 * because its heading was unusual. So is what patients say of a clinic, in quotations.
 */
export function caseStudies(post: Post): Post {
  let result = post
  for (let at = 0; at < result.body.length; at += 1) {
    const found = findStories(result, at)
    if (found) {
      result = take(result, found)
      at = found.start + found.kept.length
    }
  }
  return result
}

function take(post: Post, found: FoundStories): Post {
  const offset = post.caseStudies.length
  const subject = subjectOf(found.heading, post.title)
  const read = found.stories.map((story) => apart(story))
  const drafts = read.map(({ story }, at) => toDraft(story, subject, offset + at + 1, post.authors))
  const position = found.stories[0]?.[0]?.position ?? post.source.position
  const references = drafts.map((_, at) => ({
    _type: 'reference' as const,
    _ref: `#${offset + at}`,
    _weak: true as const,
  }))
  const embed: Passage = { position, block: { _type: 'caseStudyEmbed', caseStudies: references } }
  const beside = read.flatMap((part) => part.beside)
  return {
    ...post,
    body: replaced(post.body, found.start, found.end, [...found.kept, embed, ...beside]),
    caseStudies: [...post.caseStudies, ...drafts],
    converted: [...post.converted, ...headingsIn(found), ...read.flatMap((part) => part.converted)],
    notes: [
      ...post.notes,
      ...richText(read.flatMap(({ story }) => story)).notes,
      ...(found.heading === undefined ? [looseNote(position)] : []),
    ],
  }
}

/** A story holds text alone: pictures and the rest stay beside it, where only an editor sees them. */
function apart(passages: readonly Passage[]): {
  story: Passage[]
  beside: Passage[]
  converted: Converted[]
} {
  const story: Passage[] = []
  const beside: Passage[] = []
  const converted: Converted[] = []
  for (const passage of passages) {
    const { block, position } = passage
    switch (block._type) {
      case 'block':
        story.push(passage)
        break
      case 'quote': {
        const said = [block.text, block.attribution].filter((words) => words !== undefined)
        story.push(...said.map((words) => ({ position, block: textBlock(words) })))
        if (block.url)
          converted.push({
            what: 'links',
            count: 1,
            to: 'caseStudy.problem',
            position,
            detail: block.url,
            lost: true,
          })
        break
      }
      case 'faq':
        for (const { question, answer } of block.items)
          story.push(
            { position, block: textBlock(question) },
            ...answer.map((part) => ({ position, block: part })),
          )
        break
      case 'figure':
      case 'gallery':
      case 'table':
      case 'video':
      case 'embed': {
        const reason = "Stood in a patient's story, so it is not public: it may show who they are"
        beside.push({ position, block: { _type: 'needsReview', reason, html: asHtml(block) } })
        break
      }
      default:
        // What helps the reader (a card, a button) is no part of the story.
        beside.push(passage)
    }
  }
  return { story, beside, converted }
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

function toDraft(
  story: readonly Passage[],
  subject: string,
  number: number,
  authors: Post['authors'],
): CaseStudyDraft {
  const subjectOfStory = story
    .map((passage) => introduced(textOf(passage), authors))
    .find((person) => person !== undefined)
  const { age: _, ...person } = subjectOfStory ?? {}
  const { occupation, alias } = person
  // The person's name stays out of the title, and so out of the page's address.
  const isNamed = alias !== undefined && partsOfName(alias).some((part) => subject.includes(part))
  const about = isNamed || peopleIn(subject).length > 0 ? undefined : subject
  return {
    title: [occupation ? capitalised(occupation) : `Case study ${number}`, about]
      .filter((part) => part !== undefined)
      .join(': '),
    position: story[0]?.position ?? { file: '' },
    person,
    story: richText(story).text,
    identifying: story.flatMap((passage) =>
      identifyingDetails(textOf(passage), passage.position, subjectOfStory),
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
