import type { Element } from 'hast'
import { isButton } from '../hast/button.ts'
import { attribute, isElement, textOf } from '../hast/hast.ts'
import type { CallToAction } from '../portableText.ts'
import { readAddress } from './address.ts'
import { joined, nothing, oneBlock, type Reading, type Surroundings, told } from './reading.ts'

/** The button's words and address as a call to action; `undefined` for anything else. */
export function readButton(node: Element, around: Surroundings): Reading | undefined {
  const link = isButton(node) ? node : onlyChildButton(node)
  const label = link && textOf(link).replaceAll(/\s+/g, ' ').trim()
  if (!link || !label) return undefined
  const href = attribute(link, 'href')
  const url = href === undefined ? undefined : readAddress(href)
  const telephone = url?.startsWith('tel:') ? url.slice('tel:'.length) : undefined
  const purpose = purposeOf(label)
  const action: CallToAction = {
    _type: 'callToAction',
    label,
    ...(telephone === undefined ? {} : { telephone }),
    ...(url === undefined || telephone !== undefined ? {} : { url }),
    ...(purpose === undefined ? {} : { purpose }),
  }
  const isUnsafe = href !== undefined && url === undefined
  const to = 'unsafe or empty address, removed'
  const position = around.at(link)
  return joined([
    isUnsafe
      ? told({ converted: [{ what: 'links', count: 1, to, detail: href, position }] })
      : nothing,
    oneBlock(action, node, around),
  ])
}

/** What an invitation's words ask the reader to do. */
export function purposeOf(words: string): CallToAction['purpose'] {
  if (/\b(?:book|schedule|reserve|appointment)\b/i.test(words)) return 'book'
  if (/\b(?:call|ring|phone|telephone)\b/i.test(words)) return 'call'
  if (/\b(?:contact|get in touch|e-?mail|write to|message)\b/i.test(words)) return 'contact'
  if (/\b(?:read|learn|find out|discover|more)\b/i.test(words)) return 'read'
  return undefined
}

function onlyChildButton(node: Element): Element | undefined {
  if (!/wp-block-button|sqs-block-button|kg-button-card/.test(attribute(node, 'className') ?? '')) {
    return undefined
  }
  const children = node.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  )
  const [only] = children
  if (children.length !== 1 || !isElement(only)) return undefined
  return isButton(only) ? only : isElement(only, 'div', 'p', 'span') ? descend(only) : undefined
}

function descend(node: Element): Element | undefined {
  const children = node.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  )
  const [only] = children
  if (children.length !== 1 || !isElement(only)) return undefined
  return isButton(only) ? only : descend(only)
}
