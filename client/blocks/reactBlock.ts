import type { ReactNode } from 'react'
import type { ReactContext } from '../react/context.tsx'
import type { BlockType, ReadBlock } from './block.ts'

/**
 * Null where the block says nothing. Apart from the other types of a block: a frontend without React
 * compiles against those.
 */
export type BlockReact<Type extends BlockType> = (
  block: ReadBlock<Type>,
  context: ReactContext,
) => ReactNode
