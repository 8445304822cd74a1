import type { LakeDocument, Mutation } from '../model/types.ts'
import { publishedId } from '../model/documentId.ts'
import { isRecord, parseMutations } from '../mutations/parse.ts'
import { publishDocument, type ActionContext } from './documentActions.ts'
import { ActionFault } from './errors.ts'
import { documentField, invalid, patchField, stringField, type SentAction } from './parse.ts'

type ReleaseAction = (action: SentAction, context: ActionContext) => Iterable<Mutation>

/**
 * The release actions as mutations. A release is a document `_.releases.<id>` of type
 * `system.release`; what is in it are the documents `versions.<id>.<document>`.
 * https://www.sanity.io/docs/http-reference/actions
 */
export const releaseActions: Record<string, ReleaseAction> = {
  'sanity.action.release.create': createRelease,
  'sanity.action.release.import': importRelease,
  'sanity.action.release.edit': editRelease,
  'sanity.action.release.publish': publishRelease,
  'sanity.action.release.schedule': scheduleRelease,
  'sanity.action.release.unschedule': unscheduleRelease,
  'sanity.action.release.archive': archiveRelease,
  'sanity.action.release.unarchive': unarchiveRelease,
  'sanity.action.release.delete': deleteRelease,
}

const releases = '_.releases.'
const releaseDocumentId = (release: string) => `${releases}${release}`

function* createRelease(action: SentAction, { read }: ActionContext): Iterable<Mutation> {
  const name = releaseName(action)
  const { metadata = {} } = action
  if (!isRecord(metadata)) throw invalid(action, '"metadata" must be an object')
  const _id = releaseDocumentId(name)
  if (read(_id)) {
    throw new ActionFault(409, 'documentAlreadyExistsError', `Release "${name}" already exists`)
  }
  yield {
    create: {
      _id,
      _type: 'system.release',
      name,
      state: 'active',
      metadata: { releaseType: 'undecided', ...metadata },
    },
  }
}

const ifExistsChoices = ['fail', 'ignore', 'replace'] as const
/**
 * Puts in a release as another dataset exported it; `@sanity/import` sends it so. One that was
 * scheduled there is active here: an import publishes nothing, least of all before the documents
 * of the release have arrived.
 */
function* importRelease(action: SentAction, { read }: ActionContext): Iterable<Mutation> {
  const name = releaseName(action)
  const _id = releaseDocumentId(name)
  const release = documentField(
    action,
    action['document'] === undefined ? 'attributes' : 'document',
  )
  if (release._id !== _id || release['_type'] !== 'system.release') {
    throw invalid(action, `the document must be the "system.release" with the id "${_id}"`)
  }
  const { ifExists } = action
  if (!ifExistsChoices.some((known) => known === ifExists)) {
    throw invalid(action, `"ifExists" must be one of ${ifExistsChoices.join(', ')}`)
  }
  if (read(_id)) {
    if (ifExists === 'ignore') return
    if (ifExists === 'fail') {
      throw new ActionFault(409, 'documentAlreadyExistsError', `Release "${name}" already exists`)
    }
  }
  const { publishAt: _there, ...rest } = release
  const over = rest['state'] === 'published' || rest['state'] === 'archived'
  yield { createOrReplace: { ...rest, name, state: over ? rest['state'] : 'active' } }
}

