import { plainError } from '../errors.ts'
import type { Actor } from '../model/types.ts'
import { builtInRole } from './roles.ts'

export const localAdministrator: Actor = {
  id: 'local-administrator',
  role: builtInRole('administrator'),
}

/** What `identity()` answers to who sends no token. */
export const publicId = '<anonymous>'

/** For what is not public: drafts, the past, who else is there. @throws HttpError 401 or 403 */
export function requireReader(actor: Actor): Actor {
  if (actor.role.staff) return actor
  if (actor.id === publicId) throw plainError(401, needsToken)
  throw plainError(403, 'This token may read what is published, and nothing else')
}

const needsToken = 'This needs a token: send it as "Authorization: Bearer …"'

/** @throws HttpError 401 or 403 */
export function requireWriter(actor: Actor): Actor {
  if (requireReader(actor).role.writes) return actor
  throw plainError(403, 'This token may read, but not write')
}

/** @throws HttpError 401 or 403 */
export function requireAdministrator(actor: Actor): Actor {
  if (requireWriter(actor).role.manages) return actor
  throw plainError(403, 'Only an administrator may do this')
}
