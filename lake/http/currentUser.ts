import type { Context } from 'hono'

import type { Needs } from '../core.ts'
import { plainError } from '../errors.ts'
import type { LakeUser } from '../model/users.ts'
import { callerIn } from './peer.ts'

/**
 * Who sent the request, undefined when nobody is signed in; with `authorization`, who that header's
 * value stands for instead.
 *
 * @throws HttpError 401 for a token that is not known
 */
export function currentUser(
  { access, users }: Needs<'access' | 'users'>,
  c: Context,
  authorization?: string,
): LakeUser | undefined {
  return users.of(access.actorOf(callerIn(c, authorization)))
}

/**
 * The user who sent the request.
 *
 * @throws HttpError 401, which is how Studio learns that nobody is signed in.
 */
export function requireUser(lake: Needs<'access' | 'users'>, c: Context): LakeUser {
  const user = currentUser(lake, c)
  if (user) return user
  throw plainError(401, 'Nobody is signed in: send a token of this lake.')
}
