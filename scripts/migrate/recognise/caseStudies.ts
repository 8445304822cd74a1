import type { CaseStudyDraft, Passage, Post } from '../types.ts'
import { isTextBlock, type TextBlock } from '../portableText.ts'
import { endOfSection, levelOf, replaced, textOf } from './passages.ts'
import { identifyingDetails } from './identifyingDetails.ts'
import { readPerson } from './person.ts'

const heading =
  /real[- ]life\b|case (?:stud|report|example)|(?:patient|client|customer|success)(?:['’]?s['’]?)? (?:stor|example|experience|journey)|stor(?:y|ies) from (?:our|the) (?:clinic|practice|patients)|examples? from (?:our|the) (?:clinic|practice)|how we helped/i

/**
 * Patients' stories under their heading become case studies, without consent recorded, so that nobody
 * outside sees them until somebody records it. The heading stays, with a block that embeds them.
 */
export function caseStudies(post: Post): Post {
  const at = post.body.findIndex(
    (passage, place) =>
      heading.test(textOf(passage)) && levelOf(passage) !== undefined && !isDone(post, place),
  )
  if (at === -1) return post
  const end = endOfSection(post.body, at)
  const section = post.body.slice(at + 1, end)
  const { intro, stories } = tellApart(section)
  if (stories.length === 0) return post
  const subject = subjectOf(textOf(post.body[at]), post.title)
  const drafts = stories.map((story, number) => toDraft(story, subject, number + 1))
  const first = stories[0]?.[0]
  const embed: Passage = {
    place: first?.place ?? post.source.place,
    block: { _type: 'caseStudyEmbed', caseStudies: [] },
  }
  const offset = post.caseStudies.length
  const references = drafts.map((_, number) => ({
    _type: 'reference' as const,
    _ref: `#${offset + number}`,
    _weak: true as const,
  }))
  return caseStudies({
    ...post,
    body: replaced(post.body, at + 1, end, [
      ...intro,
      { ...embed, block: { _type: 'caseStudyEmbed', caseStudies: references } },
    ]),
    caseStudies: [...post.caseStudies, ...drafts],
    converted: [
      ...post.converted,
      ...section.flatMap((passage) =>
        levelOf(passage) === undefined
          ? []
          : [
              {
                what: 'headings' as const,
                count: 1,
                to: 'caseStudy.problem',
                place: passage.place,
              },
            ],
      ),
    ],
  })
}

function isDone(post: Post, at: number): boolean {
  return post.body
    .slice(at + 1, endOfSection(post.body, at))
    .some(({ block }) => block._type === 'caseStudyEmbed')
}

/** A story begins where a person is introduced, or at a heading of its own. */
function tellApart(section: readonly Passage[]): {
  intro: readonly Passage[]
  stories: Passage[][]
} {
  // What is no text (a picture, a table) cannot live in a story: such a section is left for the editor.
  if (!section.every((passage) => isTextBlock(passage.block)))
    return { intro: section, stories: [] }
  const hasOwnHeadings = section.some((passage) => levelOf(passage) !== undefined)
  const isStart = (passage: Passage) =>
    hasOwnHeadings ? levelOf(passage) !== undefined : readPerson(textOf(passage)) !== undefined
  const first = section.findIndex((passage) => isStart(passage))
  if (first === -1) return { intro: [], stories: section.length > 0 ? [[...section]] : [] }
  const stories: Passage[][] = []
  for (const passage of section.slice(first)) {
    if (isStart(passage)) stories.push([passage])
    else stories.at(-1)?.push(passage)
  }
  return { intro: section.slice(0, first), stories }
}

function toDraft(story: readonly Passage[], subject: string, number: number): CaseStudyDraft {
  const place = story[0]?.place ?? { file: '' }
  const introduced = story
    .map((passage) => readPerson(textOf(passage)))
    .find((found) => found !== undefined)
  const { age: _, ...person } = introduced ?? { age: undefined }
  const occupation = introduced?.occupation
  const title = occupation
    ? `${capitalised(occupation)}: ${subject}`
    : `Case study ${number}: ${subject}`
  return {
    title,
    place,
    person,
    story: story.flatMap((passage) => asParagraph(passage)),
    identifying: story.flatMap((passage) =>
      identifyingDetails(textOf(passage), passage.place, introduced),
    ),
  }
}

/** The sections of a case study have headings of their own, so a heading inside is a bold line. */
function asParagraph(passage: Passage): TextBlock[] {
  const { block } = passage
  if (!isTextBlock(block)) return []
  if (block.style === 'normal') return [block]
  const children = block.children.map((child) => ({
    ...child,
    marks: [...new Set([...child.marks, 'strong'])],
  }))
  return [{ ...block, style: 'normal', children }]
}

/** `Real-life example: overcoming back pain` is about overcoming back pain. */
function subjectOf(headingText: string, title: string): string {
  const after = /:\s*(\S.*)$/.exec(headingText)?.[1]
  return after ?? (title.split(/[:?]/, 1)[0] ?? title).trim().toLowerCase()
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
