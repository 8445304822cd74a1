import { ComposeIcon } from '@sanity/icons/Compose'
import { defineArrayMember, defineType } from 'sanity'

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
        annotations: [{ type: 'link' }, { type: 'citationMark' }, { type: 'term' }],
      },
    }),
    ...bodyBlocks().map((type) => defineArrayMember({ type })),
  ],
  options: {
    insertMenu: {
      filter: true,
      groups: [
        {
          name: 'advice',
          title: 'Advice',
          of: ['careCard', 'doDontList', 'warningCallout', 'callToAction'],
        },
        {
          name: 'recovery',
          title: 'Recovery',
          of: ['recoveryTimeline', 'exercise', 'caseStudyEmbed'],
        },
        { name: 'media', title: 'Pictures and video', of: ['figure', 'gallery', 'video', 'embed'] },
        { name: 'text', title: 'Text', of: ['faq', 'quote', 'table', 'divider'] },
      ],
      views: [{ name: 'list' }],
    },
  },
})

/** Every block that may stand between the paragraphs. */
function bodyBlocks() {
  return [
    'careCard',
    'doDontList',
    'warningCallout',
    'recoveryTimeline',
    'exercise',
    'figure',
    'gallery',
    'video',
    'table',
    'faq',
    'quote',
    'caseStudyEmbed',
    'callToAction',
    'embed',
    'divider',
    'needsReview',
  ] as const
}
