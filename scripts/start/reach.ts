import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'
import { reachesOthers } from '@clinical-content/lake'

/** Who reaches the house, and how. */
export interface Reach {
  /** People sign in as themselves, with e-mail address and password. */
  team: boolean
  /** Where it listens: `localhost`, an address of this machine, `0.0.0.0` for all of them. */
  host: string
  /** How people reach it, when that is not where it listens: `https://content.clinic.example`. */
  publicUrl?: string | undefined
  /** Files in PEM. */
  tls?: { cert: string; key: string } | undefined
  /** Network addresses of proxies that are believed. */
  trustedProxies: string[]
}

/** How the house is served. */
export interface Served {
  /** Where people reach it, `https://content.clinic.example`. */
  address: string
  /** The same, when somebody has said so or the name of this machine alone would not do. */
  publicUrl?: string
  tls?: { cert: Buffer; key: Buffer }
  /** Whether programs of this machine reach it there too, without a certificate to trust. */
  isPlainHere: boolean
}

/**
 * Throws an Error whose message is one sentence for a person when it would be open to others, or take
 * their passwords unencrypted.
 */
export async function howServed(reach: Reach, port: number): Promise<Served> {
  const { host, team, publicUrl, trustedProxies } = reach
  const named = publicUrl === undefined ? undefined : readPublicUrl(publicUrl)
  const tls = reach.tls && readTls(reach.tls)
  const other = (await reachesOthers(host))
    ? `"${host}" can be reached from other machines`
    : named && (await reachesOthers(named.hostname))
      ? `"${named.hostname}" is a name by which others reach it`
      : undefined
  if (other !== undefined) {
    if (!team) {
      throw new Error(
        `${other}, and whoever opens the address that is printed may do everything: start it with --team, so that people sign in as themselves, or keep it to this machine.`,
      )
    }
    if (!named) {
      throw new Error(
        `${other}: say by which address people reach it, with --public-url https://content.clinic.example.`,
      )
    }
    if (named.protocol !== 'https:') {
      throw new Error(
        `${other}, and passwords would travel there unencrypted: --public-url must begin with https://.`,
      )
    }
    if (!tls && trustedProxies.length === 0) {
      throw new Error(
        `${other}, and nothing encrypts what is sent: give --tls-cert FILE and --tls-key FILE, or name the proxy that does, with --trust-proxy ADDRESS.`,
      )
    }
  }
  const here = `${tls ? 'https' : 'http'}://localhost:${port}`
  const address = named?.origin ?? here
  return {
    address,
    ...(named || tls ? { publicUrl: address } : {}),
    ...(tls ? { tls } : {}),
    isPlainHere: !tls && ['localhost', '0.0.0.0', '::'].includes(host),
  }
}

function readPublicUrl(value: string): URL {
  const url = URL.parse(value)
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/') return url
  throw new Error(`--public-url must be like https://content.clinic.example, not "${value}".`)
}

function readTls(files: { cert: string; key: string }): { cert: Buffer; key: Buffer } {
  try {
    const tls = { cert: readFileSync(files.cert), key: readFileSync(files.key) }
    createSecureContext(tls)
    return tls
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`--tls-cert ${files.cert}, --tls-key ${files.key}: ${why}`, { cause })
  }
}
