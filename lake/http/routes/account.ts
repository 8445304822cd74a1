import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { plainError } from '../../errors.ts'
import type { LakeUser } from '../../model/users.ts'
import type { BootstrapLake, KeyValue } from './bootstrapLake.ts'

const maxKeyLength = 255
const maxSettingsBytes = 1024 * 1024

/** `users/*` and `auth/*`: who is there, who is asking, and their own small settings. */
export function accountRoutes(lake: BootstrapLake): Hono {
  const app = new Hono()

  app.get('/users/me', async (c) => c.json(currentUserBody(await requireUser(lake, c))))

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
  async function settings(c: Context, keys: readonly string[]) {
    const user = await requireUser(lake, c)
    return c.json(await lake.keyValues.get(user.id, keys))
  }

  app.put('/users/me/keyvalue', bodyLimit({ maxSize: maxSettingsBytes }), async (c) => {
    const user = await requireUser(lake, c)
    const pairs = readPairs(await c.req.json<unknown>().catch(() => undefined))
    if (!pairs) {
      throw plainError(400, 'The body must be a JSON array of {"key": text, "value": any}.')
    }
    await lake.keyValues.put(user.id, pairs)
    return c.json(pairs)
  })

  app.get('/users/:ids', async (c) => {
    const me = await requireUser(lake, c)
    const ids = c.req.param('ids').split(',')
    const users = await lake.users(c)
    const found = ids.flatMap((id) => users.find((user) => user.id === id) ?? [])
    const bodies = found.map((user) => userBody(user, lake.project, user.id === me.id))
    if (ids.length > 1) return c.json(bodies)
    if (!bodies[0]) throw plainError(404, `No user with the id "${ids[0]}".`)
    return c.json(bodies[0])
  })

  app.get('/auth/id', async (c) => c.json({ id: (await requireUser(lake, c)).id }))

  app.post('/auth/logout', (c) => c.json({ ok: true }))
  return app
}

function readPairs(body: unknown): KeyValue[] | undefined {
  if (!Array.isArray(body)) return undefined
  const pairs: KeyValue[] = []
  for (const pair of body as unknown[]) {
    if (typeof pair !== 'object' || pair === null || !('key' in pair) || !('value' in pair)) {
      return undefined
    }
    if (typeof pair.key !== 'string' || pair.key === '' || pair.key.length > maxKeyLength) {
      return undefined
    }
    pairs.push({ key: pair.key, value: pair.value })
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
    provider: 'embedded',
  }
}

function userBody(user: LakeUser, project: BootstrapLake['project'], isCurrentUser: boolean) {
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

/**
 * The user who sent the request.
 *
 * @throws HttpError 401, which is how Studio learns that nobody is signed in.
 */
export async function requireUser(lake: BootstrapLake, c: Context): Promise<LakeUser> {
  const user = await lake.currentUser(c)
  if (user) return user
  throw plainError(401, 'Nobody is signed in: send a token of this lake.')
}
