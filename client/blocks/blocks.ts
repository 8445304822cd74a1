import {
  callToActionHtml,
  callToActionText,
  readCallToAction,
} from './callToAction/callToAction.ts'
import { careCardFields, careCardHtml, careCardText, readCareCard } from './careCard/careCard.ts'
import {
  caseStudyEmbedFields,
  caseStudyEmbedHtml,
  caseStudyEmbedText,
  readCaseStudyEmbed,
} from './caseStudyEmbed/caseStudyEmbed.ts'
import { dividerHtml, dividerText, readDivider } from './divider/divider.ts'
import { doDontListHtml, doDontListText, readDoDontList } from './doDontList/doDontList.ts'
import { embedHtml, embedText, readEmbed } from './embed/embed.ts'
import { exerciseFields, exerciseHtml, exerciseText, readExercise } from './exercise/exercise.ts'
import { faqFields, faqHtml, faqText, readFaq } from './faq/faq.ts'
import { figureFields, figureHtml, figureText, readFigure } from './figure/figure.ts'
import { galleryFields, galleryHtml, galleryText, readGallery } from './gallery/gallery.ts'
import {
  needsReviewFields,
  needsReviewHtml,
  needsReviewText,
  readNeedsReview,
} from './needsReview/needsReview.ts'
import { quoteHtml, quoteText, readQuote } from './quote/quote.ts'
import {
  readRecoveryTimeline,
  recoveryTimelineFields,
  recoveryTimelineHtml,
  recoveryTimelineText,
} from './recoveryTimeline/recoveryTimeline.ts'
import { readTable, tableHtml, tableText } from './table/table.ts'
import { readVideo, videoHtml, videoText } from './video/video.ts'
import {
  readWarningCallout,
  warningCalloutFields,
  warningCalloutHtml,
  warningCalloutText,
} from './warningCallout/warningCallout.ts'
import { richTextFields } from '../queries/fragments.ts'
import type { BlockHtml, BlockReader, BlockText, BlockType } from './block.ts'

/**
 * The client's tables of blocks: how each is fetched, read, and written as HTML and as text. Four
 * tables and not one, so that a bundler leaves out the formats a site does not use.
 */

/** The block as it is stored, without references or text whose links have to be resolved. */
const asStored = '{ ... }' as const

/** How each block is fetched; {@link body} is compared with it in `blocks.test-d.ts`. */
export const blockFields = {
  careCard: careCardFields,
  doDontList: asStored,
  warningCallout: warningCalloutFields,
  recoveryTimeline: recoveryTimelineFields,
  exercise: exerciseFields,
  figure: figureFields,
  gallery: galleryFields,
  video: asStored,
  table: asStored,
  faq: faqFields,
  quote: asStored,
  caseStudyEmbed: caseStudyEmbedFields,
  callToAction: asStored,
  embed: asStored,
  divider: asStored,
  needsReview: needsReviewFields,
} as const satisfies Record<BlockType, string>

/** TypeGen reads queries without running them, so every type is written out. */
export const body = `body[]{
  _key, _type,
  _type != "needsReview" => ${asStored},
  _type == "block" => ${richTextFields},
  _type == "careCard" => ${careCardFields},
  _type == "warningCallout" => ${warningCalloutFields},
  _type == "recoveryTimeline" => ${recoveryTimelineFields},
  _type == "exercise" => ${exerciseFields},
  _type == "figure" => ${figureFields},
  _type == "gallery" => ${galleryFields},
  _type == "faq" => ${faqFields},
  _type == "caseStudyEmbed" => ${caseStudyEmbedFields},
  _type == "needsReview" => ${needsReviewFields}
}` as const

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
