import type { IsoDate } from '../dates.ts'
import type { PolicyKey, PublishingPolicy } from '../policy.ts'
import type { Stored } from '../read.ts'

export type PathSegment = string | number | { readonly _key: string }
/** A path as Sanity writes it: `['authors', {_key: 'a1'}, '_ref']`. */
export type ProblemPath = readonly PathSegment[]

/**
 * What a rule rests on.
 *
 * - `primary`, `inUse`, `unconfirmed`: as for registration numbers; only `primary` may be an error
 * - `contradiction`: the document says two things that cannot both be true; an error
 * - `advice`: our own; a warning
 */
export type ProblemBasis = 'primary' | 'inUse' | 'unconfirmed' | 'contradiction' | 'advice'

export interface Problem {
  readonly path: ProblemPath
  /** For the clinician: what is the matter and what to do. */
  readonly message: string
  readonly severity: 'error' | 'warning'
  readonly basis: ProblemBasis
  /** The regulator's page, the standard, or the clause. */
  readonly source?: string
  /** Set where the clinic's publishing policy decided the severity. */
  readonly rule?: PolicyKey
}

/** What a rule may look at beyond the document itself. */
export interface ProblemContext {
  /** `YYYY-MM-DD` where the clinic is. */
  readonly today: IsoDate
  readonly policy: PublishingPolicy
  /** The clinic's `advertisingCountry`; `GB` when it has not said. */
  readonly country?: string | undefined
  /** A referenced document by its published id, as far as the caller has it. */
  readonly resolve?: ((id: string) => Stored | undefined) | undefined
}

/** An item's own segment: by key where it has one, so that the Studio can find it. */
export function segment(item: Stored, index: number): PathSegment {
  return typeof item['_key'] === 'string' ? { _key: item['_key'] } : index
}

/** `body[_key=="a1"].alt`, as Sanity's own tools print it. */
export function problemPath(path: ProblemPath): string {
  return path.reduce<string>((printed, part) => {
    if (typeof part === 'number') return `${printed}[${part}]`
    if (typeof part === 'object') return `${printed}[_key=="${part._key}"]`
    return printed === '' ? part : `${printed}.${part}`
  }, '')
}

/** A problem whose weight is the clinic's to decide; nothing when the clinic switched it off. */
export function policyProblem(
  context: ProblemContext,
  rule: PolicyKey,
  problem: Pick<Problem, 'path' | 'message' | 'basis' | 'source'>,
): Problem[] {
  const level = context.policy[rule]
  if (level === 'off') return []
  return [{ ...problem, rule, severity: level === 'block' ? 'error' : 'warning' }]
}

export function contradiction(path: ProblemPath, message: string): Problem {
  return { path, message, severity: 'error', basis: 'contradiction' }
}

export function advice(path: ProblemPath, message: string, source?: string): Problem {
  return {
    path,
    message,
    severity: 'warning',
    basis: 'advice',
    ...(source === undefined ? {} : { source }),
  }
}
