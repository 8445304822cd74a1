import { Hono } from 'hono'
import type { LakeEnv } from '../env.ts'
import type { PictureRights } from '../pictureRights.ts'
import { accountRoutes, type AccountNeeds } from './account.ts'
import { projectRoutes, type ProjectNeeds } from './project.ts'
import { signInRoutes, type SignInNeeds } from './signIn.ts'

/**
 * What a Studio asks for at start besides data. Mount below the API version:
 * `app.route('/:apiVersion{v[^/]+}', bootstrapRoutes(lake))`.
 *
 * The list of routes and the shape of each answer are those the published
 * `sanity` 6.16 and `@sanity/client` 8.15 packages send and read.
 */
export function bootstrapRoutes(
  lake: AccountNeeds & ProjectNeeds & SignInNeeds,
  pictures: PictureRights,
): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  app.route('/', accountRoutes(lake, pictures))
  app.route('/', signInRoutes(lake, pictures))
  app.route('/', projectRoutes(lake))
  app.route('/', hostedOnlyRoutes())
  return app
}

/**
 * Services of the hosted platform that an embedded lake does not have: each is
 * answered truthfully with "none", so that Studio hides what depends on it.
 */
function hostedOnlyRoutes(): Hono {
  const app = new Hono()
  app.get('/ping', (c) => c.json({ ping: 'pong' }))
  app.get('/data/ping/:dataset', (c) => c.json({ ping: 'pong' }))
  app.get('/check/cors', (c) =>
    // A page that may not read this answer is refused before it gets here.
    c.json({ result: { allowed: true, withCredentials: true } }),
  )
  app.get('/geoip/country', (c) => c.json({ isoCode: null }))
  // A value without sections is "nothing to show"; no value at all makes Studio
  // offer links to the hosted service's support and sales pages.
  app.get('/help', (c) => c.json({ resources: { sectionArray: [] } }))
  app.get('/intake/telemetry-status', (c) => c.json({ status: 'denied' }))
  app.post('/intake/*', (c) => c.body(null, 204))
  app.get('/journey/announcements', (c) => c.json([]))
  app.get('/journey/trial', (c) => c.json(null))
  app.get('/journey/trial/override', (c) => c.json(null))
  app.get('/journey/*', (c) => c.json(null))
  app.get('/media-libraries', (c) => c.json({ data: [] }))
  app.get('/access/requests/me', (c) => c.json([]))
  app.get('/schedules/:projectId/:dataset', (c) => c.json({ schedules: [], totalCount: 0 }))
  return app
}
