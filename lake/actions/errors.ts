import { HttpError } from '../errors.ts'

/** A transaction of actions that was refused whole because of its action number `index`. */
export class ActionError extends HttpError {
  readonly index: number

  constructor(
    status: number,
    fault: { type: string; description: string; [detail: string]: unknown },
    index: number,
  ) {
    super(status, {
      error: {
        type: 'actionError',
        description: `Action error: ${fault.description}`,
        items: [{ error: fault, index }],
      },
    })
    this.index = index
  }
}

/** Thrown by one action, which does not know its number. */
export class ActionFault extends Error {
  override readonly name = 'ActionFault'
  readonly status: number
  readonly type: string

  constructor(status: 400 | 404 | 409, type: string, description: string) {
    super(description)
    this.status = status
    this.type = type
  }
}
