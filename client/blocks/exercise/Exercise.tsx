import { blockHeading, inOrder } from '../../react/context.tsx'
import { figureElement } from '../figure/Figure.tsx'
import { videoElement } from '../video/Video.tsx'
import { dosesOf, stepsOf } from './exercise.ts'
import type { BlockReact } from '../reactBlock.ts'

export const Exercise: BlockReact<'exercise'> = (block, context) => {
  const { title, purpose, stopIf, image, video } = block
  const steps = stepsOf(block)
  if (!title && steps.length === 0) return null
  const doses = dosesOf(block, context.labels)
  return (
    <section className="cc-exercise">
      {title && blockHeading(block, 'cc-exercise__heading', title, context)}
      {purpose && <p className="cc-exercise__purpose">{purpose}</p>}
      {image && figureElement(image, context)}
      {steps.length > 0 && (
        <ol className="cc-exercise__steps">{inOrder(steps.map((step) => <li>{step}</li>))}</ol>
      )}
      {doses.length > 0 && (
        <dl className="cc-exercise__dose">
          {inOrder(
            doses.map(([label, amount]) => (
              <div>
                <dt>{label}</dt>
                <dd>{amount}</dd>
              </div>
            )),
          )}
        </dl>
      )}
      {stopIf && (
        <p className="cc-exercise__stop">
          <strong>{context.labels.exercise.stopIf}</strong> {stopIf}
        </p>
      )}
      {video && videoElement(video, context)}
    </section>
  )
}
