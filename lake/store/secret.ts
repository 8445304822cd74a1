import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, as text that can stand in a header, a cookie or an address. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What of a secret is stored. It is 256 random bits, so a plain hash cannot be guessed back. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
