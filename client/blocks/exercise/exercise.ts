import { fields, listOf, words } from '../../read/read.ts'
import { blockHeading } from '../../render/html/context.ts'
import { markup } from '../../render/html/escape.ts'
import type { Labels } from '../../render/labels.ts'
import { bullets, numbered, paragraphs, tidy } from '../../render/text/layout.ts'
import type { BlockHtml, BlockOf, BlockReader, BlockText, ReadBlock } from '../block.ts'
import { figureElement, figureText, readFigure } from '../figure/figure.ts'
import { readVideo, videoElement, videoText } from '../video/video.ts'

type Exercise = BlockOf<'exercise'>

export const readExercise: BlockReader<'exercise'> = fields<Exercise>({
  title: words,
  purpose: words,
  steps: listOf(words),
  dose: fields<NonNullable<Exercise['dose']>>({
    sets: words,
    repetitions: words,
    hold: words,
    frequency: words,
  }),
  stopIf: words,
  image: readFigure,
  video: readVideo,
})

/** How to do it as steps, how much of it as a list of terms, and when to stop. */
export const exerciseHtml: BlockHtml<'exercise'> = (block, context) => {
  const { title, purpose, stopIf } = block
  const steps = stepsOf(block)
  if (!title && steps.length === 0) return undefined
  const doses = dosesOf(block, context.labels).map(
    ([label, amount]) =>
      markup`<div>
        <dt>${label}</dt>
        <dd>${amount}</dd>
      </div>`,
  )
  return markup`<section class="cc-exercise">
    ${title && blockHeading(block, 'cc-exercise__heading', markup`${title}`, context)}${
      purpose && markup`<p class="cc-exercise__purpose">${purpose}</p>`
    }${block.image && figureElement(block.image, context)}${
      steps.length > 0 &&
      markup`<ol class="cc-exercise__steps">
        ${steps.map((step) => markup`<li>${step}</li>`)}
      </ol>`
    }${doses.length > 0 && markup`<dl class="cc-exercise__dose">${doses}</dl>`}${
      stopIf &&
      markup`<p class="cc-exercise__stop">
        <strong>${context.labels.exercise.stopIf}</strong> ${stopIf}
      </p>`
    }${block.video && videoElement(block.video, context)}
  </section>`
}

export const exerciseText: BlockText<'exercise'> = (block, context) => {
  const { title, purpose, stopIf, image, video } = block
  const { dialect } = context
  const { escape, labels } = dialect
  const steps = stepsOf(block)
  if (!title && steps.length === 0) return []
  const doses = dosesOf(block, labels).map(([label, amount]) => `${label}: ${amount}`)
  return [
    title && dialect.title(title),
    purpose && escape(purpose),
    image && tidy(paragraphs(figureText(image, context))),
    numbered(steps.map(escape)).join('\n'),
    bullets(doses, dialect),
    stopIf && `${dialect.title(labels.exercise.stopIf)} ${escape(stopIf)}`,
    video && tidy(paragraphs(videoText(video, context))),
  ]
}

export function stepsOf({ steps }: ReadBlock<'exercise'>): string[] {
  return (steps ?? []).filter((step) => step !== '')
}

export function dosesOf({ dose }: ReadBlock<'exercise'>, labels: Labels): [string, string][] {
  return (['sets', 'repetitions', 'hold', 'frequency'] as const).flatMap((part) => {
    const amount = dose?.[part]
    return amount ? [[labels.exercise[part], amount]] : []
  })
}
