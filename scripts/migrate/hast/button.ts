import type { Element } from 'hast'
import { attribute } from './hast.ts'

const buttonClass =
  /(?:^|\s)(?:wp-block-button__link|sqs-block-button-element\S*|btn|button|kg-btn|elementor-button\S*)(?:\s|$)/

/** A link that a page builder draws as a button. */
export function isButton(node: Element): boolean {
  return node.tagName === 'a' && buttonClass.test(attribute(node, 'className') ?? '')
}
