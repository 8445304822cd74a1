// Made by "npm run typegen" from the folders of client/blocks.
import type { BlockType } from '../blocks/block.ts'
import type { BlockReact } from '../blocks/reactBlock.ts'
import { CallToAction } from '../blocks/callToAction/CallToAction.tsx'
import { CareCard } from '../blocks/careCard/CareCard.tsx'
import { CaseStudyEmbed } from '../blocks/caseStudyEmbed/CaseStudyEmbed.tsx'
import { Divider } from '../blocks/divider/Divider.tsx'
import { DoDontList } from '../blocks/doDontList/DoDontList.tsx'
import { Embed } from '../blocks/embed/Embed.tsx'
import { Exercise } from '../blocks/exercise/Exercise.tsx'
import { Faq } from '../blocks/faq/Faq.tsx'
import { Figure } from '../blocks/figure/Figure.tsx'
import { Gallery } from '../blocks/gallery/Gallery.tsx'
import { NeedsReview } from '../blocks/needsReview/NeedsReview.tsx'
import { Quote } from '../blocks/quote/Quote.tsx'
import { RecoveryTimeline } from '../blocks/recoveryTimeline/RecoveryTimeline.tsx'
import { Table } from '../blocks/table/Table.tsx'
import { Video } from '../blocks/video/Video.tsx'
import { WarningCallout } from '../blocks/warningCallout/WarningCallout.tsx'

export const reactBlocks = {
  callToAction: CallToAction,
  careCard: CareCard,
  caseStudyEmbed: CaseStudyEmbed,
  divider: Divider,
  doDontList: DoDontList,
  embed: Embed,
  exercise: Exercise,
  faq: Faq,
  figure: Figure,
  gallery: Gallery,
  needsReview: NeedsReview,
  quote: Quote,
  recoveryTimeline: RecoveryTimeline,
  table: Table,
  video: Video,
  warningCallout: WarningCallout,
} satisfies { [Type in BlockType]: BlockReact<Type> }
