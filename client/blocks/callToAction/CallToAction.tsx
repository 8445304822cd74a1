import { toCallToAction } from '../../links/callToAction.ts'
import type { BlockReact } from '../reactBlock.ts'

export const CallToAction: BlockReact<'callToAction'> = (block, { labels }) => {
  const invitation = toCallToAction(block, null, labels.callToAction)
  if (!invitation) return block.text ? <p>{block.text}</p> : null
  return (
    <aside className="cc-call-to-action">
      {invitation.text && <p>{invitation.text}</p>}
      <p>
        <a className="cc-button" href={invitation.href}>
          {invitation.label}
        </a>
      </p>
    </aside>
  )
}
