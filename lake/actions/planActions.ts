import type { Mutation } from '../model/types.ts'
import type { ReadDocument } from '../mutations/apply.ts'
import { MutationError } from '../mutations/errors.ts'
import { documentActions, type ActionContext } from './documentActions.ts'
import { releaseActions } from './releaseActions.ts'
import { ActionError, ActionFault } from './errors.ts'
import { isAction } from './parse.ts'

export interface ActionPlan {
  /** To be given to `Committer.commit` as its mutations. */
  mutations(read: ReadDocument): Iterable<Mutation>
  /** Documents whose history is to go, known when all mutations are applied. */
  purged: string[]
  /** What went wrong while the plan was committed, as an error of the action it came from. */
  explain(error: unknown): unknown
}

/**
 * The mutations of a list of actions (`POST data/actions/<dataset>`), worked out one after the
 * other while they are applied.
 *
 * @throws ActionError while it is applied
 */
export function planActions(
  sent: unknown,
  lake: Pick<ActionContext, 'timestamp' | 'readLast' | 'idsWithPrefix' | 'variantsEver'>,
): ActionPlan {
  const actions = Array.isArray(sent) ? sent : [sent]
  const purged: string[] = []
  /** Which action each mutation came from. */
  const origins: number[] = []
  const plan: ActionPlan = {
    purged,
    *mutations(read) {
      const context: ActionContext = { ...lake, read, purge: (id) => purged.push(id) }
      for (const [index, action] of actions.entries()) {
        try {
          for (const mutation of mutationsOf(action, context)) {
            origins.push(index)
            yield mutation
          }
        } catch (error) {
          throw error instanceof ActionFault
            ? new ActionError(error.status, { type: error.type, description: error.message }, index)
            : error
        }
      }
    },
    explain(error) {
      if (!(error instanceof MutationError)) return error
      return new ActionError(error.status, error.fault, origins[error.index] ?? 0)
    },
  }
  return plan
}

function mutationsOf(action: unknown, context: ActionContext): Iterable<Mutation> {
  if (!isAction(action)) {
    throw new ActionFault(
      400,
      'validationError',
      'An action must be an object with an "actionType"',
    )
  }
  const run = documentActions[action.actionType] ?? releaseActions[action.actionType]
  if (run) return run(action, context)
  if (/^sanity\.action\.(document\.variant|variant\.definition)\./.test(action.actionType)) {
    throw new ActionFault(
      400,
      'validationError',
      `${action.actionType}: this lake has no variants. Keep the other text in a field or a document of its own`,
    )
  }
  throw new ActionFault(400, 'validationError', `Unknown action "${action.actionType}"`)
}
