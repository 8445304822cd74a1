import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

import type { Store } from '../store/index.ts'

/** Signs what the lake gives out and takes back; the key is its own and stays in its file. */
export interface Signer {
  sign(text: string): string
  isSigned(text: string, signature: string): boolean
}

/** No user can have this id. */
const user = '<lake>'

export function createSigner({ keyValues }: Store): Signer {
  const sign = (text: string) =>
    createHmac('sha256', secretOf(keyValues)).update(text).digest('base64url')
  return {
    sign,
    isSigned(text, signature) {
      const [expected, given] = [Buffer.from(sign(text)), Buffer.from(signature)]
      return expected.length === given.length && timingSafeEqual(expected, given)
    },
  }
}

function secretOf(keyValues: Store['keyValues']): string {
  const kept = keyValues.get(user, 'secret')
  if (typeof kept === 'string') return kept
  const secret = randomBytes(32).toString('base64url')
  keyValues.set(user, [{ key: 'secret', value: secret }])
  return secret
}
