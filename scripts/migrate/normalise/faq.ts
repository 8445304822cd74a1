import type { Element, ElementContent } from 'hast'
import { isElement, withoutElement } from '../hast/hast.ts'
import { isTextBlock, textBlock } from '../portableText.ts'
import { classesOf } from '../hast/elements.ts'
import type { Converted } from '../types.ts'
import {
  joined,
  joinedReports,
  oneBlock,
  type Reading,
  type Surroundings,
  told,
} from './reading.ts'
import { richText } from './richText.ts'

const titleClass =
  /^(?:accordion-item__title(?:-wrapper)?|kg-toggle-heading(?:-text)?|schema-faq-question|elementor-tab-title)$/
const itemClass = /^(?:accordion-item|kg-toggle-card|schema-faq-section)$/

/** A question with an answer that unfolds: `<details>`, or a page builder's accordion item. */
export function isFaqItem(node: Element): boolean {
  return findQuestion(node) !== undefined
}

/** One question and its answer; an answer that holds more than text stands under a heading instead. */
export function readFaqItem(node: Element, around: Surroundings): Reading {
  const question = findQuestion(node)
  if (!question) return around.flow(node.children)
  const title = around.plain([{ ...question, tagName: 'span' }])
  const answer = around.flow(withoutElement(node.children, question))
  const blocks = answer.blocks.map((passage) => passage.block)
  const report = joinedReports([title.report, answer.report])
  if (!blocks.every((block) => isTextBlock(block) && block.style === 'normal')) {
    return joined([told(title.report), oneBlock(textBlock(title.text, 'h3'), node, around), answer])
  }
  const position = around.at(node)
  const headings = countHeadings(question)
  const converted: Converted[] = [
    ...(headings > 0
      ? [{ what: 'headings' as const, count: headings, to: 'faq.question', position }]
      : []),
    ...(node.tagName === 'li'
      ? [{ what: 'listItems' as const, count: 1, to: 'faq.items', position }]
      : []),
  ]
  const { text, notes } = richText(answer.blocks)
  const items = [{ _type: 'faqItem' as const, question: title.text, answer: text }]
  return joined([
    told(report),
    told({ converted, notes }),
    oneBlock({ _type: 'faq', items }, node, around),
  ])
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

function countHeadings(node: Element): number {
  const own = /^h[1-6]$/.test(node.tagName) ? 1 : 0
  return node.children.reduce(
    (sum, child) => sum + (isElement(child) ? countHeadings(child) : 0),
    own,
  )
}
