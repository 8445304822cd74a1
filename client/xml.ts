import { withoutStega } from './read/stega.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for an element of XML or HTML. */
export function escapeXml(text: string): string {
  return xmlText(text).replaceAll(/[&<>"']/g, (character) => entities[character] ?? character)
}

/** Without the characters that XML 1.0 cannot hold at all: one of them breaks the whole document. */
export function xmlText(text: string): string {
  return withoutStega(text)
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
}
