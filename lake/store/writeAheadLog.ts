import { existsSync, readFileSync, statSync } from 'node:fs'
import { endianness } from 'node:os'

/** A longer log is not looked at: exports that are read slowly let it grow. */
const longestLog = 256 * 1024 * 1024
const headerSize = 32
const frameHeader = 24
const bigEndianSums = 0x377f0683
const littleEndianSums = 0x377f0682

/**
 * Whether transactions in a write-ahead log are lost because it is cut short, or because something
 * before them is damaged, which SQLite takes for its end. After a power cut the end may be half
 * written; but a transaction is only begun, and only noted in the index of the log, when the one before
 * it is on disk.
 *
 * @returns what is lost, in words
 */
export function logFault(log: string, index: string): string | undefined {
  if (statSync(log).size > longestLog) return undefined
  const bytes = readFileSync(log)
  const noted = notedFrames(index)
  if (bytes.length < headerSize) {
    return noted && noted.frames > 0 ? `it is cut short: ${noted.frames} pages are lost` : undefined
  }
  const kind = bytes.readUInt32BE(0)
  if (kind !== bigEndianSums && kind !== littleEndianSums) return 'it does not begin as a log does'
  const sum = summing(bytes, kind === bigEndianSums)
  const frameSize = frameHeader + bytes.readUInt32BE(8)
  let sums = sum(0, 24, [0, 0])
  if (!isAt(bytes, 24, sums)) return 'its header is not as it was written'
  let frames = 0
  let brokenAt: number | undefined
  let commits = 0
  for (let at = headerSize; at + frameSize <= bytes.length; at += frameSize) {
    // Frames from before the log was begun anew have another salt.
    const isOfNow = bytes.compare(bytes, 16, 24, at + 8, at + 16) === 0
    if (brokenAt === undefined) {
      sums = sum(at, at + 8, sums)
      sums = sum(at + frameHeader, at + frameSize, sums)
      if (isOfNow && isAt(bytes, at + 16, sums)) frames++
      else brokenAt = at
    } else if (isOfNow && bytes.readUInt32BE(at + 4) !== 0) {
      commits++
    }
  }
  if (noted && noted.salt.equals(bytes.subarray(16, 24)) && noted.frames > frames) {
    return `it is cut short or damaged: ${noted.frames - frames} of ${noted.frames} pages are lost`
  }
  // The first may be of the one that is broken, and was never answered.
  const lost = commits - 1
  if (lost < 1) return undefined
  return `what stands at byte ${String(brokenAt)} is not as it was written, and the ${lost} transactions after it are lost`
}

/**
 * How many frames there were when the last transaction was on disk, by the index of the log; undefined
 * when that says nothing (https://sqlite.org/walformat.html#the_wal_index_header).
 */
function notedFrames(file: string): { frames: number; salt: Buffer } | undefined {
  if (!existsSync(file)) return undefined
  const index = readFileSync(file)
  // It stands there twice, so that it is known when it is half written.
  if (index.length < 100 || index.compare(index, 48, 96, 0, 48) !== 0) return undefined
  const number =
    endianness() === 'LE' ? index.readUInt32LE.bind(index) : index.readUInt32BE.bind(index)
  const [version, isInit, frames, foldedBack] = [number(0), index[12], number(16), number(96)]
  // What was folded back into the file is not lost with the log.
  if (version !== 3_007_000 || isInit !== 1 || foldedBack >= frames) return undefined
  return { frames, salt: index.subarray(32, 40) }
}

type Sums = readonly [number, number]

function isAt(log: Buffer, at: number, [first, second]: Sums): boolean {
  return log.readUInt32BE(at) === first && log.readUInt32BE(at + 4) === second
}

/** https://sqlite.org/fileformat2.html#checksum_algorithm */
function summing(log: Buffer, isBigEndian: boolean) {
  const view = new DataView(log.buffer, log.byteOffset, log.byteLength)
  return (from: number, to: number, [s0, s1]: Sums): Sums => {
    let [first, second] = [s0, s1]
    for (let at = from; at < to; at += 8) {
      first = (first + view.getUint32(at, !isBigEndian) + second) >>> 0
      second = (second + view.getUint32(at + 4, !isBigEndian) + first) >>> 0
    }
    return [first, second]
  }
}
