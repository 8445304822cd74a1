/** Why somebody could not sign in, be invited or change something; `message` is for them to read. */
export class PersonError extends Error {
  override readonly name = 'PersonError'
  readonly code: PersonErrorCode
  /** Seconds until it may be tried again. */
  readonly retryAfter: number | undefined

  constructor(code: PersonErrorCode, message: string, retryAfter?: number) {
    super(message)
    this.code = code
    this.retryAfter = retryAfter
  }
}

export type PersonErrorCode =
  /** No such person, another password, or one who may not sign in any more: which is not told. */
  | 'wrong'
  | 'tooManyTries'
  /** Used, ended, taken back, or never was. */
  | 'noInvitation'
  | 'badEmail'
  | 'badName'
  | 'badPassword'
  | 'badRole'
  | 'emailTaken'
  | 'noPerson'
  | 'lastAdministrator'
