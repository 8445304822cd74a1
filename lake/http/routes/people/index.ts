import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'

import type { LakeEnv } from '../../env.ts'
import { accountRoutes } from './account.ts'
import { joinRoutes } from './join.ts'
import { rosterRoutes } from './roster.ts'
import { signInPageRoutes } from './signInPage.ts'
import type { PeopleNeeds } from './needs.ts'

/**
 * The pages of a team, at the root of the host: `/sign-in`, `/sign-out`, `/join`, `/account`,
 * `/people`. None of them needs a script. What they are sent is sent by their own forms: `guardRequest`
 * has looked at the `Origin`, and the session's cookie is `SameSite=Strict`.
 */
export function peopleRoutes(lake: PeopleNeeds): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  const small = bodyLimit({ maxSize: 16 * 1024 })
  for (const path of ['/sign-in', '/sign-out', '/join', '/account/*', '/people'])
    app.use(path, small)
  app.route('/', signInPageRoutes(lake))
  app.route('/', joinRoutes(lake))
  app.route('/', accountRoutes(lake))
  app.route('/', rosterRoutes(lake))
  return app
}
