import { Hono, type Context } from 'hono'
import type { LakeCore, Needs } from '../../core.ts'
import { plainError } from '../../errors.ts'
import type { Json } from '../../model/types.ts'
import type { LakeUser } from '../../model/users.ts'
import { readJson } from '../body.ts'
import { requireUser } from '../currentUser.ts'
import type { LakeEnv } from '../env.ts'
import type { PictureRights } from '../pictureRights.ts'
import { forgetSession, sessionOf } from './sessionCookie.ts'

export type AccountNeeds = Needs<'access' | 'project' | 'signIn' | 'users', 'keyValues'>

const maxKeyLength = 255
const maxSettingsBytes = 1024 * 1024

/** `users/*` and `auth/*`: who is there, who is asking, and their own small settings. */
export function accountRoutes(lake: AccountNeeds, pictures: PictureRights): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()

  app.get('/users/me', (c) => {
    const user = requireUser(lake, c)
    const cookie = pictures.cookie(c)
    if (cookie !== undefined) c.header('set-cookie', cookie)
    return c.json(currentUserBody(user))
  })

  app.get('/users/me/keyvalue', (c) => settings(c, []))
  app.get('/users/me/keyvalue/:keys', (c) =>
    settings(
      c,
      c.req
        .param('keys')
        .split(',')
        .filter((key) => key !== ''),
    ),
  )
  function settings(c: Context, keys: readonly string[]) {
    const user = requireUser(lake, c)
    return c.json(lake.store.keyValues.list(user.id, keys.length > 0 ? keys : undefined))
  }

  app.put('/users/me/keyvalue', async (c) => {
    const user = requireUser(lake, c)
    const pairs = readPairs(await readJson(c.req.raw, maxSettingsBytes))
    if (!pairs) {
      throw plainError(400, 'The body must be a JSON array of {"key": text, "value": any}.')
    }
    lake.store.keyValues.set(user.id, pairs)
    return c.json(pairs)
  })

  app.delete('/users/me/keyvalue/:key', (c) => {
    lake.store.keyValues.remove(requireUser(lake, c).id, c.req.param('key'))
    return c.body(null, 204)
  })

  app.get('/users/:ids', (c) => {
    const me = requireUser(lake, c)
    const ids = c.req.param('ids').split(',')
    const users = lake.users.knownTo(c.get('actor'))
    const found = ids.flatMap((id) => users.find((user) => user.id === id) ?? [])
    const bodies = found.map((user) => userBody(user, lake.project, user.id === me.id))
    if (ids.length > 1) return c.json(bodies)
    if (!bodies[0]) throw plainError(404, `No user with the id "${ids[0]}".`)
    return c.json(bodies[0])
  })

  app.get('/auth/id', (c) => c.json({ id: requireUser(lake, c).id }))

  app.post('/auth/logout', (c) => {
    const bearer = /^Bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    // A Studio on another address sends its session as a token.
    for (const secret of [sessionOf(c), bearer]) if (secret) lake.signIn.end(secret)
    forgetSession(c)
    return c.json({ ok: true })
  })
  return app
}

function readPairs(body: unknown): { key: string; value: Json }[] | undefined {
  if (!Array.isArray(body)) return undefined
  const pairs: { key: string; value: Json }[] = []
  for (const pair of body as unknown[]) {
    if (typeof pair !== 'object' || pair === null || !('key' in pair) || !('value' in pair)) {
      return undefined
    }
    if (typeof pair.key !== 'string' || pair.key === '' || pair.key.length > maxKeyLength) {
      return undefined
    }
    // Parsed JSON of the request.
    pairs.push({ key: pair.key, value: pair.value as Json })
  }
  return pairs
}

function currentUserBody(user: LakeUser) {
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    ...(user.imageUrl === undefined ? {} : { profileImage: user.imageUrl }),
    role: user.role,
    roles: [roleBody(user.role)],
    provider: user.provider ?? 'embedded',
    // This lake's own: who it is under an article.
    ...(user.documentId === undefined ? {} : { documentId: user.documentId }),
  }
}

function userBody(user: LakeUser, project: LakeCore['project'], isCurrentUser: boolean) {
  return {
    id: user.id,
    sanityUserId: user.id,
    projectId: project.id,
    displayName: user.name,
    email: user.email,
    imageUrl: user.imageUrl ?? null,
    createdAt: project.createdAt,
    updatedAt: project.createdAt,
    isCurrentUser,
  }
}

/** A role as `users/me` and `projects/<id>` carry it. */
export function roleBody(role: string) {
  const title = role.charAt(0).toUpperCase() + role.slice(1)
  return { name: role, title, description: '' }
}
