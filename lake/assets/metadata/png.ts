import { damaged } from './damaged.ts'

const signatureLength = 8
/** Length, type and checksum around the data of a chunk. */
const chunkFrame = 12
/** Text, EXIF and the time of the last change. */
const metadataChunks = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'])

/**
 * Cuts the notes out of a PNG, chunk by chunk (W3C PNG, section 5), and what
 * lies behind its end.
 *
 * @returns undefined when there was nothing to cut.
 * @throws HttpError 400 when the chunks do not add up.
 */
export function dropPngNotes(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = [bytes.subarray(0, signatureLength)]
  let dropped = false
  for (let at = signatureLength; at < bytes.length;) {
    if (at + chunkFrame > bytes.length) throw damaged('PNG', at)
    const end = at + chunkFrame + view.getUint32(at)
    if (end > bytes.length) throw damaged('PNG', at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (metadataChunks.has(type)) dropped = true
    else kept.push(bytes.subarray(at, end))
    at = end
    if (type === 'IEND') {
      dropped ||= at < bytes.length
      break
    }
  }
  return dropped ? Buffer.concat(kept) : undefined
}
