import { type BlockOf, blockHeading, type HtmlContext } from './context.ts'
import { type Html, markup } from './escape.ts'
import { figure, video } from './media.ts'

/** How to do it as steps, how much of it as a list of terms, and when to stop. */
export function exercise(block: BlockOf<'exercise'>, context: HtmlContext): Html | undefined {
  const { title, purpose, steps, dose, stopIf } = block
  if (!title && !steps?.length) return undefined
  const { labels } = context
  const doses = (['sets', 'repetitions', 'hold', 'frequency'] as const).flatMap((part) => {
    const amount = dose?.[part]
    return amount === undefined || amount === null || amount === ''
      ? []
      : [
          markup`<div>
            <dt>${labels.exercise[part]}</dt>
            <dd>${amount}</dd>
          </div>`,
        ]
  })
  return markup`<section class="cc-exercise">
    ${title && blockHeading(block, 'cc-exercise__heading', markup`${title}`, context)}${
      purpose && markup`<p class="cc-exercise__purpose">${purpose}</p>`
    }${block.image && figure(block.image, context)}${
      steps &&
      steps.length > 0 &&
      markup`<ol class="cc-exercise__steps">
        ${steps.map((step) => markup`<li>${step}</li>`)}
      </ol>`
    }${doses.length > 0 && markup`<dl class="cc-exercise__dose">${doses}</dl>`}${
      stopIf &&
      markup`<p class="cc-exercise__stop"><strong>${labels.exercise.stopIf}</strong> ${stopIf}</p>`
    }${block.video && video(block.video, context)}
  </section>`
}
