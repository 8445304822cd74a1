import type { Nodes } from 'hast'
import type { NeedsReview } from '../portableText.ts'
import { toHtml } from './toHtml.ts'

/** Keeps what nobody recognised, whole, with the reason, for an editor to look at. */
export function needsReview(reason: string, ...nodes: readonly Nodes[]): NeedsReview {
  return { _type: 'needsReview', reason, html: nodes.map((node) => toHtml(node)).join('') }
}
