import type { Target } from './target.ts'
import type { ArticleDocument, MigratedDocument } from '../toDocuments/documents.ts'
import { publishedId, sealed } from '../toDocuments/index.ts'

/**
 * Lets an article refer to the authors and topics its dataset knows already, authors by registration
 * number or else by name, topics by title, slug or synonym, in place of new ones.
 */
export async function withKnown(
  documents: readonly MigratedDocument[],
  target: Target,
): Promise<MigratedDocument[]> {
  const replaced = new Map<string, string>()
  for (const document of documents) {
    const known = await findKnown(document, target)
    const own = publishedId(document._id)
    if (known !== undefined && known !== own) replaced.set(own, known)
  }
  if (replaced.size === 0) return [...documents]
  return documents
    .filter((document) => !replaced.has(publishedId(document._id)))
    .map((document) =>
      document._type === 'article' ? sealed(withReferences(document, replaced)) : document,
    )
}

async function findKnown(document: MigratedDocument, target: Target): Promise<string | undefined> {
  if (document._type === 'topic') return target.findTopic?.(document.title)
  if (document._type !== 'author') return undefined
  const number = document.registrations?.[0]?.number
  return target.findAuthor?.({
    name: `${document.name.given} ${document.name.family}`,
    ...(number === undefined ? {} : { registration: number }),
  })
}

function withReferences(
  article: ArticleDocument,
  replaced: ReadonlyMap<string, string>,
): ArticleDocument {
  const change = <T extends { readonly _ref: string }>(references: readonly T[]): T[] => {
    const seen = new Set<string>()
    return references
      .map((reference) => ({ ...reference, _ref: replaced.get(reference._ref) ?? reference._ref }))
      .filter(({ _ref }) => !seen.has(_ref) && seen.add(_ref))
  }
  return {
    ...article,
    authors: change(article.authors),
    ...(article.topics ? { topics: change(article.topics) } : {}),
  }
}
