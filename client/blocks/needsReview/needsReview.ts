import { fields } from '../../read/read.ts'
import type { BlockHtml, BlockOf, BlockReader, BlockText } from '../block.ts'

export const readNeedsReview: BlockReader<'needsReview'> = fields<BlockOf<'needsReview'>>({})

export const needsReviewHtml: BlockHtml<'needsReview'> = () => undefined

export const needsReviewText: BlockText<'needsReview'> = () => []
