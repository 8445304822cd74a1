import type { OnProblem } from '../read/problem.ts'
import { segment } from '../read/read.ts'

/**
 * One block by the writer of its type. A block without one, and one whose writer fails, say nothing
 * and are reported: a page must not fail for one block, nor lose it unseen.
 *
 * @param nothing - what is written instead
 * @param writers - by the block's `_type`, as `blocks.ts` has them or a site adds its own
 */
export function writeBlock<Writer, Out>(
  block: { readonly _type: string },
  writers: Readonly<Record<string, Writer | undefined>>,
  write: (writer: Writer) => Out,
  onProblem: OnProblem,
  nothing: Out,
): Out {
  const path = `body${segment(block, 0)}`
  const writer = Object.hasOwn(writers, block._type) ? writers[block._type] : undefined
  if (writer === undefined) {
    onProblem({
      path,
      message: `Nothing here shows a block of the type “${block._type}”; left out. Give a component for it.`,
    })
    return nothing
  }
  try {
    return write(writer)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    onProblem({ path, message: `“${block._type}” could not be written: ${reason}; left out.` })
    return nothing
  }
}
