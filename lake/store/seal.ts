import { closeSync, fstatSync, fsyncSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'

import { writePrivateFile } from './privateFiles.ts'

/** Beside the lake's file: in what state it was left. */
export const sealName = 'lake.seal'

/** Small enough that a fault can be placed, large enough that a large file has few of them. */
const blockSize = 65_536
/** What is read of a file at its start and end at most: about three seconds of a slow disk. */
const mostBlocks = 32_768

/**
 * How a lake left its file.
 *
 * `sealed`: closed in order, with the CRC-32 of every `stride`-th block, so that what happens to the
 *   file from then on is noticed.
 * `open`: it has not been closed since, so that there must be a write-ahead log.
 * `unsealed`: closed, but not looked at before.
 */
export type Seal =
  | { state: 'sealed'; size: number; stride: number; sums: number[] }
  | { state: 'open' | 'unsealed' }

/** Undefined when there is none: a file of an earlier version, or a restored one. */
export function readSeal(folder: string): Seal | undefined {
  let text: string
  try {
    text = readFileSync(join(folder, sealName), 'utf8')
  } catch {
    return undefined
  }
  try {
    return asSeal(JSON.parse(text)) ?? { state: 'unsealed' }
  } catch {
    // It is the seal that is damaged: the file itself will be looked at.
    return { state: 'unsealed' }
  }
}

export function writeSeal(folder: string, seal: Seal): void {
  writePrivateFile(join(folder, sealName), `${JSON.stringify(seal)}\n`)
  syncFolder(folder)
}

/** Of a file that nobody writes to. */
export function sealOf(file: string): Seal {
  const size = sizeOf(file)
  const stride = Math.max(1, Math.ceil(size / blockSize / mostBlocks))
  return { state: 'sealed', size, stride, sums: sumsOf(file, size, stride) }
}

/** Where the file is not as it was sealed: one sentence, or none. */
export function brokenSeal(file: string, seal: Seal & { state: 'sealed' }): string | undefined {
  const size = sizeOf(file)
  if (size !== seal.size) return `it has ${size} bytes, and had ${seal.size} when it was closed`
  const sums = sumsOf(file, size, seal.stride)
  const wrong = sums.flatMap((sum, index) => (sum === seal.sums[index] ? [] : [index]))
  const [first] = wrong
  if (first === undefined) return undefined
  const at = first * seal.stride * blockSize
  return `${wrong.length} of ${sums.length} parts of it are not as they were when it was closed, the first at byte ${at}`
}

function sumsOf(file: string, size: number, stride: number): number[] {
  const sums: number[] = []
  const block = Buffer.allocUnsafe(blockSize)
  const opened = openSync(file, 'r')
  try {
    for (let at = 0; at < size; at += blockSize * stride) {
      const length = readSync(opened, block, 0, blockSize, at)
      sums.push(crc32(block.subarray(0, length)))
    }
  } finally {
    closeSync(opened)
  }
  return sums
}

function sizeOf(file: string): number {
  const opened = openSync(file, 'r')
  try {
    return fstatSync(opened).size
  } finally {
    closeSync(opened)
  }
}

/** So that a name made in it survives a power cut. */
function syncFolder(folder: string): void {
  // Windows opens no folders, and needs no such thing.
  if (process.platform === 'win32') return
  const opened = openSync(folder, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

function asSeal(value: unknown): Seal | undefined {
  if (typeof value !== 'object' || value === null || !('state' in value)) return undefined
  if (value.state === 'open' || value.state === 'unsealed') return { state: value.state }
  if (value.state !== 'sealed' || !('size' in value) || !('stride' in value)) return undefined
  if (!('sums' in value) || !Array.isArray(value.sums)) return undefined
  const { size, stride } = value
  if (typeof size !== 'number' || typeof stride !== 'number' || !(stride >= 1)) return undefined
  const sums = value.sums.filter((sum: unknown) => typeof sum === 'number')
  return { state: 'sealed', size, stride, sums }
}
