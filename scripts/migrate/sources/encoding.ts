/** What a file may say about its own encoding, in its first bytes (HTML Standard, "prescan"; XML 1.0, 4.3.3). */
const declarations: readonly RegExp[] = [
  /^\s*<\?xml\b[^>]*\bencoding\s*=\s*["']\s*([\w.:-]+)/i,
  /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/i,
]

interface Options {
  /** True when the bytes end in the middle of a text, and so perhaps of a character. */
  readonly isPart?: boolean
  /** What the server said of it: `charset=` of the Content-Type header. */
  readonly charset?: string
}

/**
 * Bytes as text: by the byte order mark, else as UTF-8 where they are that, else by the encoding that the
 * server or they themselves declare, else as what word processors on Windows wrote for decades.
 */
export function decode(bytes: Uint8Array, options: Options = {}): string {
  return new TextDecoder(encodingOf(bytes, options)).decode(bytes)
}

/** The name of the encoding, as `TextDecoder` knows it. */
export function encodingOf(bytes: Uint8Array, { isPart = false, charset }: Options = {}): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const wide = wideEncoding(bytes)
  if (wide !== undefined) return wide
  const declared = known(charset) ?? declaredIn(bytes)
  // Some encodings of Asia use ASCII bytes alone: only their own declaration tells them from ASCII.
  if (declared !== undefined && /^(?:iso-2022|hz|utf-7)/.test(declared)) return declared
  if (isUtf8(bytes, isPart)) return 'utf-8'
  return declared === undefined || declared === 'utf-8' ? 'windows-1252' : declared
}

function declaredIn(bytes: Uint8Array): string | undefined {
  // Declarations are ASCII in every encoding that a file without a byte order mark can have.
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const label = declarations.map((pattern) => pattern.exec(head)?.[1]).find((found) => found)
  const encoding = known(label)
  // What could be read byte by byte is no UTF-16, whatever it says (HTML Standard, "prescan").
  return encoding?.startsWith('utf-16') ? undefined : encoding
}

/** Without a mark, the zeros of ASCII letters tell (XML 1.0, appendix F). */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, 512)
  if (head.length < 8) return undefined
  const zeros = (odd: number) => head.filter((byte, at) => at % 2 === odd && byte === 0).length
  const most = head.length * 0.4
  if (zeros(1) > most && zeros(0) === 0) return 'utf-16le'
  return zeros(0) > most && zeros(1) === 0 ? 'utf-16be' : undefined
}

function known(label: string | undefined): string | undefined {
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
