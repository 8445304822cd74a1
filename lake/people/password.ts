import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'

import { plainError } from '../errors.ts'

/**
 * Argon2id with 19 MiB, two passes, one lane: the OWASP Password Storage Cheat Sheet's first choice.
 * What is stored says with which it was made, so that these may change.
 */
const cost = { memory: 19_456, passes: 2, parallelism: 1 }
const keyBytes = 32

/** Each takes a thread and 19 MiB for some 30 ms: whoever sends many at once waits, and others do not. */
const atOnce = 2
const mostWaiting = 100
let running = 0
const waiting: (() => void)[] = []

/** @returns `$argon2id$v=19$m=19456,t=2,p=1$<salt>$<key>`, the PHC string format */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost, keyBytes)
  const { memory, passes, parallelism } = cost
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(key)}`
}

/**
 * Whether it is the one that was stored. Without a stored one it is not, and that takes as long: how
 * long an answer takes does not tell who has an account.
 *
 * @throws Error when what was stored is in another form
 */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  if (stored === undefined) {
    await derive(password, Buffer.alloc(16), cost, keyBytes)
    return false
  }
  const { salt, key, ...made } = parsePhc(stored)
  return timingSafeEqual(await derive(password, salt, made, key.length), key)
}

/** Whether it was made at another cost than new ones are. */
export function isOutdated(stored: string): boolean {
  const { memory, passes, parallelism } = parsePhc(stored)
  return memory !== cost.memory || passes !== cost.passes || parallelism !== cost.parallelism
}

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/** https://github.com/P-H-C/phc-string-format */
function parsePhc(stored: string) {
  const [, memory, passes, parallelism, salt = '', key = ''] = phc.exec(stored) ?? []
  if (key === '') throw new Error('A stored password is not an Argon2id string of the lake’s')
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    key: Buffer.from(key, 'base64'),
  }
}

async function derive(
  password: string,
  nonce: Buffer,
  { memory, passes, parallelism }: typeof cost,
  tagLength: number,
): Promise<Buffer> {
  await turn()
  try {
    // The same letters may be typed as different code points (NIST SP 800-63B-4, §3.1.1.2).
    const message = password.normalize('NFKC')
    return await new Promise((resolve, reject) => {
      argon2('argon2id', { message, nonce, memory, passes, parallelism, tagLength }, (error, key) =>
        error ? reject(error) : resolve(key),
      )
    })
  } finally {
    // The place is handed on to who has waited longest.
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

/** @throws HttpError 503 when too many wait already */
async function turn(): Promise<void> {
  if (waiting.length >= mostWaiting) throw plainError(503, 'Too many sign in at once: try again')
  if (running < atOnce) running++
  else await new Promise<void>((resolve) => waiting.push(resolve))
}

/** Without padding, as the format has it. */
const base64 = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
