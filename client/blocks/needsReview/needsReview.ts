import { fields } from '../../read/read.ts'
import type { BlockHtml, BlockOf, BlockReader, BlockText } from '../block.ts'

/**
 * What a migration could not read is for the clinic's eyes. Only its place is fetched, so that a
 * heading over nothing else can be dropped with it (`withholdStories`).
 */
export const needsReviewFields = `{ _key, _type }` as const

export const readNeedsReview: BlockReader<'needsReview'> = fields<BlockOf<'needsReview'>>({})

export const needsReviewHtml: BlockHtml<'needsReview'> = () => undefined

export const needsReviewText: BlockText<'needsReview'> = () => []
