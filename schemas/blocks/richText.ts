import { BlockContentIcon } from '@sanity/icons/BlockContent'
import { defineArrayMember, defineType } from 'sanity'

import { decorators, lists } from './textMarks.ts'

/** Text without headings and blocks, for use inside a block or a biography. */
export const richText = defineType({
  name: 'richText',
  title: 'Text',
  type: 'array',
  icon: BlockContentIcon,
  description: 'Paragraphs and lists. Enter begins a new paragraph, Shift and Enter a new line.',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [{ title: 'Paragraph', value: 'normal' }],
      lists,
      marks: {
        decorators,
        annotations: [{ type: 'link' }, { type: 'term' }, { type: 'listNumber' }],
      },
    }),
  ],
})
