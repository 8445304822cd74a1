const signatures: readonly (readonly [string, (bytes: Uint8Array) => boolean])[] = [
  ['jpg', (bytes) => starts(bytes, [0xff, 0xd8, 0xff])],
  ['png', (bytes) => starts(bytes, [0x89, 0x50, 0x4e, 0x47])],
  ['gif', (bytes) => starts(bytes, [0x47, 0x49, 0x46, 0x38])],
  ['webp', (bytes) => ascii(bytes, 0, 'RIFF') && ascii(bytes, 8, 'WEBP')],
  ['avif', (bytes) => ascii(bytes, 4, 'ftypavif')],
  [
    'svg',
    (bytes) =>
      /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE[^>]*>\s*)?<svg[\s>]/i.test(
        Buffer.from(bytes.subarray(0, 2_000)).toString('utf8'),
      ),
  ],
]

/** What kind of picture the bytes are, by their beginning; a name or a header may say anything. */
export function pictureFormat(bytes: Uint8Array): string | undefined {
  return signatures.find(([, test]) => test(bytes))?.[0]
}

function starts(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

function ascii(bytes: Uint8Array, at: number, text: string): boolean {
  return Buffer.from(bytes.subarray(at, at + text.length)).toString('latin1') === text
}
