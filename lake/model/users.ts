import type { Actor } from './types.ts'

/** A person (or a robot) who may use the lake. */
export interface LakeUser {
  /** Stable; stored as the author of each transaction. */
  readonly id: string
  readonly name: string
  readonly email: string
  /** Absolute address of a portrait. */
  readonly imageUrl?: string
  /** `administrator`, `editor`, `viewer`, `developer`, `contributor` or a name of the lake's own. */
  readonly role: string
  readonly isRobot?: boolean
  /** Does not work here any more: known by what they wrote. */
  readonly isFormer?: boolean
  /** How they show who they are: `password`; `embedded` when left out. */
  readonly provider?: string
  /** The document that is about them, e.g. what stands under their articles. */
  readonly documentId?: string
}

export interface Users {
  /** Who works here is known to who works here; others know themselves. */
  knownTo(actor: Actor): readonly LakeUser[]
  /** Undefined for the public. */
  of(actor: Actor): LakeUser | undefined
}
