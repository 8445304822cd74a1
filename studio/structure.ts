import { articleKinds } from '@clinical-content/rules'
import { BellIcon } from '@sanity/icons/Bell'
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

import { attentionLists } from './attention.ts'
import { AttentionPane } from './AttentionPane.tsx'

const apiVersion = '2025-02-19'

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

/** The first pane: what needs somebody's attention, then the content, then the clinic itself. */
export const structure: StructureResolver = (S) =>
  S.list()
    .id('content')
    .title('Content')
    .items([
      attention(S),
      S.divider(),
      documents(S, 'article', 'Articles', DocumentTextIcon, lastEditedFirst),
      articlesByKindOrTopic(S),
      documents(S, 'caseStudy', 'Case studies', CommentIcon, lastEditedFirst),
      documents(S, 'author', 'Authors', UsersIcon, byName),
      documents(S, 'topic', 'Topics', TagIcon, byTitle),
      S.divider(),
      S.listItem()
        .id('clinic')
        .title('Our clinic')
        .icon(HomeIcon)
        .child(
          S.document().id('clinic').schemaType('clinic').documentId('clinic').title('Our clinic'),
        ),
      documents(S, 'redirect', 'Redirects', TransferIcon, [{ field: 'from', direction: 'asc' }]),
      documents(S, 'consentRecord', 'Consent records (private)', LockIcon, lastEditedFirst),
    ])

function attention(S: StructureBuilder) {
  return S.listItem()
    .id('attention')
    .title('Needs your attention')
    .icon(BellIcon)
    .child(
      S.component(AttentionPane)
        .id('attention')
        .title('Needs your attention')
        .child((id: string) => {
          const list = attentionLists(new Date()).find((candidate) => candidate.id === id)
          return (
            list &&
            S.documentList()
              .id(id)
              .title(list.title)
              .apiVersion(apiVersion)
              .filter(list.filter)
              .params(list.params)
              .defaultOrdering(list.order)
              .initialValueTemplates([])
          )
        }),
    )
}

function documents(
  S: StructureBuilder,
  type: string,
  title: string,
  icon: ComponentType,
  order: Ordering[],
) {
  return S.listItem()
    .id(type)
    .title(title)
    .icon(icon)
    .schemaType(type)
    .child(S.documentTypeList(type).title(title).defaultOrdering(order))
}

function articlesByKindOrTopic(S: StructureBuilder) {
  const kinds = Object.entries(articleKinds).map(([kind, title]) =>
    S.listItem()
      .id(kind)
      .title(title)
      .icon(DocumentsIcon)
      .child(articleList(S, title, '_type == "article" && kind == $kind', { kind })),
  )
  const byTopic = S.listItem()
    .id('topics')
    .title('By topic')
    .icon(TagIcon)
    .child(
      S.documentTypeList('topic')
        .id('topics')
        .title('By topic')
        .defaultOrdering(byTitle)
        .child((topic) =>
          articleList(S, 'Articles', '_type == "article" && $topic in topics[]._ref', { topic }),
        ),
    )
  return S.listItem()
    .id('by')
    .title('Articles by kind or topic')
    .icon(FolderIcon)
    .child(
      S.list()
        .id('by')
        .title('Articles by kind or topic')
        .items([byTopic, S.divider(), ...kinds]),
    )
}

function articleList(
  S: StructureBuilder,
  title: string,
  filter: string,
  params: Record<string, string>,
) {
  return S.documentList()
    .title(title)
    .schemaType('article')
    .apiVersion(apiVersion)
    .filter(filter)
    .params(params)
    .defaultOrdering(byTitle)
    .initialValueTemplates([])
}
