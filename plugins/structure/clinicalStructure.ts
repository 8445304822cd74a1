import { articleKinds } from '@clinical-content/rules'
import { CommentIcon } from '@sanity/icons/Comment'
import { DocumentsIcon } from '@sanity/icons/Documents'
import { DocumentTextIcon } from '@sanity/icons/DocumentText'
import { FolderIcon } from '@sanity/icons/Folder'
import { HomeIcon } from '@sanity/icons/Home'
import { LockIcon } from '@sanity/icons/Lock'
import { TagIcon } from '@sanity/icons/Tag'
import { TransferIcon } from '@sanity/icons/Transfer'
import { UsersIcon } from '@sanity/icons/Users'
import type { ComponentType } from 'react'
import type { StructureBuilder, StructureResolver } from 'sanity/structure'

import { titled } from '../locale/titled.ts'
import { apiVersion } from '../shared/apiVersion.ts'
import type { structureStrings } from './strings.ts'

interface Ordering {
  field: string
  direction: 'asc' | 'desc'
}

const lastEditedFirst: Ordering[] = [{ field: '_updatedAt', direction: 'desc' }]
const byTitle: Ordering[] = [{ field: 'title', direction: 'asc' }]
const byName: Ordering[] = [
  { field: 'name.family', direction: 'asc' },
  { field: 'name.given', direction: 'asc' },
]

/**
 * The content, then the clinic itself: for
 * `structureTool({structure: clinicalStructure})`, or in a structure of your own.
 */
export const clinicalStructure: StructureResolver = (S) =>
  titled(S.list().id('content'), 'structure.title').items([
    documents(S, 'article', 'structure.articles', DocumentTextIcon, lastEditedFirst),
    articlesByKindOrTopic(S),
    documents(S, 'caseStudy', 'structure.case-studies', CommentIcon, lastEditedFirst),
    documents(S, 'author', 'structure.authors', UsersIcon, byName),
    documents(S, 'topic', 'structure.topics', TagIcon, byTitle),
    S.divider(),
    titled(S.listItem().id('clinic'), 'structure.clinic')
      .icon(HomeIcon)
      .child(
        titled(S.document().id('clinic'), 'structure.clinic')
          .schemaType('clinic')
          .documentId('clinic'),
      ),
    documents(S, 'redirect', 'structure.redirects', TransferIcon, [
      { field: 'from', direction: 'asc' },
    ]),
    documents(S, 'consentRecord', 'structure.consent-records', LockIcon, lastEditedFirst),
  ])

function documents(
  S: StructureBuilder,
  type: string,
  title: keyof typeof structureStrings,
  icon: ComponentType,
  order: Ordering[],
) {
  return titled(S.listItem().id(type), title)
    .icon(icon)
    .schemaType(type)
    .child(titled(S.documentTypeList(type), title).defaultOrdering(order))
}

function articlesByKindOrTopic(S: StructureBuilder) {
  const kinds = Object.entries(articleKinds).map(([kind, title]) =>
    S.listItem()
      .id(kind)
      .title(title)
      .icon(DocumentsIcon)
      .child(articleList(S, '_type == "article" && kind == $kind', { kind }).title(title)),
  )
  const byTopic = titled(S.listItem().id('topics'), 'structure.by-topic')
    .icon(TagIcon)
    .child(
      titled(S.documentTypeList('topic').id('topics'), 'structure.by-topic')
        .defaultOrdering(byTitle)
        .child((topic) =>
          titled(
            articleList(S, '_type == "article" && $topic in topics[]._ref', { topic }),
            'structure.articles',
          ),
        ),
    )
  return titled(S.listItem().id('by'), 'structure.articles-by')
    .icon(FolderIcon)
    .child(
      titled(S.list().id('by'), 'structure.articles-by').items([byTopic, S.divider(), ...kinds]),
    )
}

function articleList(S: StructureBuilder, filter: string, params: Record<string, string>) {
  return S.documentList()
    .schemaType('article')
    .apiVersion(apiVersion)
    .filter(filter)
    .params(params)
    .defaultOrdering(byTitle)
    .initialValueTemplates([])
}
