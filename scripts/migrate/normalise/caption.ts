const credit =
  /(?:^|(?<=[.!?)\]]\s)|(?<=\n)|(?<=[|·–—-]\s))\s*((?:photo(?:graph)?|picture|image|drawing|illustration)s?(?:\s+credit)?(?:\s*:|\s+(?:by|courtesy of))|credit\s*:|©|\(c\))\s*(\S.*)$/i

export interface Caption {
  readonly caption?: string
  readonly credit?: string
  /** `Photo:`, which frontends write themselves. */
  readonly label?: string
}

/** A caption, and the credit at its end (`Photo: Jo Example`) on its own. */
export function readCaption(text: string): Caption {
  const words = text.replaceAll(/\s+/g, ' ').trim()
  const match = credit.exec(words)
  if (!match) return words === '' ? {} : { caption: words }
  const caption = words.slice(0, match.index).trim()
  return {
    ...(caption === '' ? {} : { caption }),
    credit: match[2]?.trim() ?? '',
    label: match[1]?.trim() ?? '',
  }
}
