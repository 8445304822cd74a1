import { type ComponentType, createElement, type ReactNode } from 'react'
import type { BlockType, ReadBlock } from '../blocks/block.ts'
import { reactBlocks } from '../generated/reactBlocks.ts'
import { defaultResolveLink, type ResolveLink } from '../links/resolveLink.ts'
import { plainText } from '../portableText/plainText.ts'
import type { TextBlock } from '../portableText/textBlock.ts'
import { type TextFormat, writeText } from '../portableText/writeText.ts'
import { type OnProblem, warnOfProblem } from '../read/problem.ts'
import { isBlank } from '../read/stega.ts'
import { defaultLabels, type Labels } from '../render/labels.ts'
import type { Outline } from '../render/outline.ts'
import { writeBlock } from '../render/writeBlock.ts'
import { inOrder, type ReactContext } from './context.tsx'
import { reactMarks } from './marks.tsx'

export interface ReactOptions {
  /** The page of a document that a link leads to; by default `/articles/slug` and so on. */
  readonly resolveLink?: ResolveLink
  /** The `sizes` attribute of pictures: how wide your layout shows them. */
  readonly imageSizes?: string
  /** The renderers' own words, in your readers' language. */
  readonly labels?: Labels
  /** Your own components for blocks or marks. */
  readonly components?: ReactComponents
  /** Told of what could not be shown; the console is when left out. */
  readonly onProblem?: OnProblem
}

export interface ReactComponents {
  /** By the block's `_type`: one of ours, or one of your own schema. */
  readonly types?: {
    readonly [Type in BlockType]?: ComponentType<{ readonly value: ReadBlock<Type> }>
  } & { readonly [type: string]: ComponentType<{ readonly value: never }> | undefined }
  /** By the mark's type. */
  readonly marks?: Readonly<
    Record<
      string,
      ComponentType<{
        readonly children: ReactNode
        /** What an annotation holds; a decorator has nothing. */
        readonly value: Readonly<Record<string, unknown>> | undefined
      }>
    >
  >
}

/** What the blocks of one rendering share. No hooks and no state: it renders on a server as well. */
export function reactContext(options: ReactOptions, structure: Outline): ReactContext {
  const context: ReactContext = {
    labels: options.labels ?? defaultLabels,
    resolveLink: options.resolveLink ?? defaultResolveLink,
    imageSizes: options.imageSizes ?? '(min-width: 48rem) 44rem, 100vw',
    structure,
    onProblem: options.onProblem ?? warnOfProblem,
    richText: (text) => (text ? write(text, context, options) : null),
  }
  return context
}

export function write(
  blocks: readonly { readonly _type: string }[],
  context: ReactContext,
  { components = {} }: ReactOptions,
): ReactNode {
  return writeText(blocks, reactFormat(context, components))
}

type Writer = (block: unknown) => ReactNode

function reactFormat(context: ReactContext, components: ReactComponents): TextFormat<ReactNode> {
  // Each writer is handed the block of the type it stands under.
  const ours = Object.entries(reactBlocks).map(([type, show]) => {
    const writer = show as (block: unknown, context: ReactContext) => ReactNode
    return [type, (value: unknown) => writer(value, context)] as const
  })
  const own = Object.entries(components.types ?? {}).flatMap(([type, component]) => {
    const shown = component as ComponentType<{ value: unknown }> | undefined
    return shown ? [[type, (value: unknown) => createElement(shown, { value })] as const] : []
  })
  const writers: Record<string, Writer> = Object.fromEntries([...ours, ...own])
  const block = (value: { readonly _type: string }) =>
    writeBlock(value, writers, (writer) => writer(value), context.onProblem, null)
  return {
    words: (text) => text,
    lineBreak: <br />,
    mark(mark, children) {
      const { marks } = components
      const Own = marks && Object.hasOwn(marks, mark.type) ? marks[mark.type] : undefined
      if (Own) return <Own value={mark.value && { ...mark.value }}>{children}</Own>
      return reactMarks.get(mark.type)?.(mark, children, context) ?? children
    },
    paragraph: (value, children) => paragraph(value, children, context),
    list({ kind, style, items: [first] }, items) {
      if (kind !== 'number') return <ul>{inOrder(items)}</ul>
      return (
        <ol start={first?.number.isOwn ? first.number.value : undefined} type={typeOf(style)}>
          {inOrder(items)}
        </ol>
      )
    },
    item: (value, { number, isFirst }, children, lists) => (
      <li value={number.isOwn && !isFirst ? number.value : undefined}>
        {isHeading(value) ? paragraph(value, children, context) : children}
        {lists}
      </li>
    ),
    inlineObject: block,
    block,
    join: inOrder,
  }
}

/** HTML Standard, "the ol element": the letters its numbers are written in. */
function typeOf(style: string | undefined): 'a' | 'A' | 'i' | 'I' | undefined {
  if (style === 'lower-alpha') return 'a'
  if (style === 'upper-alpha') return 'A'
  if (style === 'lower-roman') return 'i'
  return style === 'upper-roman' ? 'I' : undefined
}

function paragraph(block: TextBlock, children: ReactNode, { structure }: ReactContext): ReactNode {
  if (isBlank(plainText(block))) {
    return block.children.some(({ _type }) => _type !== 'span') ? children : null
  }
  return createElement(
    isHeading(block) ? block.style : 'p',
    { id: structure.idOf(block) },
    children,
  )
}

function isHeading(block: TextBlock): block is TextBlock & { style: string } {
  return block.style !== undefined && /^h[2-4]$/.test(block.style)
}
