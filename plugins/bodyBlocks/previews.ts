import type { PreviewedBlockType } from '@clinical-content/schemas'
import type { ComponentType } from 'react'

import type { BlockPreviewProps } from './BlockPreviewProps.ts'
import { CallToActionPreview } from './CallToActionPreview.tsx'
import { CareCardPreview } from './CareCardPreview.tsx'
import { CaseStudyEmbedPreview } from './CaseStudyEmbedPreview.tsx'
import { DividerPreview } from './DividerPreview.tsx'
import { DoDontListPreview } from './DoDontListPreview.tsx'
import { ExercisePreview } from './ExercisePreview.tsx'
import { FaqPreview } from './FaqPreview.tsx'
import { NeedsReviewPreview } from './NeedsReviewPreview.tsx'
import { QuotePreview } from './QuotePreview.tsx'
import { RecoveryTimelinePreview } from './RecoveryTimelinePreview.tsx'
import { TablePreview } from './TablePreview.tsx'
import { WarningCalloutPreview } from './WarningCalloutPreview.tsx'

/** How a block looks in the text while it is being written: near enough to the page to be judged. */
const previews = {
  careCard: CareCardPreview,
  doDontList: DoDontListPreview,
  warningCallout: WarningCalloutPreview,
  recoveryTimeline: RecoveryTimelinePreview,
  exercise: ExercisePreview,
  table: TablePreview,
  faq: FaqPreview,
  quote: QuotePreview,
  caseStudyEmbed: CaseStudyEmbedPreview,
  callToAction: CallToActionPreview,
  divider: DividerPreview,
  needsReview: NeedsReviewPreview,
} satisfies Record<PreviewedBlockType, ComponentType<BlockPreviewProps>>

/** By the name of the block's type; the Studio shows one that is not here. */
export const blockPreviews: ReadonlyMap<string, ComponentType<BlockPreviewProps>> = new Map(
  Object.entries(previews),
)
