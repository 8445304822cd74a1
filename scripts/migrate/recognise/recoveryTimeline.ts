import { isListItem, isTextBlock, spanText, type RecoveryStage } from '../portableText.ts'
import { richText } from '../normalise/richText.ts'
import type { Note, Passage, Post } from '../types.ts'
import { isDuration, readDuration } from './duration.ts'
import { replaced, sliced, textOf } from './passages.ts'

const stageWord =
  /\b(?:mild|moderate|severe|minor|major|acute|sub-?acute|chronic|grade|stage|phase|early|late|initial|final|week|month|freezing|inflammat|repair|remodel|healing|recovery|return)\w*/i
const aboutTime = /recover|heal|how long|timeline|stages?\b|\blasts?\b|\btakes?\b|getting better/i

/**
 * A list whose items say a stage and how long it takes, `Mild sprains: one to two weeks`, becomes a
 * recovery timeline; what is nested under an item, or follows it, describes the stage.
 */
export function recoveryTimeline(post: Post): Post {
  let result = post
  for (let at = 0; at < result.body.length; at += 1) {
    const end = endOfList(result.body, at)
    const read = end > at ? readStages(result.body.slice(at, end)) : undefined
    if (read && isTimeline(read.stages, result.body, at)) result = take(result, at, end, read)
  }
  return result
}

function endOfList(body: readonly Passage[], start: number): number {
  if (isListItem(body[start - 1]?.block)) return start
  let end = start
  while (isListItem(body[end]?.block)) end += 1
  return end
}

interface Stages {
  readonly stages: readonly RecoveryStage[]
  readonly notes: readonly Note[]
}

function readStages(list: readonly Passage[]): Stages | undefined {
  const groups: Passage[][] = []
  for (const passage of list) {
    const block = passage.block
    if (!isTextBlock(block)) return undefined
    if ((block.level ?? 1) <= 1) groups.push([passage])
    else groups.at(-1)?.push(passage)
  }
  const read = groups.map((group) => readStage(group))
  if (read.length < 2 || !read.every((stage) => stage !== undefined)) return undefined
  return {
    stages: read.map(({ stage }) => stage),
    notes: read.flatMap(({ notes }) => notes),
  }
}

function readStage([head, ...nested]: readonly Passage[]):
  | { stage: RecoveryStage; notes: readonly Note[] }
  | undefined {
  const block = head?.block
  if (!head || !isTextBlock(block) || block.markDefs.length > 0) return undefined
  const match =
    /^([^:–—]{2,60}?)\s*(?::|\s[–—-])\s+([^.]{3,80}?)(?:\.\s*|\n\s*)?$/.exec(spanText(block)) ??
    /^([^:–—]{2,60}?)\s*(?::|\s[–—-])\s+([^.\n]{3,80}?)[.\n]\s*(\S[\s\S]*)$/.exec(spanText(block))
  const [, label, duration, rest] = match ?? []
  if (!label || !duration || !isDuration(duration)) return undefined
  const severity = severityOf(label)
  // Nested items stay list items, one level below the stage, as they were written.
  const own =
    rest === undefined
      ? []
      : [
          {
            ...head,
            block: sliced(block, spanText(block).length - rest.length, spanText(block).length),
          },
        ]
  const { text: description, notes } = richText([...own, ...nested])
  const stage: RecoveryStage = {
    _type: 'recoveryStage',
    label: label.trim(),
    ...(severity ? { severity } : {}),
    duration: readDuration(duration),
    ...(description.length > 0 ? { description } : {}),
  }
  return { stage, notes }
}

function severityOf(label: string): RecoveryStage['severity'] {
  if (/\bmild\b|\bminor\b|\bgrade (?:1|i|one)\b/i.test(label)) return 'mild'
  if (/\bmoderate\b|\bgrade (?:2|ii|two)\b/i.test(label)) return 'moderate'
  return /\bsevere\b|\bmajor\b|\bgrade (?:3|iii|three)\b/i.test(label) ? 'severe' : undefined
}

function isTimeline(
  stages: readonly RecoveryStage[],
  body: readonly Passage[],
  at: number,
): boolean {
  if (stages.every((stage) => stageWord.test(stage.label))) return true
  const before = body.slice(Math.max(0, at - 3), at).map((passage) => textOf(passage))
  return (
    before.some((text) => aboutTime.test(text)) &&
    stages.every((stage) => stage.label.split(' ').length <= 5)
  )
}

function take(post: Post, at: number, end: number, { stages, notes }: Stages): Post {
  const list = post.body.slice(at, end)
  const position = list[0]?.position ?? post.source.position
  const kept = stages
    .flatMap((stage) => stage.description ?? [])
    .filter((block) => block.listItem !== undefined)
  return {
    ...post,
    body: replaced(post.body, at, end, [
      { position, block: { _type: 'recoveryTimeline', stages } },
    ]),
    notes: [...post.notes, ...notes],
    converted: [
      ...post.converted,
      {
        what: 'listItems',
        count: list.length - kept.length,
        to: 'recoveryTimeline.stages',
        position,
      },
    ],
  }
}
