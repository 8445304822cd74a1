import type { BodyBlockType } from '@clinical-content/schemas'
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

/** The Studio's own preview says enough: a picture, or a title and an address. */
const asTheStudioShowsIt = undefined

/** How a block looks in the text while it is being written: near enough to the page to be judged. */
const previews = {
  careCard: CareCardPreview,
  doDontList: DoDontListPreview,
  warningCallout: WarningCalloutPreview,
  recoveryTimeline: RecoveryTimelinePreview,
  exercise: ExercisePreview,
  figure: asTheStudioShowsIt,
  gallery: asTheStudioShowsIt,
  video: asTheStudioShowsIt,
  table: TablePreview,
  faq: FaqPreview,
  quote: QuotePreview,
  caseStudyEmbed: CaseStudyEmbedPreview,
  callToAction: CallToActionPreview,
  embed: asTheStudioShowsIt,
  divider: DividerPreview,
  needsReview: NeedsReviewPreview,
} satisfies Record<BodyBlockType, ComponentType<BlockPreviewProps> | undefined>

/** By the name of the block's type; a block of another plugin's has none. */
export const blockPreviews: ReadonlyMap<string, ComponentType<BlockPreviewProps> | undefined> =
  new Map(Object.entries(previews))
