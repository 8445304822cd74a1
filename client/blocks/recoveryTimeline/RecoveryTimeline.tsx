import { blockHeading, inOrder } from '../../react/context.tsx'
import { stagesOf } from './recoveryTimeline.ts'
import type { BlockReact } from '../reactBlock.ts'

export const RecoveryTimeline: BlockReact<'recoveryTimeline'> = (block, context) => {
  const stages = stagesOf(block).map(({ label, severity, duration, description }) => (
    <li className={`cc-timeline__stage${severity ? ` cc-timeline__stage--${severity}` : ''}`}>
      {(label || duration?.text) && (
        <p className="cc-timeline__label">
          {label && <strong>{label}</strong>}
          {duration?.text && (
            <>
              {' '}
              <span className="cc-timeline__duration">{duration.text}</span>
            </>
          )}
        </p>
      )}
      {context.richText(description)}
    </li>
  ))
  if (stages.length === 0) return null
  const title = block.title || context.labels.recovery
  return (
    <section className="cc-timeline">
      {blockHeading(block, 'cc-timeline__heading', title, context)}
      <ol>{inOrder(stages)}</ol>
    </section>
  )
}
