import { HttpError, plainError } from '../errors.ts'
import type { GroqObject } from '../groq/values.ts'
import { dayOf } from '../model/day.ts'
import type { Actor, Dataset, LakeDocument, Role, Visibility } from '../model/types.ts'
import type { Store } from '../store/index.ts'
import { filterTest, readableTest, type ReadableContext } from '../store/readable.ts'
import type { TokenInfo } from '../store/tokens.ts'
import { localAdministrator, publicId } from './actors.ts'
import type { Caller } from './caller.ts'
import { roleTable, type RoleOptions } from './roles.ts'

type DocumentTest = (document: LakeDocument) => boolean

/** Who may do what: every way into the lake asks this, and nothing else decides it. */
export interface Access {
  /** The table of roles. */
  roles: ReadonlyMap<string, Role>
  /**
   * Who a caller is now: by their token, by the session they have signed in for, or nobody known.
   *
   * @throws HttpError 401 for a token that is not, or no longer, one of this lake's
   */
  actorOf(caller: Caller): Actor
  /** Who this token stands for now; undefined when it has ended. */
  actorOfToken(token: TokenInfo): Actor | undefined
  /** Somebody without a token, on a lake that is not theirs. */
  stranger: Actor
  /** Whether the dataset may be looked into at all. What of it is seen is decided by document. */
  mayOpen(actor: Actor, dataset: Dataset): boolean
  /** What the query threads are told; undefined = everything. */
  visibility(actor: Actor): Visibility | undefined
  /** Which documents of a dataset may be read; undefined = all. Asks anew each time it is called. */
  reads(actor: Actor, dataset: Dataset): DocumentTest | undefined
  /** Which may be created, changed and deleted, of those that are read; undefined = all. */
  writes(actor: Actor, dataset: Dataset): DocumentTest | undefined
}

export interface AccessOptions extends RoleOptions {
  /** Who a request of this machine without a token is; every other is the public's. */
  anonymous: 'administrator' | 'public'
  /** Whether people sign in as themselves: then no browser is the local administrator's. */
  team: boolean
  /** The token of whoever owns the data folder. */
  localToken: string
  now(): Date
}

/** @throws LakeError `refused` for a role or filter that cannot be */
export function createAccess(store: Store, options: AccessOptions): Access {
  const roles = roleTable(options)
  const roleOf = (name: string): Role => {
    const role = roles.get(name)
    if (role) return role
    throw plainError(401, `This lake has no role "${name}": whoever has it needs another`)
  }
  const publicActor: Actor = { id: publicId, role: roleOf('public') }
  const context = (actor: Actor, dataset: Dataset): ReadableContext => ({
    now: options.now(),
    identity: actor.id,
    *holders(assetId) {
      for (const { id } of store.documents.referrers(dataset.key, assetId)) {
        const holder = store.documents.get(dataset.key, id)
        if (holder) yield asGroq(holder)
      }
    },
  })

  const bySession = (secret: string | undefined): Actor | undefined => {
    const userId = secret === undefined ? undefined : store.sessions.find(secret, options.now())
    if (userId === undefined) return undefined
    if (!options.team) return userId === localAdministrator.id ? localAdministrator : undefined
    const person = store.persons.get(userId)
    if (!person || person.disabledAt !== undefined) return undefined
    return { id: userId, role: roleOf(person.role) }
  }

  const access: Access = {
    roles,
    actorOf({ authorization, session, isLocal }) {
      const key = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1]
      // 256 random bits: how long the comparison takes tells nothing of use.
      if (key === options.localToken) return localAdministrator
      // A Studio on another address sends its session as a token.
      const signedIn = bySession(key ?? session)
      if (signedIn) return signedIn
      const found = key === undefined ? undefined : store.tokens.find(key)
      if (found === 'removed') throw noSession(unknownToken)
      if (found) {
        const actor = access.actorOfToken(found)
        if (!actor) throw overSession(`This token ended on ${found.expiresAt}: ask for another`)
        store.tokens.used(found, options.now())
        return actor
      }
      // Whoever could send a token the lake does not know could as well send none, and tools that
      // insist on a token work.
      if (options.anonymous === 'administrator' && isLocal) return localAdministrator
      if (key === undefined) return publicActor
      throw noSession(unknownToken)
    },
    actorOfToken({ userId, role, expiresAt }) {
      const isOver = expiresAt !== undefined && Date.parse(expiresAt) <= options.now().getTime()
      return isOver ? undefined : { id: userId, role: roleOf(role) }
    },
    stranger: publicActor,
    mayOpen({ role }, { aclMode, addonFor }) {
      // Comments have ids without a dot: to a website they would all look published.
      if (role.reads === 'published' && addonFor !== undefined) return false
      return role.privateDatasets || aclMode === 'public'
    },
    visibility({ role }) {
      if (role.reads === 'everything' && role.read === undefined) return undefined
      return {
        ...(role.reads === 'published'
          ? { publicOnly: true, datasets: role.privateDatasets ? 'content' : 'public' }
          : {}),
        ...(role.read === undefined ? {} : { filters: [role.read], today: dayOf(options.now()) }),
      }
    },
    reads(actor, dataset) {
      if (!access.visibility(actor)) return undefined
      return (document) => {
        const visibility = access.visibility(actor) ?? {}
        const test = readableTest(visibility, context(actor, dataset))
        return test === undefined || test(asGroq(document))
      }
    },
    writes(actor, dataset) {
      const { role } = actor
      if (!role.writes) return () => false
      const reads = access.reads(actor, dataset)
      const { write } = role
      if (write === undefined) return reads
      return (document) =>
        (reads === undefined || reads(document)) &&
        filterTest(write, dayOf(options.now()), context(actor, dataset))(asGroq(document))
    },
  }
  return access
}

/**
 * By these codes of the hosted service a Studio tells that its session is over, keeps what was typed,
 * and asks to sign in; any other 401 is to it one document that somebody may not read.
 */
const noSession = (message: string) => sessionError('SIO-401-ANF', message)
const overSession = (message: string) => sessionError('SIO-401-AEX', message)

function sessionError(errorCode: string, message: string): HttpError {
  const { status, body } = plainError(401, message)
  return new HttpError(status, { ...body, errorCode })
}

const unknownToken = 'This token is not one of this lake’s: it may have been removed'

/** Parsed JSON is what a GroqObject is. */
const asGroq = (document: LakeDocument) => document as GroqObject

/**
 * Whether the dataset may be looked into. Who may not is told the same of one that is not there.
 *
 * @throws HttpError 401, 403 or 404
 */
export function requireDataset(
  access: Access,
  actor: Actor,
  name: string,
  dataset: Dataset | undefined,
): Dataset {
  if (dataset && access.mayOpen(actor, dataset)) return dataset
  if (actor.role.privateDatasets) {
    throw plainError(404, `Dataset "${name}" not found`)
  }
  throw plainError(401, `There is no dataset "${name}" that is public: send a token`)
}
