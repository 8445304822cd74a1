import { createElement, Fragment, type ReactNode } from 'react'
import type { ResolveLink } from '../links/resolveLink.ts'
import type { RichText } from '../portableText/textBlock.ts'
import type { OnProblem } from '../read/problem.ts'
import type { Labels } from '../render/labels.ts'
import type { Outline } from '../render/outline.ts'

/** What every block needs to render what lies inside it. */
export interface ReactContext {
  readonly labels: Labels
  readonly resolveLink: ResolveLink
  readonly imageSizes: string
  readonly structure: Outline
  readonly richText: (text: RichText | null | undefined) => ReactNode
  readonly onProblem: OnProblem
}

/** Parts that follow one another and never change places. */
export function inOrder(parts: readonly ReactNode[]): ReactNode {
  return parts.length === 1 ? parts[0] : createElement(Fragment, null, ...parts)
}

/** A title one level below the section its block stands in, so that the outline has no gap. */
export function blockHeading(
  block: object,
  className: string,
  content: ReactNode,
  { structure }: ReactContext,
): ReactNode {
  return headingOf(structure.levelInside(block), className, content)
}

export function headingOf(level: number, className: string, content: ReactNode): ReactNode {
  return createElement(`h${level}`, { className }, content)
}

/** Words for those who hear the page. */
export function hiddenWords(words: string): ReactNode {
  return <span className="cc-visually-hidden">{words}</span>
}

/** Paragraphs of a text without marks, parted by empty lines. */
export function paragraphsOf(text: string): ReactNode {
  return inOrder(text.split(/\n{2,}/).map((paragraph) => <p>{paragraph}</p>))
}
