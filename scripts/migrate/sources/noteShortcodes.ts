import type { Element, ElementContent, Root, RootContent } from 'hast'
import { classesOf } from '../hast/elements.ts'
import { attribute, element, isElement, text } from '../hast/hast.ts'

/** Plugins that write a source where it is cited: `Rest helps[ref]Quill 2019[/ref].` */
const shortcode = /\[(ref|mfn|efn_note|efn|fn|footnote|note)\]([\s\S]*?)\[\/\1\]/i
const note =
  /^(?:modern-footnotes-footnote__note|footnote_tooltip|easy-footnote-tooltip|footnote__note)$/

/** The page with the notes that plugins write into the text as footnotes: a mark, and the note behind it. */
export function withPluginNotes(page: Root): Root {
  let count = 0
  return { ...page, children: visit(page.children) }

  function visit<T extends RootContent>(nodes: readonly T[]): T[] {
    // What is put in place of a text or an element of a node may stand there, too.
    return nodes.flatMap((node) => opened(node) as T[])
  }

  function opened(node: RootContent): RootContent[] {
    if (node.type === 'text') return fromText(node.value) ?? [node]
    if (!isElement(node) || node.tagName === 'pre' || node.tagName === 'code') return [node]
    if (classesOf(node).some((name) => note.test(name))) return taken(node.children)
    const children = visit(node.children)
    // The number beside a note that was taken is the plugin's, and shown by the frontend.
    const isNumber =
      attribute(node, 'dataMfn') !== undefined || classesOf(node).includes('footnote_referrer')
    if (!isNumber) return [{ ...node, children }]
    return children.filter(
      (child) =>
        isElement(child) &&
        (child.properties['dataFootnote'] ?? child.properties['dataFootnoteText']) !== undefined,
    )
  }

  function fromText(value: string): ElementContent[] | undefined {
    const found = shortcode.exec(value)
    if (!found) return undefined
    const after = value.slice(found.index + found[0].length)
    return [
      text(value.slice(0, found.index)),
      ...taken([text(found[2]?.trim() ?? '')]),
      ...(fromText(after) ?? [text(after)]),
    ]
  }

  function taken(children: readonly ElementContent[]): Element[] {
    count += 1
    const key = `inline-${count}`
    return [
      element('span', [], { properties: { dataFootnote: key } }),
      element('aside', [...children], { properties: { dataFootnoteText: key } }),
    ]
  }
}
