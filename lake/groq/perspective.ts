import { QueryEvaluationError } from './errors.ts'

/** As clients write it: a name, or a stack of release ids, `drafts` and `published`, first wins. */
export type Perspective = string | readonly string[]

/**
 * The layers a perspective looks through, topmost first; null = raw, every document as it is stored.
 * `published` lies under every stack. Names are as in `LayeredId.layer`.
 *
 * @throws QueryEvaluationError for an empty stack, or `raw` among others
 */
export function layersOf(perspective: Perspective): readonly string[] | null {
  const names = typeof perspective === 'string' ? perspective.split(',') : perspective
  if (names.length === 1 && names[0] === 'raw') return null
  const layers: string[] = []
  for (const name of names) {
    if (name === 'raw' || !/^[\w-]+$/.test(name)) {
      throw new QueryEvaluationError(
        `"${name}" is not a perspective: use "raw" alone, "published", "drafts", or a list of release ids`,
      )
    }
    if (name === 'published') continue
    layers.push(name === 'drafts' || name === 'previewDrafts' ? 'drafts' : `versions.${name}`)
  }
  return [...new Set(layers), '']
}
