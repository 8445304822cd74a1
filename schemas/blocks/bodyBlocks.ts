import { callToAction } from '../objects/callToAction.ts'
import { careCard } from './careCard.ts'
import { caseStudyEmbed } from './caseStudyEmbed.ts'
import { divider } from './divider.ts'
import { doDontList } from './doDontList.ts'
import { embed } from './embed.ts'
import { exercise } from './exercise.ts'
import { faq } from './faq.ts'
import { figure } from './figure.ts'
import { gallery } from './gallery.ts'
import { needsReview } from './needsReview.ts'
import { quote } from './quote.ts'
import { recoveryTimeline } from './recoveryTimeline.ts'
import { table } from './table.ts'
import { video } from './video.ts'
import { warningCallout } from './warningCallout.ts'

/**
 * Every block that may stand between the paragraphs of an article, and under which heading of the
 * insert menu. The table of blocks: the type `body` is made from it, and what the client, the
 * plugins and the migration know of blocks is typed over its names, so that a block forgotten
 * there is a type error.
 */
export const bodyBlocks = [
  { type: careCard, menu: 'advice', preview: 'own' },
  { type: doDontList, menu: 'advice', preview: 'own' },
  { type: warningCallout, menu: 'advice', preview: 'own' },
  { type: callToAction, menu: 'advice', preview: 'own' },
  { type: recoveryTimeline, menu: 'recovery', preview: 'own' },
  { type: exercise, menu: 'recovery', preview: 'own' },
  { type: caseStudyEmbed, menu: 'recovery', preview: 'own' },
  { type: figure, menu: 'media', preview: 'studio' },
  { type: gallery, menu: 'media', preview: 'studio' },
  { type: video, menu: 'media', preview: 'studio' },
  { type: embed, menu: 'media', preview: 'studio' },
  { type: faq, menu: 'text', preview: 'own' },
  { type: quote, menu: 'text', preview: 'own' },
  { type: table, menu: 'text', preview: 'own' },
  { type: divider, menu: 'text', preview: 'own' },
  // Only a migration makes these.
  { type: needsReview, menu: undefined, preview: 'own' },
] as const satisfies readonly {
  type: { name: string }
  menu: keyof typeof bodyMenu | undefined
  /**
   * How it looks in the text while that is being written: as the plugins draw it, near enough to the
   * page to be judged, or as the Studio shows it where a picture, or a title and an address, says enough.
   */
  preview: 'own' | 'studio'
}[]

/** The `_type` of the blocks that the plugins draw: `careCard`, `exercise`… */
export type PreviewedBlockType = Extract<
  (typeof bodyBlocks)[number],
  { preview: 'own' }
>['type']['name']

/** The headings of the insert menu, in its order. */
export const bodyMenu = {
  advice: 'Advice',
  recovery: 'Recovery',
  media: 'Pictures and video',
  text: 'Text',
} as const
