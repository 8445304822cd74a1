import {
  callToActionHtml,
  callToActionText,
  readCallToAction,
} from './callToAction/callToAction.ts'
import { careCardHtml, careCardText, readCareCard } from './careCard/careCard.ts'
import {
  caseStudyEmbedHtml,
  caseStudyEmbedText,
  readCaseStudyEmbed,
} from './caseStudyEmbed/caseStudyEmbed.ts'
import { dividerHtml, dividerText, readDivider } from './divider/divider.ts'
import { doDontListHtml, doDontListText, readDoDontList } from './doDontList/doDontList.ts'
import { embedHtml, embedText, readEmbed } from './embed/embed.ts'
import { exerciseHtml, exerciseText, readExercise } from './exercise/exercise.ts'
import { faqHtml, faqText, readFaq } from './faq/faq.ts'
import { figureHtml, figureText, readFigure } from './figure/figure.ts'
import { galleryHtml, galleryText, readGallery } from './gallery/gallery.ts'
import { needsReviewHtml, needsReviewText, readNeedsReview } from './needsReview/needsReview.ts'
import { quoteHtml, quoteText, readQuote } from './quote/quote.ts'
import {
  readRecoveryTimeline,
  recoveryTimelineHtml,
  recoveryTimelineText,
} from './recoveryTimeline/recoveryTimeline.ts'
import { readTable, tableHtml, tableText } from './table/table.ts'
import { readVideo, videoHtml, videoText } from './video/video.ts'
import {
  readWarningCallout,
  warningCalloutHtml,
  warningCalloutText,
} from './warningCallout/warningCallout.ts'
import type { BlockHtml, BlockReader, BlockText, BlockType } from './block.ts'

/**
 * The client's tables of blocks: how each is read, and written as HTML and as text (how it is
 * fetched: `bodyQuery.ts`). Tables and not one, so that a bundler leaves out the formats a site does not use.
 */

export const blockReaders = {
  careCard: readCareCard,
  doDontList: readDoDontList,
  warningCallout: readWarningCallout,
  recoveryTimeline: readRecoveryTimeline,
  exercise: readExercise,
  figure: readFigure,
  gallery: readGallery,
  video: readVideo,
  table: readTable,
  faq: readFaq,
  quote: readQuote,
  caseStudyEmbed: readCaseStudyEmbed,
  callToAction: readCallToAction,
  embed: readEmbed,
  divider: readDivider,
  needsReview: readNeedsReview,
} satisfies { [Type in BlockType]: BlockReader<Type> }

export const htmlBlocks = {
  careCard: careCardHtml,
  doDontList: doDontListHtml,
  warningCallout: warningCalloutHtml,
  recoveryTimeline: recoveryTimelineHtml,
  exercise: exerciseHtml,
  figure: figureHtml,
  gallery: galleryHtml,
  video: videoHtml,
  table: tableHtml,
  faq: faqHtml,
  quote: quoteHtml,
  caseStudyEmbed: caseStudyEmbedHtml,
  callToAction: callToActionHtml,
  embed: embedHtml,
  divider: dividerHtml,
  needsReview: needsReviewHtml,
} satisfies { [Type in BlockType]: BlockHtml<Type> }

export const textBlocks = {
  careCard: careCardText,
  doDontList: doDontListText,
  warningCallout: warningCalloutText,
  recoveryTimeline: recoveryTimelineText,
  exercise: exerciseText,
  figure: figureText,
  gallery: galleryText,
  video: videoText,
  table: tableText,
  faq: faqText,
  quote: quoteText,
  caseStudyEmbed: caseStudyEmbedText,
  callToAction: callToActionText,
  embed: embedText,
  divider: dividerText,
  needsReview: needsReviewText,
} satisfies { [Type in BlockType]: BlockText<Type> }
