import { plainError } from '../errors.ts'
import type { Actor } from '../model/types.ts'

export const localAdministrator: Actor = { id: 'local-administrator', role: 'administrator' }

/** Who sends no token to a lake that is not theirs. */
export const publicActor: Actor = { id: '<anonymous>', role: 'public' }

/** For what is not public: drafts, the past. @throws HttpError 401 */
export function requireReader(actor: Actor): Actor {
  if (actor.role === 'public') throw plainError(401, needsToken)
  return actor
}

const needsToken = 'This needs a token: send it as "Authorization: Bearer …"'

/** @throws HttpError 401 or 403 */
export function requireWriter(actor: Actor): Actor {
  if (requireReader(actor).role === 'viewer')
    throw plainError(403, 'This token may read, but not write')
  return actor
}

/** @throws HttpError 401 or 403 */
export function requireAdministrator(actor: Actor): Actor {
  if (requireWriter(actor).role !== 'administrator') {
    throw plainError(403, 'Only an administrator may do this')
  }
  return actor
}
