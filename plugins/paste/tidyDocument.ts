/**
 * Says in plain HTML what other programs say in their own ways, so that whatever reads it understands:
 * raised and lowered text (`10⁹/L` must not become `109/L`), Word's lists, headings above those a text
 * may have. Changes the document it is given, which is nobody else's.
 */
export function tidyDocument(document: Document): void {
  raise(document)
  markWordLists(document)
  for (const heading of document.querySelectorAll('h1')) rename(heading, 'h2')
  for (const heading of document.querySelectorAll('h5, h6')) rename(heading, 'h4')
  // A term and what it means would stand in one line with nothing between: 500 and 1 become 5001.
  for (const term of document.querySelectorAll('dt, dd')) rename(term, 'p')
  for (const list of document.querySelectorAll('dl')) rename(list, 'div')
}

/** Google Docs, Apple's Pages, LibreOffice and PDF readers raise text by style, Word by tag or style. */
function raise(document: Document): void {
  const byClass = raisedClasses(document)
  for (const element of document.querySelectorAll('body *')) {
    if (/^(?:td|th|tr|img|table|sup|sub|tbody|thead)$/i.test(element.tagName)) continue
    const style = element.getAttribute('style') ?? ''
    const fromClass = [...element.classList].map((name) => byClass.get(name)).find(Boolean)
    const tag = raisedBy(style) ?? fromClass
    if (tag && !element.closest('sup, sub')) wrap(element, tag)
  }
}

type Raised = 'sup' | 'sub'

function raisedBy(style: string): Raised | undefined {
  const aligned = /vertical-align\s*:\s*(?<value>[^;]+)/i.exec(style)?.groups?.['value']?.trim()
  if (aligned === 'super' || aligned === 'sub') return aligned === 'super' ? 'sup' : 'sub'
  const raisedLength =
    aligned ?? /mso-text-raise\s*:\s*(?<value>[^;]+)/i.exec(style)?.groups?.['value']
  const by = Number.parseFloat(raisedLength ?? '')
  if (by !== 0 && !Number.isNaN(by)) return by > 0 ? 'sup' : 'sub'
  // What PDF readers copy: the same line, moved up or down.
  if (!/position\s*:\s*relative/i.test(style)) return undefined
  const top = Number.parseFloat(
    /(?:^|;)\s*top\s*:\s*(?<value>[^;]+)/i.exec(style)?.groups?.['value'] ?? '',
  )
  if (top === 0 || Number.isNaN(top)) return undefined
  return top < 0 ? 'sup' : 'sub'
}

/** Classes of the style sheet that comes along, which a text editor does not read. */
function raisedClasses(document: Document): Map<string, Raised> {
  const found = new Map<string, Raised>()
  for (const { textContent } of document.querySelectorAll('style')) {
    for (const [, selectors = '', style = ''] of textContent.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      const tag = raisedBy(style)
      if (!tag) continue
      for (const [, name = ''] of selectors.matchAll(/\.([\w-]+)/g)) found.set(name, tag)
    }
  }
  return found
}

/** Around what stands in a line; inside what is a line of its own. */
function wrap(element: Element, tag: Raised): void {
  const wrapper = element.ownerDocument.createElement(tag)
  if (/^(?:span|font|a|b|i|em|strong|u|small)$/i.test(element.tagName)) {
    element.replaceWith(wrapper)
    wrapper.append(element)
  } else {
    wrapper.append(...element.childNodes)
    element.append(wrapper)
  }
}

/**
 * Word writes a list as paragraphs, each with its number or glyph as text. That goes, and what kind of
 * list it was stays: `data-list="number"`, `data-level="2"`.
 */
function markWordLists(document: Document): void {
  for (const item of document.querySelectorAll<HTMLElement>('p[style*="mso-list"]')) {
    const style = item.getAttribute('style') ?? ''
    const level = /mso-list\s*:[^;]*level(?<level>\d)/i.exec(style)?.groups?.['level']
    if (!level) continue
    const marker = [...item.querySelectorAll('span')].find((span) =>
      /mso-list\s*:\s*ignore/i.test(span.getAttribute('style') ?? ''),
    )
    item.dataset['list'] = isNumber(marker?.textContent ?? '') ? 'number' : 'bullet'
    item.dataset['level'] = level
    marker?.remove()
  }
}

/** `1.`, `2)`, `a.`, `iv)`; a glyph of the font Symbol may be a letter, but has no point behind it. */
function isNumber(marker: string): boolean {
  return /^\s*\(?(?:\d+|[a-z]|[ivxlc]+)[.)]/i.test(marker)
}

function rename(element: Element, tag: string): void {
  const renamed = element.ownerDocument.createElement(tag)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}