function* editRelease(action: SentAction, context: ActionContext): Iterable<Mutation> {
  const release = releaseOf(action, context)
  expectState(release, ['active', 'scheduled'], 'edited')
  const patch = patchField(action)
  for (const path of patchedPaths(patch)) {
    if (!/^metadata($|[.[])/.test(path)) {
      throw invalid(action, `only "metadata" of a release can be edited, not "${path}"`)
    }
  }
  yield* parseMutations([{ patch: { ...patch, id: release._id } }])
}

function patchedPaths(patch: object): string[] {
  return Object.entries(patch).flatMap(([operation, value]) => {
    if (operation === 'unset') return Array.isArray(value) ? value.map(String) : []
    if (operation === 'insert')
      return Object.values(value ?? {}).filter((at) => typeof at === 'string')
    return isRecord(value) ? Object.keys(value) : []
  })
}

function* publishRelease(action: SentAction, context: ActionContext): Iterable<Mutation> {
  const release = releaseOf(action, context)
  expectState(release, ['active', 'scheduled'], 'published')
  const versions = versionsIn(release, context)
  // What goes is taken away last: what comes may stop referring to it.
  const going = versions.filter(isGoing)
  for (const version of versions) {
    if (!isGoing(version)) yield* publishDocument(version, context.read)
  }
  for (const version of going) {
    const id = publishedId(version._id)
    if (context.read(id)) yield { delete: { id } }
    yield { delete: { id: version._id } }
  }
  yield {
    patch: {
      id: release._id,
      set: {
        state: 'published',
        publishedAt: context.timestamp,
        finalDocumentStates: finalStates(versions),
      },
    },
  }
}

/** Marked by `sanity.action.document.version.unpublish`. */
function isGoing(version: LakeDocument): boolean {
  return isRecord(version['_system']) && version['_system']['delete'] === true
}

const finalStates = (versions: LakeDocument[]) =>
  versions.map(({ _id }, index) => ({ _key: `d${index}`, id: _id }))

function* scheduleRelease(action: SentAction, context: ActionContext): Iterable<Mutation> {
  const release = releaseOf(action, context)
  expectState(release, ['active', 'scheduled'], 'scheduled')
  const publishAt = stringField(action, 'publishAt')
  if (Number.isNaN(Date.parse(publishAt))) {
    throw invalid(action, `"publishAt" must be an ISO 8601 time, not "${publishAt}"`)
  }
  yield { patch: { id: release._id, set: { state: 'scheduled', publishAt } } }
}

function* unscheduleRelease(action: SentAction, context: ActionContext): Iterable<Mutation> {
  const release = releaseOf(action, context)
  expectState(release, ['scheduled'], 'unscheduled')
  yield { patch: { id: release._id, set: { state: 'active' }, unset: ['publishAt'] } }
}

function* archiveRelease(action: SentAction, context: ActionContext): Iterable<Mutation> {
  const release = releaseOf(action, context)
  expectState(release, ['active'], 'archived')
  const versions = versionsIn(release, context)
  for (const { _id } of versions) yield { delete: { id: _id } }
  yield {
    patch: {
      id: release._id,
      set: { state: 'archived', finalDocumentStates: finalStates(versions) },
    },
  }
}

/** Brings the versions back from the history. */
function* unarchiveRelease(action: SentAction, context: ActionContext): Iterable<Mutation> {
  const release = releaseOf(action, context)
  expectState(release, ['archived'], 'unarchived')
  const { finalDocumentStates } = release
  const states: unknown[] = Array.isArray(finalDocumentStates) ? finalDocumentStates : []
  for (const state of states) {
    if (!isRecord(state) || typeof state['id'] !== 'string') continue
    const last = context.readLast(state['id'])
    if (last && !context.read(last._id)) yield { create: last }
  }
  yield { patch: { id: release._id, set: { state: 'active' }, unset: ['finalDocumentStates'] } }
}

function* deleteRelease(action: SentAction, context: ActionContext): Iterable<Mutation> {
  const release = releaseOf(action, context)
  expectState(release, ['archived', 'published'], 'deleted')
  yield { delete: { id: release._id } }
}

/** Letters, digits, `_`, `-`: the id is one part of `versions.<release>.<document>`. */
function releaseName(action: SentAction): string {
  const name = stringField(action, 'releaseId')
  if (/^[a-zA-Z0-9_-]{1,64}$/.test(name)) return name
  throw invalid(
    action,
    `"releaseId" may only have letters, numbers, dashes and underscores, not be "${name}"`,
  )
}

function releaseOf(action: SentAction, { read }: ActionContext): LakeDocument {
  const name = releaseName(action)
  const release = read(releaseDocumentId(name))
  if (release) return release
  throw new ActionFault(404, 'documentNotFoundError', `Release "${name}" not found`)
}

function versionsIn(release: LakeDocument, { read, idsWithPrefix }: ActionContext): LakeDocument[] {
  const name = release._id.slice(releases.length)
  return idsWithPrefix(`versions.${name}.`).flatMap((id) => read(id) ?? [])
}

function expectState(release: LakeDocument, states: readonly string[], done: string): void {
  const state = String(release['state'])
  if (states.includes(state)) return
  const name = release._id.slice(releases.length)
  throw new ActionFault(
    409,
    'invalidReleaseStateError',
    `Release "${name}" is ${state}: only one that is ${states.join(' or ')} can be ${done}`,
  )
}
