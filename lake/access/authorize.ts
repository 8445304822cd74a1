import { plainError } from '../errors.ts'
import type { Actor, Dataset } from '../model/types.ts'
import type { TokenStore } from '../store/tokens.ts'
import { localAdministrator, publicActor } from './actors.ts'

/**
 * Who an `Authorization` header stands for.
 *
 * On a lake whose anonymous user is the administrator, a token it does not know is that user too:
 * whoever could send it could as well send none, and tools that insist on a token work.
 *
 * @throws HttpError 401 for a token a public lake does not know
 */
export function authorize(
  authorization: string | undefined,
  tokens: TokenStore,
  anonymous: 'administrator' | 'public',
): Actor {
  const key = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1]
  const found = key === undefined ? undefined : tokens.find(key)
  if (found) return { id: found.userId, role: found.role }
  if (anonymous === 'administrator') return localAdministrator
  if (key === undefined) return publicActor
  throw plainError(401, 'This token is not one of this lake’s: it may have been removed')
}

/**
 * Whether the dataset may be looked into at all. What of it is seen is decided by document.
 *
 * @throws HttpError 401
 */
export function requireDataset(actor: Actor, dataset: Dataset): Dataset {
  if (actor.role !== 'public' || dataset.aclMode === 'public') return dataset
  throw plainError(401, `The dataset "${dataset.name}" is not public: send a token`)
}
