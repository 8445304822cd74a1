import { damaged } from './damaged.ts'

/** `RIFF`, size, `WEBP`. */
const headerLength = 12
const metadataChunks = new Set(['EXIF', 'XMP '])
/** In the first byte of `VP8X`: EXIF and XMP are there. */
const metadataFlags = 0b0000_1100

/**
 * Cuts the notes out of a WebP, chunk by chunk (RFC 9649, section 2), and what
 * lies behind its end.
 *
 * @returns undefined when there was nothing to cut.
 * @throws HttpError 400 when the chunks do not add up.
 */
export function dropWebpNotes(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < headerLength) throw damaged('WebP', 0)
  const fileEnd = Math.min(bytes.length, 8 + view.getUint32(4, true))
  const kept: Uint8Array[] = []
  let dropped = fileEnd < bytes.length
  for (let at = headerLength; at < fileEnd;) {
    if (at + 8 > fileEnd) throw damaged('WebP', at)
    const size = view.getUint32(at + 4, true)
    // Chunks begin at even places.
    const end = at + 8 + size + (size % 2)
    if (at + 8 + size > fileEnd) throw damaged('WebP', at)
    const type = String.fromCharCode(...bytes.subarray(at, at + 4))
    if (metadataChunks.has(type)) dropped = true
    else
      kept.push(type === 'VP8X' ? withoutFlags(bytes.subarray(at, end)) : bytes.subarray(at, end))
    at = end
  }
  return dropped ? joined(bytes.subarray(0, headerLength), kept) : undefined
}

function withoutFlags(chunk: Uint8Array): Uint8Array {
  const copy = chunk.slice()
  copy[8] = (copy[8] ?? 0) & ~metadataFlags
  return copy
}

function joined(header: Uint8Array, chunks: Uint8Array[]): Uint8Array {
  const all = Buffer.concat([header, ...chunks])
  all.writeUInt32LE(all.length - 8, 4)
  return all
}
