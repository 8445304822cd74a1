import { anything, fields } from '../../read/read.ts'
import { markup } from '../../render/html/escape.ts'
import type { BlockHtml, BlockOf, BlockReader, BlockText } from '../block.ts'

export const readDivider: BlockReader<'divider'> = fields<BlockOf<'divider'>>({ style: anything })

export const dividerHtml: BlockHtml<'divider'> = () => markup`<hr>`

export const dividerText: BlockText<'divider'> = (_block, { dialect }) => [dialect.divider]
