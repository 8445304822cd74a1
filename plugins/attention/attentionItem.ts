import { BellIcon } from '@sanity/icons/Bell'
import type { ListItemBuilder, StructureBuilder } from 'sanity/structure'

import { apiVersion } from '../shared/apiVersion.ts'
import { titled } from '../locale/titled.ts'
import { attentionLists } from './attentionLists.ts'
import { AttentionPane } from './AttentionPane.tsx'

/** "Needs your attention", as an item for any structure: what waits, and the list of each. */
export function attentionItem(S: StructureBuilder): ListItemBuilder {
  return titled(S.listItem().id('attention'), 'attention.title')
    .icon(BellIcon)
    .child(
      titled(S.component(AttentionPane).id('attention'), 'attention.title').child((id: string) => {
        const list = attentionLists(new Date()).find((candidate) => candidate.id === id)
        return (
          list &&
          titled(S.documentList().id(id), `attention.${list.id}.title`)
            .apiVersion(apiVersion)
            .filter(list.filter)
            .params(list.params)
            .defaultOrdering(list.order)
            .initialValueTemplates([])
        )
      }),
    )
}
