import { type ReadStory, personLine, storySections } from '../story.ts'
import type { Parts, TextContext } from './dialect.ts'

/** A patient's story, its sections under headings when there are several. */
export function storyParts(
  story: ReadStory,
  { dialect, richText }: Pick<TextContext, 'dialect' | 'richText'>,
): Parts {
  const { escape, labels, title } = dialect
  const { measure, before, after } = labels.caseStudy
  const sections = storySections(story)
  return [
    story.title && title(story.title),
    escape(personLine(story.person, labels)),
    ...sections.flatMap(({ name, text, measures }) => [
      sections.length > 1 && title(labels.caseStudy[name]),
      richText(text),
      measures.length > 0 &&
        dialect.table(
          [
            [measure, before, after],
            ...measures.map((row) => [
              escape(row.scale ? `${row.name} (${row.scale})` : (row.name ?? '')),
              String(row.before ?? '–'),
              String(row.after ?? '–'),
            ]),
          ],
          undefined,
        ),
    ]),
  ]
}
