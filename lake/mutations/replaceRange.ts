interface Replacement {
  /** Paths to be unset first. */
  unset: string[]
  insert: Record<string, unknown>
}

/**
 * An `insert` that replaces a range of a list, in steps of which every list, however short, and
 * every engine makes the same; undefined when it is no such insert.
 *
 * In a range that is replaced, negative numbers count from behind the last item: "-1 means
 * 'actually at the end of the array', which allows inserting at the end of the array without
 * knowing its length" (`splice` in sanity-io/client, src/data/patch.ts, which sends `[-2:-1]` for
 * the last item and `[2:-1]` for all from the third). An end that is left out is the list's end
 * (https://www.sanity.io/docs/content-lake/http-patches: `[2:]` is "index 2 through the end").
 * `@sanity/mutator` 6.16.0 counts as Python does and doubles the list when the range is empty, so
 * it is never asked to replace one. Single indexes count as everywhere: `[-1]` is the last item.
 */
export function replaceRange(insert: Record<string, unknown>): Replacement | undefined {
  const { replace, ...rest } = insert
  const range = /^(.*)\[(-?\d+)?:(-?\d+)?\]$/s.exec(typeof replace === 'string' ? replace : '')
  if (!range) return undefined
  const [, list = ''] = range
  const start = bound(range[2]) ?? 0
  const end = bound(range[3])
  if (start >= 0) {
    const place = { before: `${list}[${start}]` }
    const nothing = end !== undefined && end >= 0 && end <= start
    return { unset: nothing ? [] : [ranged(list, start, end)], insert: { ...rest, ...place } }
  }
  // What is left behind the range is counted from the end, before and after it is unset.
  if (start === -1 || end === undefined || end === -1) {
    const unset = start === -1 ? [] : [ranged(list, start, end)]
    return { unset, insert: { ...rest, after: `${list}[-1]` } }
  }
  if (end >= 0) return undefined
  const unset = end <= start ? [] : [ranged(list, start, end)]
  return { unset, insert: { ...rest, before: `${list}[${end + 1}]` } }
}

const bound = (text: string | undefined) => (text === undefined ? undefined : Number(text))

/** The range as `@sanity/mutator` counts: its -1 is the last item. */
function ranged(list: string, start: number, end: number | undefined): string {
  const from = start < 0 ? start + 1 : start
  const to = end === undefined || end === -1 ? '' : end < 0 ? end + 1 : end
  return `${list}[${from}:${to}]`
}
