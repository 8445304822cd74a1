import { CareCard } from './careCard/CareCard.tsx'
import { DoDontList } from './doDontList/DoDontList.tsx'
import { WarningCallout } from './warningCallout/WarningCallout.tsx'
import { RecoveryTimeline } from './recoveryTimeline/RecoveryTimeline.tsx'
import { Exercise } from './exercise/Exercise.tsx'
import { Figure } from './figure/Figure.tsx'
import { Gallery } from './gallery/Gallery.tsx'
import { Video } from './video/Video.tsx'
import { Table } from './table/Table.tsx'
import { Faq } from './faq/Faq.tsx'
import { Quote } from './quote/Quote.tsx'
import { CaseStudyEmbed } from './caseStudyEmbed/CaseStudyEmbed.tsx'
import { CallToAction } from './callToAction/CallToAction.tsx'
import { Embed } from './embed/Embed.tsx'
import { Divider } from './divider/Divider.tsx'
import { NeedsReview } from './needsReview/NeedsReview.tsx'
import type { BlockType } from './block.ts'
import type { BlockReact } from './reactBlock.ts'

/** How each block is shown in React; one that is added to the schema and forgotten here does not compile. */
export const reactBlocks = {
  careCard: CareCard,
  doDontList: DoDontList,
  warningCallout: WarningCallout,
  recoveryTimeline: RecoveryTimeline,
  exercise: Exercise,
  figure: Figure,
  gallery: Gallery,
  video: Video,
  table: Table,
  faq: Faq,
  quote: Quote,
  caseStudyEmbed: CaseStudyEmbed,
  callToAction: CallToAction,
  embed: Embed,
  divider: Divider,
  needsReview: NeedsReview,
} satisfies { [Type in BlockType]: BlockReact<Type> }
