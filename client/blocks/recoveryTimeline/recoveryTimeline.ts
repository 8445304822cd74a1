import { severities } from '@clinical-content/rules'
import { richText } from '../../portableText/readText.ts'
import { fields, listOf, number, oneOf, words } from '../../read/read.ts'
import { blockHeading } from '../../render/html/context.ts'
import { markup } from '../../render/html/escape.ts'
import { numbered, paragraphs, tidy } from '../../render/text/layout.ts'
import type { BlockHtml, BlockOf, BlockReader, BlockText, ReadBlock } from '../block.ts'

type Stage = NonNullable<BlockOf<'recoveryTimeline'>['stages']>[number]
type Duration = NonNullable<Stage['duration']>

export const readRecoveryTimeline: BlockReader<'recoveryTimeline'> = fields<
  BlockOf<'recoveryTimeline'>
>({
  title: words,
  stages: listOf(
    fields<Stage>({
      label: words,
      severity: oneOf<NonNullable<Stage['severity']>>(severities),
      duration: fields<Duration>({
        text: words,
        min: number,
        max: number,
        unit: oneOf<NonNullable<Duration['unit']>>({
          hours: true,
          days: true,
          weeks: true,
          months: true,
          years: true,
        }),
      }),
      description: richText,
    }),
  ),
})

export const recoveryTimelineHtml: BlockHtml<'recoveryTimeline'> = (block, context) => {
  const stages = stagesOf(block).map(
    ({ label, severity, duration, description }) =>
      markup`<li class="cc-timeline__stage${severity && ` cc-timeline__stage--${severity}`}">
        ${
          (label || duration?.text) &&
          markup`<p class="cc-timeline__label">
            ${label && markup`<strong>${label}</strong>`}${duration?.text && markup` <span class="cc-timeline__duration">${duration.text}</span>`}
          </p>`
        }
        ${context.richText(description)}
      </li>`,
  )
  if (stages.length === 0) return undefined
  return markup`<section class="cc-timeline">
    ${blockHeading(block, 'cc-timeline__heading', markup`${block.title || context.labels.recovery}`, context)}
    <ol>
      ${stages}
    </ol>
  </section>`
}

export const recoveryTimelineText: BlockText<'recoveryTimeline'> = (
  block,
  { dialect, richText: write },
) => {
  const stages = stagesOf(block).map(({ label, duration, description }) => {
    const head = [label, duration?.text].filter(Boolean).join(': ')
    return tidy(paragraphs([head && dialect.title(head), write(description)]))
  })
  if (stages.length === 0) return []
  return [dialect.title(block.title || dialect.labels.recovery), ...numbered(stages)]
}

/** Those that say something: a number without words is no stage. */
export function stagesOf({ stages }: ReadBlock<'recoveryTimeline'>) {
  return (stages ?? []).filter(
    ({ label, duration, description }) => label || duration?.text || description?.length,
  )
}
