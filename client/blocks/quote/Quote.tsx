import { paragraphsOf } from '../../react/context.tsx'
import type { BlockReact } from '../reactBlock.ts'

export const Quote: BlockReact<'quote'> = ({ text, attribution, role, url }) => {
  if (!text) return null
  const isNamed = Boolean(attribution || url)
  return (
    <figure className="cc-quote">
      <blockquote cite={url ?? undefined}>{paragraphsOf(text)}</blockquote>
      {(isNamed || role) && (
        <figcaption>
          {url ? <a href={url}>{attribution || url}</a> : attribution}
          {role && (isNamed ? `, ${role}` : role)}
        </figcaption>
      )}
    </figure>
  )
}
