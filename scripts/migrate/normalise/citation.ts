import type { Citation } from '../portableText.ts'

/** A footnote's own name as the key of its citation. */
export function citationKey(name: string): string {
  return `note-${name.replaceAll(/[^\w-]+/g, '-').slice(0, 60)}`
}

const guideline =
  /\bNICE\b|\bSIGN\b|\bguidelines?\b|\bguidance\b|National Institute for Health|Clinical Knowledge Summar/i

/**
 * A source as a citation. Its words stay together as the title, for telling authors, title and publisher
 * apart by punctuation would invent; what can be told for certain is entered beside it.
 */
export function citationOf(key: string, text: string, hrefs: readonly string[]): Citation {
  const url = hrefs[0] ?? /https?:\/\/[^\s)>\]]+[^\s)>\].,;]/.exec(text)?.[0]
  const doi = /\b10\.\d{4,9}\/[^\s"<>]+[^\s"<>.,;)]/.exec(`${text} ${url ?? ''}`)?.[0]
  const pmid =
    /\bPMID:?\s*(\d{1,8})\b/i.exec(text)?.[1] ??
    /pubmed\.ncbi\.nlm\.nih\.gov\/(\d+)/.exec(url ?? '')?.[1]
  const isbn = /\bISBN\b/i.test(text)
  const years = [...text.matchAll(/\b(?:19|20)\d{2}\b/g)].map((match) => Number(match[0]))
  const [year] = new Set(years).size === 1 ? years : []
  return {
    _type: 'citation',
    _key: key,
    kind: doi || pmid ? 'journal' : guideline.test(text) ? 'guideline' : isbn ? 'book' : 'web',
    title: text,
    ...(year === undefined ? {} : { year }),
    ...(doi === undefined ? {} : { doi }),
    ...(pmid === undefined ? {} : { pmid }),
    ...(url === undefined ? {} : { url }),
  }
}
