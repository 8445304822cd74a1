import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'

import { publicId } from '../access/actors.ts'
import { sessionCookie } from '../access/caller.ts'
import type { Signer } from '../access/secret.ts'
import type { Needs } from '../core.ts'
import { plainError } from '../errors.ts'
import type { Actor } from '../model/types.ts'
import { assetId, assetPath, type AssetName } from '../assets/names.ts'
import type { LakeEnv } from './env.ts'

/** To whom a picture or file may be handed out: to anybody, or to the one who asks. */
export type Audience = 'anybody' | 'caller'

/** Who may see pictures and files: as documents, whoever may read a document they stand in. */
export interface PictureRights {
  /** Undefined: to whoever asks it is not there. */
  audience(c: Context, dataset: string, name: AssetName): Audience | undefined
  /**
   * An address that shows a picture to whoever has it, until then.
   *
   * @throws HttpError 404 for what the one who asks may not see
   */
  sign(c: Context, dataset: string, name: AssetName, seconds: number): string
  /**
   * A cookie that shows pictures, and does nothing else, for the token of this request: an `<img>`
   * of the Studio sends no token. Undefined where there is none.
   */
  cookie(c: Context, authorization?: string): string | undefined
}

/** Browsers do not tell ports of one host apart. */
const cookieName = (c: Context) => `${sessionCookie(c.req.raw)}-pictures`
/** A month, in seconds; the token may end before. */
const cookieAge = 30 * 24 * 60 * 60

export function createPictureRights(
  lake: Needs<'access' | 'address' | 'mayRead' | 'options', 'datasets' | 'documents' | 'tokens'>,
  signer: Signer,
): PictureRights {
  const { access, options, store } = lake

  function maySee(actor: Actor, dataset: string, name: AssetName): boolean {
    const found = store.datasets.get(dataset)
    const document = found && store.documents.get(found.key, assetId(name))
    if (!found || !document || !access.mayOpen(actor, found)) return false
    return lake.mayRead(actor, found, document)
  }

  /** By its token, else by its cookie. */
  function callerOf(c: Context): Actor {
    const actor = (c as Context<LakeEnv>).get('actor')
    if (actor.id !== publicId) return actor
    const [id = '', signature = ''] = (getCookie(c, cookieName(c)) ?? '').split('.')
    const token = store.tokens.list().find((known) => known.id === id)
    if (!token || !signer.isSigned(`cookie ${id} ${token.createdAt}`, signature)) return actor
    return access.actorOfToken(token) ?? actor
  }

  function isSigned(c: Context, dataset: string, name: AssetName): boolean {
    const { expires = '', signature = '' } = c.req.query()
    if (signature === '' || !/^\d{1,12}$/.test(expires)) return false
    if (Number(expires) * 1000 <= options.now().getTime()) return false
    return signer.isSigned(
      signedText(assetPath(name, options.projectId, dataset), expires),
      signature,
    )
  }

  /** Also of what is signed: an address outlives neither the asset nor its dataset. */
  function isThere(dataset: string, name: AssetName): boolean {
    const found = store.datasets.get(dataset)
    return found !== undefined && store.documents.exists(found.key, assetId(name))
  }

  return {
    audience(c, dataset, name) {
      if (maySee(access.stranger, dataset, name)) return 'anybody'
      if (maySee(callerOf(c), dataset, name)) return 'caller'
      return isThere(dataset, name) && isSigned(c, dataset, name) ? 'caller' : undefined
    },
    sign(c, dataset, name, seconds) {
      const actor = (c as Context<LakeEnv>).get('actor')
      if (!maySee(actor, dataset, name)) throw plainError(404, `There is no such ${name.kind}.`)
      const path = assetPath(name, options.projectId, dataset)
      const expires = String(Math.floor(options.now().getTime() / 1000) + seconds)
      const signature = signer.sign(signedText(path, expires))
      const url = new URL(`/${path}`, lake.address ?? c.req.url)
      url.search = String(new URLSearchParams({ expires, signature }))
      return url.href
    },
    cookie(c, authorization = c.req.header('authorization')) {
      const key = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1]
      const token = key === undefined ? undefined : store.tokens.find(key)
      if (token === undefined || token === 'removed') return undefined
      const { id, createdAt } = token
      if (access.actorOfToken(token)?.role.staff !== true) return undefined
      const secure = new URL(c.req.url).protocol === 'https:' ? '; Secure' : ''
      return `${cookieName(c)}=${id}.${signer.sign(`cookie ${id} ${createdAt}`)}; Path=/; Max-Age=${cookieAge}; HttpOnly; SameSite=Lax${secure}`
    },
  }
}

const signedText = (path: string, expires: string) => `asset ${path} ${expires}`
