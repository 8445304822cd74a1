import type { BlockReact } from '../block.ts'

export const NeedsReview: BlockReact<'needsReview'> = () => null
