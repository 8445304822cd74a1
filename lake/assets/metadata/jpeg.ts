import { damaged } from './damaged.ts'

const startOfScan = 0xda
const endOfImage = 0xd9
const comment = 0xfe
/** APP0 (JFIF), APP2 (colour profile) and APP14 (Adobe colour transform) say how to show the pixels. */
const keptApplicationSegments = new Set([0xe0, 0xe2, 0xee])

/**
 * Cuts the notes out of a JPEG, segment by segment (ITU-T T.81, annex B), and
 * what lies behind its end: that is not part of the picture and can hold a
 * second one with notes of its own.
 *
 * @returns undefined when there was nothing to cut.
 * @throws HttpError 400 when the segments do not add up.
 */
export function dropJpegNotes(bytes: Uint8Array): Uint8Array | undefined {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  let dropped = false
  while (at < bytes.length) {
    const marker = bytes[at + 1]
    if (bytes[at] !== 0xff || marker === undefined) throw damaged('JPEG', at)
    if (marker === 0xff) {
      // A fill byte before the marker.
      at += 1
      continue
    }
    if (marker === endOfImage) {
      kept.push(bytes.subarray(at, at + 2))
      dropped ||= at + 2 < bytes.length
      break
    }
    const end = segmentEnd(bytes, at, marker)
    if (isNote(marker, bytes.subarray(at + 4, end))) dropped = true
    else kept.push(bytes.subarray(at, end))
    at = end
  }
  return dropped ? Buffer.concat(kept) : undefined
}

function segmentEnd(bytes: Uint8Array, at: number, marker: number): number {
  const high = bytes[at + 2]
  const low = bytes[at + 3]
  if (high === undefined || low === undefined) throw damaged('JPEG', at)
  const end = at + 2 + high * 256 + low
  return marker === startOfScan ? scanEnd(bytes, end) : end
}

/** Where the entropy-coded data ends: at a 0xff that is neither stuffed nor a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    const stays =
      next === 0x00 || next === 0xff || (next !== undefined && next >= 0xd0 && next <= 0xd7)
    if (next !== undefined && !stays) return at
  }
  return bytes.length
}

function isNote(marker: number, payload: Uint8Array): boolean {
  if (marker === comment) return true
  if (marker < 0xe0 || marker > 0xef) return false
  if (!keptApplicationSegments.has(marker)) return true
  // APP2 also holds MPF, an index of further pictures behind this one.
  const name = String.fromCharCode(...payload.subarray(0, 11))
  return marker === 0xe2 && name !== 'ICC_PROFILE'
}
