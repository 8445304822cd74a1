import { isDeepStrictEqual } from 'node:util'

import type { Effects } from '../model/types.ts'
import { isRecord } from './parse.ts'

/**
 * The Mendoza patches between two versions of a document, as listeners and the history give them
 * out (`effectFormat=mendoza`). Readers apply them to the document *without* `_rev`, which moves
 * with every transaction; so they are made without it (sanity: `omitRev`).
 *
 * The `mendoza` package only applies. The format: https://github.com/sanity-io/mendoza/blob/main/docs/format.md
 */
export function createEffects(before: object | null, after: object | null): Effects {
  const [left, right] = [withoutRev(before), withoutRev(after)]
  return { apply: createPatch(left, right), revert: createPatch(right, left) }
}

/** The opcodes this file writes, by the names of the format. */
const Op = {
  value: 0,
  pushFieldCopy: 10,
  pushFieldBlank: 11,
  pushElementCopy: 12,
  pushElementBlank: 13,
  returnIntoObjectSameKeyPop: 15,
  returnIntoArrayPop: 16,
  objectSetFieldValue: 17,
  objectDeleteField: 19,
  arrayAppendValue: 20,
  arrayAppendSlice: 21,
  stringAppendString: 22,
  stringAppendSlice: 23,
} as const

/** A patch that `mendoza`'s `applyPatch(left, patch)` turns into `right`. JSON values only. */
export function createPatch(left: unknown, right: unknown): unknown[] {
  if (isDeepStrictEqual(left, right)) return []
  if (isRecord(left) && isRecord(right)) return objectOps(left, right)
  return [Op.value, right ?? null]
}

function withoutRev(document: object | null): unknown {
  if (document === null) return null
  const { _rev, ...rest }: { _rev?: unknown } = document
  return rest
}

/** The output begins as a copy of `left`. */
function objectOps(left: Record<string, unknown>, right: Record<string, unknown>): unknown[] {
  const ops: unknown[] = []
  // Readers number the fields of the input by their sorted names.
  const names = Object.keys(left).sort()
  for (const [index, name] of names.entries()) {
    if (!Object.hasOwn(right, name)) ops.push(Op.objectDeleteField, index)
  }
  for (const [name, value] of Object.entries(right)) {
    const old = left[name]
    if (!Object.hasOwn(left, name)) {
      ops.push(Op.objectSetFieldValue, value, name)
    } else if (!isDeepStrictEqual(old, value)) {
      const index = names.indexOf(name)
      const inner = innerOps(old, value, [Op.pushFieldCopy, index], [Op.pushFieldBlank, index])
      if (inner) ops.push(...inner, Op.returnIntoObjectSameKeyPop)
      else ops.push(Op.objectSetFieldValue, value, name)
    }
  }
  return ops
}

/** How to make `value` out of `old`, or undefined when it is better sent whole. */
function innerOps(
  old: unknown,
  value: unknown,
  copy: readonly unknown[],
  blank: readonly unknown[],
): unknown[] | undefined {
  if (isRecord(old) && isRecord(value)) return [...copy, ...objectOps(old, value)]
  if (Array.isArray(old) && Array.isArray(value)) {
    // A blank that nothing is appended to is read as null.
    return value.length === 0 ? undefined : [...blank, ...arrayOps(old, value)]
  }
  if (typeof old === 'string' && typeof value === 'string') {
    const ops = stringOps(old, value)
    return ops && [...blank, ...ops]
  }
  return undefined
}

/** The output begins empty; elements are taken from anywhere in `left`, so moves cost nothing. */
function arrayOps(left: readonly unknown[], right: readonly unknown[]): unknown[] {
  const ops: unknown[] = []
  const indexes = indexesByIdentity(left)
  let run: { from: number; to: number } | undefined
  const endRun = () => {
    if (run) ops.push(Op.arrayAppendSlice, run.from, run.to)
    run = undefined
  }
  for (const [index, value] of right.entries()) {
    const from = indexes.get(identity(value)) ?? sameKindAt(left, index, value)
    if (from !== undefined && isDeepStrictEqual(left[from], value)) {
      if (run?.to === from) run.to++
      else {
        endRun()
        run = { from: from, to: from + 1 }
      }
      continue
    }
    endRun()
    const inner =
      from === undefined
        ? undefined
        : innerOps(left[from], value, [Op.pushElementCopy, from], [Op.pushElementBlank, from])
    if (inner) ops.push(...inner, Op.returnIntoArrayPop)
    else ops.push(Op.arrayAppendValue, value)
  }
  endRun()
  return ops
}

function indexesByIdentity(values: readonly unknown[]): Map<string, number> {
  const indexes = new Map<string, number>()
  for (const [index, value] of values.entries()) {
    const name = identity(value)
    if (!indexes.has(name)) indexes.set(name, index)
  }
  return indexes
}

/** What makes an element the same one after it moved: its `_key`; without one, its whole value. */
function identity(value: unknown): string {
  return isRecord(value) && typeof value['_key'] === 'string'
    ? `key:${value['_key']}`
    : JSON.stringify(value)
}

function sameKindAt(left: readonly unknown[], index: number, value: unknown): number | undefined {
  const other = left[index]
  const unkeyed = isRecord(other) && isRecord(value) && !('_key' in other) && !('_key' in value)
  return unkeyed || (typeof other === 'string' && typeof value === 'string') ? index : undefined
}

/**
 * Start and end of the old string around the new middle; undefined when they share too little.
 * Positions count UTF-8 bytes. Only a prefix and a suffix are ever taken: `mendoza` 3.0.8 resolves
 * the end of any other slice wrongly after characters beyond ASCII (`utf8resolveIndex`).
 */
function stringOps(left: string, right: string): unknown[] | undefined {
  const prefix = commonPrefix(left, right)
  const suffix = commonSuffix(left.slice(prefix), right.slice(prefix))
  if (prefix + suffix < 4) return undefined
  const ops: unknown[] = []
  if (prefix > 0) ops.push(Op.stringAppendSlice, 0, utf8Size(left.slice(0, prefix)))
  const middle = right.slice(prefix, right.length - suffix)
  if (middle !== '') ops.push(Op.stringAppendString, middle)
  if (suffix > 0) {
    const size = utf8Size(left)
    ops.push(Op.stringAppendSlice, size - utf8Size(left.slice(left.length - suffix)), size)
  }
  return ops
}

/** In UTF-16 units, never inside a surrogate pair. */
function commonPrefix(a: string, b: string): number {
  let index = 0
  while (index < a.length && index < b.length) {
    const point = a.codePointAt(index)
    if (point === undefined || point !== b.codePointAt(index)) break
    index += point > 0xffff ? 2 : 1
  }
  return index
}

/** In UTF-16 units, never inside a surrogate pair. */
function commonSuffix(a: string, b: string): number {
  let size = 0
  while (size < a.length && size < b.length) {
    const point = lastCodePoint(a, a.length - size)
    if (point !== lastCodePoint(b, b.length - size)) break
    size += point > 0xffff ? 2 : 1
  }
  return size
}

function lastCodePoint(text: string, end: number): number {
  const pair = end >= 2 ? text.codePointAt(end - 2) : undefined
  return pair !== undefined && pair > 0xffff ? pair : text.charCodeAt(end - 1)
}

/** As `mendoza` counts: a lone surrogate takes three bytes. */
function utf8Size(text: string): number {
  let size = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    size += point > 0xffff ? 4 : point > 0x7ff ? 3 : point > 0x7f ? 2 : 1
  }
  return size
}
