import { articleKinds } from '@clinical-content/rules'

import type { SchemaText } from '../locale/useSchemaText.ts'
import type { Words } from '../locale/useWords.ts'
import type { AttentionRow } from './attentionList.ts'
import { kindOf } from './rowFilter.ts'

/** "Condition" for an article of that kind, "Case study" for what has no kind. */
export function kindLabel(row: AttentionRow, t: Words, text: SchemaText | undefined): string {
  const kind = kindOf(row)
  if (kind === 'article' || kind === 'caseStudy' || kind === 'author' || kind === 'topic') {
    return t(`attention.kind.${kind}`)
  }
  const labels: Readonly<Record<string, string>> = articleKinds
  const label = labels[kind] ?? kind
  return text ? text(label) : label
}
