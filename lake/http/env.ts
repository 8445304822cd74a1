import type { Context } from 'hono'

import type { Actor } from '../model/types.ts'

export interface LakeEnv {
  Variables: {
    /** Who asks; set ahead of every route. */
    actor: Actor
    /** Who asks, as of now: for what goes on after the answer. @throws HttpError 401 */
    identify: () => Actor
  }
}

export type LakeContext = Context<LakeEnv>

/** The API version of the path as a date that sorts, `X` (experimental) after all of them. */
function apiDate(c: LakeContext): string {
  const version = (c.req.param('apiVersion') ?? '').replace(/^v/, '')
  if (version === 'X') return '9999-12-31'
  return version === '1' ? '2019-01-01' : version
}

/**
 * From this API version on, drafts and versions are only seen by who asks for them.
 * https://www.sanity.io/changelog/676aaa9d-2da6-44fb-abe5-580f28047c10
 */
export const publishedByDefault = (c: LakeContext) => apiDate(c) >= '2025-02-19'
