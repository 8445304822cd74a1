const superscripts: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-−'].map((sign, index) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻'][index] ?? sign]),
)
const subscripts: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-−'].map((sign, index) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋'][index] ?? sign]),
)

/** Raised or lowered digits where there is no mark for it, as in the cell of a table: `10⁹`. */
export function raised(text: string, mark: 'sup' | 'sub'): string {
  const signs = mark === 'sup' ? superscripts : subscripts
  return [...text].map((sign) => signs[sign] ?? sign).join('')
}

/** The words of an element in one line, with what is raised or lowered in it told as such. */
export function textWithRaised(node: Node): string {
  return spoken(node).replaceAll(/\s+/g, ' ').trim()
}

const ownLine =
  /^(?:p|div|br|hr|li|ul|ol|dl|dt|dd|h\d|pre|table|caption|tr|td|th|blockquote|section|article|aside|header|footer|main|nav|figure|figcaption|option|button)$/i

function spoken(node: Node): string {
  if (node.nodeType === node.TEXT_NODE) return node.textContent ?? ''
  if (/^(?:style|script|head)$/i.test(node.nodeName)) return ''
  const inside = [...node.childNodes].map(spoken).join('')
  const name = node.nodeName.toLowerCase()
  if (name === 'sup' || name === 'sub') return raised(inside, name)
  return ownLine.test(name) ? ` ${inside} ` : inside
}
