import type { Element, Nodes } from 'hast'

// HTML Standard, "Serializing HTML fragments".
const voidElements = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)

/**
 * Writes a tree as HTML, to be kept for a person to read. Scripts and event handlers, which no reader
 * sees, are not written.
 */
export function toHtml(node: Nodes): string {
  if (node.type === 'text') return escape(node.value)
  if (node.type === 'comment') return `<!--${node.value.replaceAll('-->', '--&gt;')}-->`
  if (node.type === 'root') return node.children.map((child) => toHtml(child)).join('')
  if (node.type !== 'element' || node.tagName === 'script') return ''
  const open = `<${node.tagName}${attributes(node)}>`
  if (voidElements.has(node.tagName)) return open
  return `${open}${node.children.map((child) => toHtml(child)).join('')}</${node.tagName}>`
}

function attributes(node: Element): string {
  return Object.entries(node.properties)
    .filter(
      ([name, value]) =>
        !/^on/i.test(name) && value !== null && value !== undefined && value !== false,
    )
    .map(([name, value]) => {
      const written = Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value)
      return ` ${attributeName(name)}="${escape(written).replaceAll('"', '&quot;')}"`
    })
    .join('')
}

/** hast names properties as the DOM does: `className`, `dataHtml`. */
function attributeName(property: string): string {
  if (property === 'className') return 'class'
  if (property === 'htmlFor') return 'for'
  return /^(?:data|aria)[A-Z]/.test(property)
    ? property.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    : property.toLowerCase()
}

function escape(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
