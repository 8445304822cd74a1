import type { ArticleBySlugQueryResult, Body as StoredBody } from '../generated/sanity.types.ts'
import type { Place, Read } from '../read/read.ts'
import type { HtmlContext } from '../render/html/context.ts'
import type { Html } from '../render/html/escape.ts'
import type { Parts, TextContext } from '../render/text/dialect.ts'

/**
 * The `_type` of every block of a body but its text, from the schema by way of TypeGen. Every table
 * of `generated/blocks.ts` is typed over it: a block that is added to the schema and forgotten here does not
 * compile.
 */
export type BlockType = Exclude<StoredBody[number]['_type'], 'block'>

/** A block of one type, as the article's query returns it. */
export type BlockOf<Type extends BlockType> = Extract<RawBody[number], { _type: Type }>

/** The same once it has been read: no field is sure to be there, and lists have no gaps. */
export type ReadBlock<Type extends BlockType> = Read<BlockOf<Type>>

/** Reads a stored block, so that the renderers need not doubt what they are given. */
export type BlockReader<Type extends BlockType> = (
  value: unknown,
  at: Place,
) => ReadBlock<Type> | undefined

/** Undefined where the block says nothing. */
export type BlockHtml<Type extends BlockType> = (
  block: ReadBlock<Type>,
  context: HtmlContext,
) => Html | undefined

/** The parts of the block in reading order, for plain text and Markdown alike. */
export type BlockText<Type extends BlockType> = (
  block: ReadBlock<Type>,
  context: TextContext,
) => Parts

export type RawBody = NonNullable<NonNullable<ArticleBySlugQueryResult>['body']>
