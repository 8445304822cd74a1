import type { Element, ElementContent, Root } from 'hast'
import { element, isElement, lineOf, text } from '../hast/hast.ts'
import { blockText } from '../hast/pieces.ts'
import { first, holds, names, outermost, wordsIn } from '../hast/search.ts'
import type { LeftOut, Note, SourcePosition } from '../types.ts'
import { chromeOf, furnitureOf, isTeaser, saysWhenToGetHelp } from './furniture.ts'
import { isThumbnail, readHero } from './pageFacts.ts'

/** What is kept of a part of the page, and what is not. */
export interface Separated {
  readonly kept: readonly ElementContent[]
  readonly leftOut: readonly LeftOut[]
  /** Boxes with the links to the pages before and after. */
  readonly pagination: readonly Element[]
  readonly notes: readonly Note[]
}

export function isHeadingOne(node: Element): boolean {
  return node.tagName === 'h1' && wordsIn(node) > 0
}

/** What stands around the article. Only what says when to get help is kept of it. */
export function around(page: Root, content: Element, position: SourcePosition): Separated {
  const kept: Element[] = []
  const leftOut: LeftOut[] = []
  const pagination: Element[] = []
  const notes: Note[] = []
  const heading = first(content, isHeadingOne) ? undefined : first(page, isHeadingOne)
  const hero = first(page, isThumbnail)
  visit(page, 'outside the article')
  return { kept, leftOut, pagination, notes }

  function visit(parent: Element | Root, reason: string) {
    for (const node of parent.children) {
      if (node.type === 'text' && node.value.trim() !== '') {
        if (parent.type === 'element') leave(element('p', [text(node.value)]), reason)
        continue
      }
      if (!isElement(node) || node === content || node === heading) continue
      if (node === hero && readHero(node)) continue
      const own = furnitureOf(node) ?? reason
      if (isPagination(node)) pagination.push(node)
      else if (holdsOurs(node)) visit(node, own)
      else if (own !== 'comments' && saysWhenToGetHelp(node)) keep(node, own)
      else leave(node, own)
    }
  }

  function holdsOurs(node: Element): boolean {
    return (
      holds(node, content) ||
      (heading !== undefined && holds(node, heading)) ||
      (hero !== undefined && holds(node, hero)) ||
      outermost(node, isPagination).length > 0
    )
  }

  /** The box that says it; what stands beside such a box in a larger one is left out as before. */
  function keep(node: Element, reason: string) {
    const boxes = node.children.filter((child) =>
      isElement(child, 'div', 'section', 'aside', 'article'),
    )
    const isOuter = boxes.some((box) => isElement(box) && saysWhenToGetHelp(box))
    if (isOuter) return visit(node, reason)
    kept.push(node)
    notes.push(keptNote(node, reason, positionOf(node, position)))
  }

  function leave(node: Element, reason: string) {
    const words = blockText([node])
    if (words.trim() === '') return
    const at = positionOf(node, position)
    leftOut.push({ text: words, reason, position: at })
    if (reason === 'outside the article' && words.split(/\s+/).length > 60) {
      const start = words.slice(0, 80)
      const message = `A long text stands outside the article and was left out: "${start}…"`
      notes.push({ position: at, message })
    }
  }
}

/** The article without the boxes that are no part of the text although they stand inside it. */
export function withoutFurniture(content: Element | Root, position: SourcePosition): Separated {
  const leftOut: LeftOut[] = []
  const pagination: Element[] = []
  const notes: Note[] = []
  const kept = strip(content.children.flatMap((node) => (node.type === 'doctype' ? [] : [node])))
  return { kept, leftOut, pagination, notes }

  function strip(nodes: readonly ElementContent[]): ElementContent[] {
    return nodes.flatMap((node): ElementContent[] => {
      if (!isElement(node)) return [node]
      if (isPagination(node)) {
        pagination.push(node)
        return []
      }
      const reason = chromeOf(node) ?? (isTeaser(node) ? 'teaser of another page' : undefined)
      // A box of this size is no furniture, whatever it is called; readers' comments have any size.
      const isSmall = reason !== undefined && (reason === 'comments' || wordsIn(node) < 400)
      if (reason === undefined || !isSmall) return [{ ...node, children: strip(node.children) }]
      const at = positionOf(node, position)
      if (reason !== 'comments' && saysWhenToGetHelp(node)) {
        notes.push(keptNote(node, reason, at))
        return [{ ...node, children: strip(node.children) }]
      }
      const words = blockText([node])
      if (words.trim() !== '') leftOut.push({ text: words, reason, position: at })
      return []
    })
  }
}

function keptNote(node: Element, reason: string, position: SourcePosition): Note {
  const start = blockText([node]).replaceAll(/\s+/g, ' ').trim().slice(0, 80)
  return {
    position,
    field: 'article.body',
    message: `A box that looks like furniture (${reason}) says when to get help, so it was kept: "${start}…"`,
  }
}

function positionOf(node: Element, position: SourcePosition): SourcePosition {
  const line = lineOf(node)
  return line === undefined ? position : { ...position, line }
}

function isPagination(node: Element): boolean {
  return /(?:^|\s)(?:item-pagination|itemPagination|post-navigation|posts-navigation|nav-links|prev-next|post-nav|blog-item-pagination|pager|post-pagination)(?:\s|$)/.test(
    names(node),
  )
}
