import type { ArticleBySlugQueryResult } from '../generated/sanity.types.ts'
import { address, code, fields, oneOf, words } from '../read/read.ts'

type CallToAction = NonNullable<NonNullable<ArticleBySlugQueryResult>['callToAction']>

/** An invitation, at the end of an article or in its text. */
export const readCallToAction = fields<CallToAction>({
  text: words,
  label: words,
  url: address,
  telephone: code,
  purpose: oneOf<NonNullable<CallToAction['purpose']>>({
    book: true,
    call: true,
    read: true,
    contact: true,
  }),
})
