// Made by "npm run typegen" from the folders of client/blocks.
import type { BlockHtml, BlockReader, BlockText, BlockType } from '../blocks/block.ts'
import { callToActionHtml, callToActionText, readCallToAction } from '../blocks/callToAction/callToAction.ts'
import { careCardHtml, careCardText, readCareCard } from '../blocks/careCard/careCard.ts'
import { caseStudyEmbedHtml, caseStudyEmbedText, readCaseStudyEmbed } from '../blocks/caseStudyEmbed/caseStudyEmbed.ts'
import { dividerHtml, dividerText, readDivider } from '../blocks/divider/divider.ts'
import { doDontListHtml, doDontListText, readDoDontList } from '../blocks/doDontList/doDontList.ts'
import { embedHtml, embedText, readEmbed } from '../blocks/embed/embed.ts'
import { exerciseHtml, exerciseText, readExercise } from '../blocks/exercise/exercise.ts'
import { faqHtml, faqText, readFaq } from '../blocks/faq/faq.ts'
import { figureHtml, figureText, readFigure } from '../blocks/figure/figure.ts'
import { galleryHtml, galleryText, readGallery } from '../blocks/gallery/gallery.ts'
import { needsReviewHtml, needsReviewText, readNeedsReview } from '../blocks/needsReview/needsReview.ts'
import { quoteHtml, quoteText, readQuote } from '../blocks/quote/quote.ts'
import { recoveryTimelineHtml, recoveryTimelineText, readRecoveryTimeline } from '../blocks/recoveryTimeline/recoveryTimeline.ts'
import { tableHtml, tableText, readTable } from '../blocks/table/table.ts'
import { videoHtml, videoText, readVideo } from '../blocks/video/video.ts'
import { warningCalloutHtml, warningCalloutText, readWarningCallout } from '../blocks/warningCallout/warningCallout.ts'

export const blockReaders = {
  callToAction: readCallToAction,
  careCard: readCareCard,
  caseStudyEmbed: readCaseStudyEmbed,
  divider: readDivider,
  doDontList: readDoDontList,
  embed: readEmbed,
  exercise: readExercise,
  faq: readFaq,
  figure: readFigure,
  gallery: readGallery,
  needsReview: readNeedsReview,
  quote: readQuote,
  recoveryTimeline: readRecoveryTimeline,
  table: readTable,
  video: readVideo,
  warningCallout: readWarningCallout,
} satisfies { [Type in BlockType]: BlockReader<Type> }

export const htmlBlocks = {
  callToAction: callToActionHtml,
  careCard: careCardHtml,
  caseStudyEmbed: caseStudyEmbedHtml,
  divider: dividerHtml,
  doDontList: doDontListHtml,
  embed: embedHtml,
  exercise: exerciseHtml,
  faq: faqHtml,
  figure: figureHtml,
  gallery: galleryHtml,
  needsReview: needsReviewHtml,
  quote: quoteHtml,
  recoveryTimeline: recoveryTimelineHtml,
  table: tableHtml,
  video: videoHtml,
  warningCallout: warningCalloutHtml,
} satisfies { [Type in BlockType]: BlockHtml<Type> }

export const textBlocks = {
  callToAction: callToActionText,
  careCard: careCardText,
  caseStudyEmbed: caseStudyEmbedText,
  divider: dividerText,
  doDontList: doDontListText,
  embed: embedText,
  exercise: exerciseText,
  faq: faqText,
  figure: figureText,
  gallery: galleryText,
  needsReview: needsReviewText,
  quote: quoteText,
  recoveryTimeline: recoveryTimelineText,
  table: tableText,
  video: videoText,
  warningCallout: warningCalloutText,
} satisfies { [Type in BlockType]: BlockText<Type> }
