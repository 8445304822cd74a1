import { consentAllows } from '../consent/consent.ts'
import {
  isStored,
  number,
  object,
  records,
  plainText,
  referenceId,
  type Stored,
  trimmed,
} from '../read.ts'
import { figureProblems } from './imageProblems.ts'
import { publishedId } from '../visibility/visibility.ts'
import { callToActionProblems } from './linkProblems.ts'
import {
  advice,
  contradiction,
  type Problem,
  type ProblemContext,
  type ProblemPath,
  segment,
} from './problem.ts'

/** What is the matter inside an article's body. */
export function bodyProblems(article: Stored, context: ProblemContext): Problem[] {
  const citations = new Set(records(article, 'citations').map((citation) => citation['_key']))
  const check: BodyCheck = { context, citations }
  const blocks = records(article, 'body')
  return [
    ...headingProblems(blocks),
    ...blocks.flatMap((block, index) =>
      blockProblems(block, ['body', segment(block, index)], check),
    ),
  ]
}

interface BodyCheck {
  readonly context: ProblemContext
  readonly citations: ReadonlySet<unknown>
}

/** WCAG 1.3.1: headings go down one level at a time, and hold words. */
function headingProblems(blocks: readonly Stored[]): Problem[] {
  const problems: Problem[] = []
  let level = 1
  blocks.forEach((block, index) => {
    const heading = /^h([2-4])$/.exec(trimmed(block, 'style'))
    if (block['_type'] !== 'block' || !heading) return
    const own = Number(heading[1])
    const path = ['body', segment(block, index)]
    if (plainText([block]).trim() === '') {
      problems.push(advice(path, 'This heading is empty. Make it a paragraph or remove it.'))
      return
    }
    if (own > level + 1) {
      problems.push(
        advice(
          path,
          `“${plainText([block])}” skips a level of headings. Readers who listen to the page lose their way.`,
          'WCAG 2.2, 1.3.1',
        ),
      )
    }
    level = own
  })
  return problems
}

type BlockRule = (block: Stored, path: ProblemPath, check: BodyCheck) => Problem[]

const blockRules: Readonly<Record<string, BlockRule>> = {
  block: markProblems,
  careCard: (block, path, check) => textProblems(block, 'body', path, check),
  warningCallout: (block, path, check) => textProblems(block, 'body', path, check),
  recoveryTimeline: timelineProblems,
  figure: (block, path, check) => figureProblems(block, path, check.context),
  gallery: (block, path, check) =>
    records(block, 'figures').flatMap((figure, index) =>
      figureProblems(figure, [...path, 'figures', segment(figure, index)], check.context),
    ),
  exercise: (block, path, check) => [
    ...figureProblems(object(block, 'image'), [...path, 'image'], check.context),
    ...videoProblems(object(block, 'video'), [...path, 'video']),
  ],
  video: videoProblems,
  table: tableProblems,
  faq: (block, path, check) =>
    records(block, 'items').flatMap((item, index) =>
      textProblems(item, 'answer', [...path, 'items', segment(item, index)], check),
    ),
  caseStudyEmbed: embedProblems,
  callToAction: callToActionProblems,
  needsReview: (_block, path) => [
    advice(
      path,
      'The migration could not read this. Rebuild what matters, then remove the block; readers never see it.',
    ),
  ],
}

function blockProblems(block: Stored, path: ProblemPath, check: BodyCheck): Problem[] {
  return blockRules[trimmed(block, '_type')]?.(block, path, check) ?? []
}

function textProblems(holder: Stored, key: string, path: ProblemPath, check: BodyCheck): Problem[] {
  return records(holder, key).flatMap((block, index) =>
    markProblems(block, [...path, key, segment(block, index)], check),
  )
}

/** Links and citation marks that point nowhere. */
function markProblems(block: Stored, path: ProblemPath, check: BodyCheck): Problem[] {
  return records(block, 'markDefs').flatMap((mark, index) => {
    const at = [...path, 'markDefs', segment(mark, index)]
    if (mark['_type'] === 'link' && !referenceId(mark, 'reference') && !trimmed(mark, 'href')) {
      return [advice(at, 'This link leads nowhere yet: choose a page or paste an address.')]
    }
    if (mark['_type'] === 'citationMark' && !check.citations.has(mark['citation'])) {
      return [advice(at, 'This mark points to a source that is no longer in the list of sources.')]
    }
    return []
  })
}

function timelineProblems(timeline: Stored, path: ProblemPath, check: BodyCheck): Problem[] {
  return records(timeline, 'stages').flatMap((stage, index) => {
    const at = [...path, 'stages', segment(stage, index)]
    return [
      ...durationProblems(object(stage, 'duration'), [...at, 'duration']),
      ...textProblems(stage, 'description', at, check),
    ]
  })
}

function durationProblems(duration: Stored, path: ProblemPath): Problem[] {
  const min = number(duration, 'min')
  const max = number(duration, 'max')
  const hasNumbers = min !== undefined || max !== undefined
  if (min !== undefined && max !== undefined && min > max) {
    return [contradiction([...path, 'max'], `“At most” (${max}) is less than “at least” (${min}).`)]
  }
  if (hasNumbers && !trimmed(duration, 'unit')) {
    return [advice([...path, 'unit'], 'Say what the numbers count: days, weeks, months…')]
  }
  if (!hasNumbers && trimmed(duration, 'unit')) {
    return [advice([...path, 'unit'], 'A unit without a number says nothing. Leave it empty.')]
  }
  return []
}

function videoProblems(video: Stored, path: ProblemPath): Problem[] {
  if (!trimmed(video, 'url') || trimmed(video, 'transcript')) return []
  return [
    advice(
      [...path, 'transcript'],
      'Please write down what is said, for people who cannot hear the video.',
      'WCAG 2.2, 1.2.1 and 1.2.2',
    ),
  ]
}

function tableProblems(table: Stored, path: ProblemPath): Problem[] {
  const rows = records(table, 'rows')
  const width = rows.map(cellCount)[0]
  const ragged = rows.findIndex((row) => cellCount(row) !== width)
  const row = rows[ragged]
  if (!row) return []
  return [
    advice(
      [...path, 'rows', segment(row, ragged)],
      `Row ${ragged + 1} has ${cellCount(row)} cells, the first has ${width}.`,
    ),
  ]
}

function cellCount(row: Stored): number {
  return Array.isArray(row['cells']) ? row['cells'].length : 0
}

/** Not a fault: the embed may wait for its consent. But the author should know. */
function embedProblems(embed: Stored, path: ProblemPath, { context }: BodyCheck): Problem[] {
  return records(embed, 'caseStudies').flatMap((item, index) => {
    const caseStudy = context.resolve?.(publishedId(trimmed(item, '_ref')))
    if (!isStored(caseStudy)) return []
    if (consentAllows(object(caseStudy, 'consent'), 'website', context.today)) return []
    return [
      advice(
        [...path, 'caseStudies', segment(item, index)],
        `Readers do not see “${trimmed(caseStudy, 'title')}”: there is no consent to show it on the website.`,
      ),
    ]
  })
}
