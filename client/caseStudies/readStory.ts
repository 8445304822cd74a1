import { ageBands } from '@clinical-content/rules'
import type { CaseStudyListQueryResult } from '../generated/sanity.types.ts'
import { richText } from '../portableText/readText.ts'
import { code, fields, listOf, number, oneOf, type Shape, words } from '../read/read.ts'

type Story = Omit<CaseStudyListQueryResult[number], 'topics'>
type Person = NonNullable<Story['person']>
type Outcome = NonNullable<Story['outcome']>
type Measure = NonNullable<Outcome['outcomeMeasures']>[number]

/** What is told of a patient, wherever the story stands. */
export const storyShape: Shape<Story> = {
  _id: code,
  title: words,
  slug: code,
  person: fields<Person>({
    alias: words,
    ageBand: oneOf<NonNullable<Person['ageBand']>>(ageBands),
    occupation: words,
  }),
  problem: richText,
  history: richText,
  assessment: richText,
  treatment: richText,
  perspective: richText,
  outcome: fields<Outcome>({
    summary: richText,
    outcomeMeasures: listOf(
      fields<Measure>({ name: words, before: number, after: number, scale: words }),
    ),
  }),
}

/** One that an article tells. */
export const readStory = fields<Story>(storyShape)
