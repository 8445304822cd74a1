import type { Target } from '../targets/target.ts'
import type { ArticleDocument, AuthorDocument, MigratedDocument } from './documents.ts'
import { publishedId, sealed } from './index.ts'

/**
 * Lets an article refer to the author its dataset knows already, by registration number or else by name,
 * in place of a new one.
 */
export async function withKnownAuthors(
  documents: readonly MigratedDocument[],
  findAuthor: NonNullable<Target['findAuthor']>,
): Promise<MigratedDocument[]> {
  const replaced = new Map<string, string>()
  for (const document of documents) {
    if (document._type !== 'author') continue
    const known = await findAuthor(identity(document))
    const own = publishedId(document._id)
    if (known !== undefined && known !== own) replaced.set(own, known)
  }
  if (replaced.size === 0) return [...documents]
  return documents
    .filter((document) => !replaced.has(publishedId(document._id)))
    .map((document) =>
      document._type === 'article' ? sealed(withAuthors(document, replaced)) : document,
    )
}

function identity(author: AuthorDocument): { registration?: string; name: string } {
  const number = author.registrations?.[0]?.number
  return {
    ...(number === undefined ? {} : { registration: number }),
    name: `${author.name.given} ${author.name.family}`,
  }
}

function withAuthors(
  article: ArticleDocument,
  replaced: ReadonlyMap<string, string>,
): ArticleDocument {
  return {
    ...article,
    authors: article.authors.map((author) => ({
      ...author,
      _ref: replaced.get(author._ref) ?? author._ref,
    })),
  }
}
