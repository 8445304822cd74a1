import { ComposeIcon } from '@sanity/icons/Compose'
import { defineArrayMember, defineType } from 'sanity'

import { bodyBlocks, bodyMenu } from './bodyBlocks.ts'
import { decorators, lists } from './textMarks.ts'

/** The text of an article: headings, paragraphs and every clinical block. */
export const body = defineType({
  name: 'body',
  title: 'Text',
  type: 'array',
  icon: ComposeIcon,
  description: 'The article itself. Type, or press + for a care card, an exercise, a picture…',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [
        { title: 'Paragraph', value: 'normal' },
        { title: 'Heading', value: 'h2' },
        { title: 'Smaller heading', value: 'h3' },
        { title: 'Smallest heading', value: 'h4' },
      ],
      lists,
      marks: {
        decorators,
        annotations: [
          { type: 'link' },
          { type: 'citationMark' },
          { type: 'term' },
          { type: 'listNumber' },
        ],
      },
    }),
    ...bodyBlocks.map(({ type }) => defineArrayMember({ type: type.name })),
  ],
  options: {
    insertMenu: {
      filter: true,
      groups: Object.entries(bodyMenu).map(([menu, title]) => ({
        name: menu,
        title,
        of: bodyBlocks.flatMap(({ type, menu: own }) => (own === menu ? [type.name] : [])),
      })),
      views: [{ name: 'list' }],
    },
  },
})
