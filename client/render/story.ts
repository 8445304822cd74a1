import type { CaseStudyListItem } from '../caseStudies/caseStudies.ts'
import type { Read } from '../read/read.ts'
import type { Labels } from './labels.ts'

/** A story as the queries return it, whether embedded, listed or on its own page. */
export type CaseStudyLike = Pick<
  CaseStudyListItem,
  | 'title'
  | 'person'
  | 'problem'
  | 'history'
  | 'assessment'
  | 'treatment'
  | 'perspective'
  | 'outcome'
>

/** The same once it has been read. */
export type ReadStory = Read<CaseStudyLike>

type Outcome = NonNullable<ReadStory['outcome']>
type OutcomeMeasures = NonNullable<Outcome['outcomeMeasures']>

const sections = [
  'problem',
  'history',
  'assessment',
  'treatment',
  'outcome',
  'perspective',
] as const

export interface StorySection {
  readonly name: (typeof sections)[number]
  readonly text: ReadStory['problem']
  readonly measures: OutcomeMeasures
}

/** The sections of a story that say something, in CARE's order. */
export function storySections(story: ReadStory): StorySection[] {
  return sections
    .map((name) => ({
      name,
      text: name === 'outcome' ? (story.outcome?.summary ?? null) : story[name],
      measures:
        name === 'outcome'
          ? (story.outcome?.outcomeMeasures ?? []).filter((measure) => measure.name)
          : [],
    }))
    .filter(({ text, measures }) => (text && text.length > 0) || measures.length > 0)
}

/** `Sam, aged 40–49, gardener`: all that is told of a person. */
export function personLine(person: ReadStory['person'], labels: Labels): string {
  const age = person?.ageBand?.replace('-plus', '+').replace('-', '–')
  return [person?.alias, age && `${labels.caseStudy.age} ${age}`, person?.occupation]
    .filter(Boolean)
    .join(', ')
}
