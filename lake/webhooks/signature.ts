import { createHmac } from 'node:crypto'

/** The header `@sanity/webhook` checks. */
export const signatureHeader = 'sanity-webhook-signature'

/**
 * `t=<milliseconds>,v1=<base64url HMAC-SHA-256 of "t.payload">`.
 *
 * https://www.sanity.io/docs/developer-guides/webhook-best-practices
 */
export function signPayload(payload: string, secret: string, at: Date): string {
  const timestamp = at.getTime()
  const hash = createHmac('sha256', secret).update(`${timestamp}.${payload}`).digest('base64url')
  return `t=${timestamp},v1=${hash}`
}
