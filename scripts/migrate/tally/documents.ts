import type {
  ArticleDocument,
  CaseStudyDocument,
  MigratedDocument,
} from '../toDocuments/documents.ts'
import {
  all,
  callToAction,
  type Carried,
  carriedBy,
  counted,
  list,
  said,
  textBlock,
  within,
} from './blocks.ts'

/**
 * What the documents of a post carry of it. An author's fields and a topic's title are worked out of
 * texts that are carried or left out elsewhere, so they carry nothing themselves.
 */
export function carriedByAll(documents: readonly MigratedDocument[]): Carried {
  const { texts, counts } = all(
    ...documents.map((document) => {
      if (document._type === 'article') return within(document._type, article(document))
      if (document._type === 'caseStudy') return within(document._type, caseStudy(document))
      return all()
    }),
  )
  return { texts: texts.map(({ field, text }) => ({ field: field.slice(1), text })), counts }
}

function article(document: ArticleDocument): Carried {
  const { heroImage: hero, callToAction: action } = document
  return all(
    said('title', document.title),
    said('summary', document.summary),
    list('keyPoints', document.keyPoints ?? [], (point) => said('', point)),
    ...(hero
      ? [
          said('heroImage.alt', hero.alt),
          said('heroImage.caption', hero.caption),
          said('heroImage.credit', hero.credit),
          counted({ images: 1 }),
        ]
      : []),
    list('body', document.body, carriedBy),
    list('citations', document.citations ?? [], ({ title, url }) =>
      all(said('title', title), counted({ links: Number(url !== undefined) })),
    ),
    list('relatedLinks', document.relatedLinks ?? [], ({ label, url, reference }) =>
      all(
        said('label', label),
        counted({ links: Number(url !== undefined || reference !== undefined) }),
      ),
    ),
    ...(action ? [within('callToAction', callToAction(action))] : []),
  )
}

/** Its title is ours: the person's name stays out of it. */
function caseStudy(document: CaseStudyDocument): Carried {
  return list('problem', document.problem ?? [], textBlock)
}
