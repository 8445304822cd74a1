import type { BlockReact } from '../reactBlock.ts'

export const NeedsReview: BlockReact<'needsReview'> = () => null
