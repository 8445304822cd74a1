import { damaged } from './damaged.ts'

const extension = 0x21
const comment = 0xfe
const application = 0xff
const picture = 0x2c
const trailer = 0x3b
/** How often a moving picture repeats. Other applications write notes (`XMP DataXMP`). */
const loops = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0'])

/**
 * Cuts the notes out of a GIF, block by block (GIF89a specification), and what
 * lies behind its end.
 *
 * @returns undefined when there was nothing to cut.
 * @throws HttpError 400 when the blocks do not add up.
 */
export function dropGifNotes(bytes: Uint8Array): Uint8Array | undefined {
  let at = 13 + colourTable(bytes[10])
  const kept: Uint8Array[] = [bytes.subarray(0, at)]
  let dropped = false
  while (at < bytes.length) {
    const kind = bytes[at]
    if (kind === trailer) {
      kept.push(bytes.subarray(at, at + 1))
      dropped ||= at + 1 < bytes.length
      break
    }
    const end = blockEnd(bytes, at)
    if (isNote(bytes, at)) dropped = true
    else kept.push(bytes.subarray(at, end))
    at = end
  }
  return dropped ? Buffer.concat(kept) : undefined
}

function blockEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at] === extension) return subBlocksEnd(bytes, at + 2)
  if (bytes[at] !== picture) throw damaged('GIF', at)
  // Descriptor, colours, and the size of the first code.
  return subBlocksEnd(bytes, at + 10 + colourTable(bytes[at + 9]) + 1)
}

/** Data comes in blocks of up to 255 bytes, each behind its length, up to an empty one. */
function subBlocksEnd(bytes: Uint8Array, from: number): number {
  let at = from
  for (;;) {
    const length = bytes[at]
    if (length === undefined) throw damaged('GIF', at)
    at += 1 + length
    if (length === 0) return at
  }
}

/** Bytes of the colour table that follows a descriptor with these flags. */
function colourTable(flags = 0): number {
  return flags & 0b1000_0000 ? 3 * 2 ** ((flags & 0b111) + 1) : 0
}

function isNote(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== extension) return false
  if (bytes[at + 1] === comment) return true
  if (bytes[at + 1] !== application) return false
  return !loops.has(String.fromCharCode(...bytes.subarray(at + 3, at + 14)))
}
