import type { Element, ElementContent } from 'hast'
import { isElement } from '../hast/hast.ts'
import { isTextBlock, type TextBlock, textBlock } from '../portableText.ts'
import { classesOf } from './elements.ts'
import type { Writer } from './writer.ts'

const titleClass =
  /^(?:accordion-item__title(?:-wrapper)?|kg-toggle-heading(?:-text)?|schema-faq-question|elementor-tab-title)$/
const itemClass = /^(?:accordion-item|kg-toggle-card|schema-faq-section)$/

/** A question with an answer that unfolds: `<details>`, or a page builder's accordion item. */
export function isFaqItem(node: Element): boolean {
  return findQuestion(node) !== undefined
}

/** Adds one question and its answer; an answer that holds more than text stands under a heading instead. */
export function readFaqItem(node: Element, writer: Writer): void {
  const question = findQuestion(node)
  if (!question) return
  const title = writer.plain([{ ...question, tagName: 'span' }])
  const answer = writer.apart(withoutElement(node.children, question))
  const counted = countHeadings(question)
  if (
    !answer.every((block): block is TextBlock => isTextBlock(block) && block.style === 'normal')
  ) {
    writer.push(textBlock(title, 'h3'), node)
    for (const block of answer) writer.push(block, node)
    return
  }
  if (counted > 0) writer.converted({ what: 'headings', count: counted, to: 'faq.question' }, node)
  if (node.tagName === 'li')
    writer.converted({ what: 'listItems', count: 1, to: 'faq.items' }, node)
  writer.push({ _type: 'faq', items: [{ _type: 'faqItem', question: title, answer }] }, node)
}

function findQuestion(node: Element): Element | undefined {
  if (node.tagName === 'details') {
    return node.children.find((child): child is Element => isElement(child, 'summary'))
  }
  if (!classesOf(node).some((name) => itemClass.test(name))) return undefined
  return findByClass(node.children)
}

function findByClass(nodes: readonly ElementContent[]): Element | undefined {
  for (const node of nodes) {
    if (!isElement(node)) continue
    if (classesOf(node).some((name) => titleClass.test(name))) return node
    const inner = findByClass(node.children)
    if (inner) return inner
  }
  return undefined
}

function withoutElement(nodes: readonly ElementContent[], gone: Element): ElementContent[] {
  return nodes
    .filter((node) => node !== gone)
    .map((node) =>
      isElement(node) ? { ...node, children: withoutElement(node.children, gone) } : node,
    )
}

function countHeadings(node: Element): number {
  const own = /^h[1-6]$/.test(node.tagName) ? 1 : 0
  return node.children.reduce(
    (sum, child) => sum + (isElement(child) ? countHeadings(child) : 0),
    own,
  )
}
