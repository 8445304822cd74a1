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
 * plugins and the migration know of blocks is typed over its names ({@link BodyBlockType}), so
 * that a block forgotten there is a type error.
 */
export const bodyBlocks = [
  { type: careCard, menu: 'advice' },
  { type: doDontList, menu: 'advice' },
  { type: warningCallout, menu: 'advice' },
  { type: callToAction, menu: 'advice' },
  { type: recoveryTimeline, menu: 'recovery' },
  { type: exercise, menu: 'recovery' },
  { type: caseStudyEmbed, menu: 'recovery' },
  { type: figure, menu: 'media' },
  { type: gallery, menu: 'media' },
  { type: video, menu: 'media' },
  { type: embed, menu: 'media' },
  { type: faq, menu: 'text' },
  { type: quote, menu: 'text' },
  { type: table, menu: 'text' },
  { type: divider, menu: 'text' },
  // Only a migration makes these.
  { type: needsReview, menu: undefined },
] as const satisfies readonly { type: { name: string }; menu: keyof typeof bodyMenu | undefined }[]

/** `careCard`, `exercise`…: the `_type` of every block of a body but its text. */
export type BodyBlockType = (typeof bodyBlocks)[number]['type']['name']

/** The headings of the insert menu, in its order. */
export const bodyMenu = {
  advice: 'Advice',
  recovery: 'Recovery',
  media: 'Pictures and video',
  text: 'Text',
} as const
