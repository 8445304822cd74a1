import { linkRelations } from '@clinical-content/rules'
import type { ArticleBySlugQueryResult } from '../generated/sanity.types.ts'
import { address, code, fields, flag, listOf, oneOf, words } from '../read/read.ts'

type RawLink = NonNullable<NonNullable<ArticleBySlugQueryResult>['relatedLinks']>[number]

export const readRelatedLinks = listOf(
  fields<RawLink>({
    relation: oneOf<NonNullable<RawLink['relation']>>(linkRelations),
    label: words,
    reason: words,
    url: address,
    isInternal: flag,
    target: fields<NonNullable<RawLink['target']>>({
      _id: code,
      slug: code,
      title: words,
    }),
  }),
)
