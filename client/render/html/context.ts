import type { ResolveLink } from '../../links/resolveLink.ts'
import type { RichText } from '../../portableText/textBlock.ts'
import type { OnProblem } from '../../read/problem.ts'
import type { Labels } from '../labels.ts'
import type { Outline } from '../outline.ts'
import { type Html, markup, safe } from './escape.ts'

/** What every component needs to render what lies inside its block. */
export interface HtmlContext {
  readonly labels: Labels
  readonly resolveLink: ResolveLink
  readonly imageSizes: string
  readonly structure: Outline
  readonly richText: (text: RichText | null | undefined) => Html
  readonly onProblem: OnProblem
}

/** A title one level below the section its block stands in, so that the outline has no gap. */
export function blockHeading(
  block: object,
  className: string,
  content: Html,
  { structure }: HtmlContext,
): Html {
  const tag = safe(`h${structure.levelInside(block)}`)
  return markup`<${tag} class="${className}">${content}</${tag}>`
}
