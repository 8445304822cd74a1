import { HttpError } from '../errors.ts'

/** What went wrong with one mutation, in the hosted service's words where it has them. */
export type MutationFault =
  | { type: 'documentAlreadyExistsError'; description: string; id: string }
  | { type: 'documentNotFoundError'; description: string; id: string }
  | {
      type: 'documentRevisionIDDoesNotMatchError'
      description: string
      expectedRevisionID: string
      currentRevisionID: string
    }
  | {
      type: 'documentHasExistingReferencesError'
      description: string
      id: string
      referencingIDs: string[]
    }
  | {
      type: 'documentReferenceDoesNotExistError'
      description: string
      id: string
      referenceID: string
    }
  | { type: 'invalidIDError'; description: string; id: string }
  | { type: 'validationError'; description: string; path?: string }
  | { type: 'patchError'; description: string; id: string }
  | { type: 'transactionIDAlreadyExistsError'; description: string }
  | { type: 'insufficientPermissionsError'; description: string; id: string }

const conflicts = new Set<MutationFault['type']>([
  'documentAlreadyExistsError',
  'documentRevisionIDDoesNotMatchError',
  'documentHasExistingReferencesError',
  'documentReferenceDoesNotExistError',
  'documentNotFoundError',
  'transactionIDAlreadyExistsError',
])

/** A transaction that was refused whole because of its mutation number `index`. */
export class MutationError extends HttpError {
  readonly fault: MutationFault
  readonly index: number

  constructor(fault: MutationFault, index: number) {
    super(statusOf(fault), {
      error: {
        type: 'mutationError',
        description: `The mutation(s) failed: ${fault.description}`,
        items: [{ error: fault, index }],
      },
    })
    this.fault = fault
    this.index = index
  }
}

function statusOf({ type }: MutationFault): number {
  if (type === 'insufficientPermissionsError') return 403
  return conflicts.has(type) ? 409 : 400
}
