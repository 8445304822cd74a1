import { toCallToAction } from '../../links/callToAction.ts'
import { markup } from '../../render/html/escape.ts'
import type { BlockHtml, BlockText } from '../block.ts'

export { readCallToAction } from '../../links/readCallToAction.ts'

export const callToActionHtml: BlockHtml<'callToAction'> = (block, { labels }) => {
  const invitation = toCallToAction(block, null, labels.callToAction)
  if (!invitation) return block.text ? markup`<p>${block.text}</p>` : undefined
  return markup`<aside class="cc-call-to-action">
    ${invitation.text && markup`<p>${invitation.text}</p>`}
    <p><a class="cc-button" href="${invitation.href}">${invitation.label}</a></p>
  </aside>`
}

export const callToActionText: BlockText<'callToAction'> = (block, { dialect }) => {
  const { escape, labels, link } = dialect
  const invitation = toCallToAction(block, null, labels.callToAction)
  return [
    block.text && escape(block.text),
    invitation && link(escape(invitation.label), invitation.href),
  ]
}
