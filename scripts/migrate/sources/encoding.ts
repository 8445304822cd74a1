/** What a file may say about its own encoding, in its first bytes (HTML Standard, "prescan"; XML 1.0, 4.3.3). */
const declarations: readonly RegExp[] = [
  /^\s*<\?xml\b[^>]*\bencoding\s*=\s*["']\s*([\w.:-]+)/i,
  /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/i,
]

interface Options {
  /** True when the bytes end in the middle of a text, and so perhaps of a character. */
  readonly isPart?: boolean
}

/**
 * Bytes as text: by the byte order mark, else as UTF-8 where they are that, else by the encoding they
 * declare, else as what word processors on Windows wrote for decades.
 */
export function decode(bytes: Uint8Array, options: Options = {}): string {
  return new TextDecoder(encodingOf(bytes, options)).decode(bytes)
}

/** The name of the encoding, as `TextDecoder` knows it. */
export function encodingOf(bytes: Uint8Array, { isPart = false }: Options = {}): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const declared = declaredIn(bytes)
  // Some encodings of Asia use ASCII bytes alone: only their own declaration tells them from ASCII.
  if (declared !== undefined && /^(?:iso-2022|hz|utf-7)/.test(declared)) return declared
  if (isUtf8(bytes, isPart)) return 'utf-8'
  return declared === undefined || declared === 'utf-8' ? 'windows-1252' : declared
}

function declaredIn(bytes: Uint8Array): string | undefined {
  // Declarations are ASCII in every encoding that a file without a byte order mark can have.
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const label = declarations.map((pattern) => pattern.exec(head)?.[1]).find((found) => found)
  if (label === undefined) return undefined
  try {
    return new TextDecoder(label).encoding
  } catch {
    // A name nobody knows says nothing; the bytes decide.
    return undefined
  }
}

function isUtf8(bytes: Uint8Array, isPart: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isPart })
    return true
  } catch {
    return false
  }
}
