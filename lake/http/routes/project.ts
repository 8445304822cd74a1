import { Hono } from 'hono'
import { requireWriter } from '../../access/actors.ts'
import { grantsOf } from '../../access/groups.ts'
import type { Needs } from '../../core.ts'
import { plainError } from '../../errors.ts'
import type { Actor, Dataset } from '../../model/types.ts'
import { currentUser, requireUser } from '../currentUser.ts'
import type { LakeContext, LakeEnv } from '../env.ts'
import { roleBody } from './account.ts'

export type ProjectNeeds = Needs<
  'access' | 'createDataset' | 'options' | 'project' | 'users',
  'datasets'
>

/** The optional parts of Studio this lake can answer, by the names Studio asks for. */
const features = [
  'studioComments',
  'sanityTasks',
  'contentReleases',
  'singleDocRelease',
  'privateDataset',
]

/** `projects/*`, and what hangs on a project: datasets, members, grants, features. */
export function projectRoutes(lake: ProjectNeeds): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()

  app.use('/projects/:projectId/*', async (c, next) => {
    const asked = c.req.param('projectId')
    if (asked === lake.project.id) return next()
    throw plainError(404, `This lake holds the project "${lake.project.id}", not "${asked}".`)
  })

  app.get('/projects', (c) => c.json([projectBody(c)]))
  app.get('/projects/:projectId', (c) => c.json(projectBody(c)))
  function projectBody(c: LakeContext) {
    const me = currentUser(lake, c)
    const users = lake.users.knownTo(c.get('actor')).filter(({ isFormer }) => isFormer !== true)
    return {
      ...lake.project,
      studioHost: null,
      organizationId: null,
      isBlocked: false,
      isDisabled: false,
      isDisabledByUser: false,
      activityFeedEnabled: false,
      metadata: {},
      updatedAt: lake.project.createdAt,
      members: users.map((user) => ({
        id: user.id,
        createdAt: lake.project.createdAt,
        updatedAt: lake.project.createdAt,
        isCurrentUser: user.id === me?.id,
        isRobot: user.isRobot ?? false,
        role: user.role,
        roles: [roleBody(user.role)],
      })),
    }
  }

  app.get('/datasets', (c) => c.json(datasetsOf(c).map(datasetBody)))
  app.get('/projects/:projectId/datasets', (c) => {
    const profile = c.req.query('datasetProfile')
    const addonFor = c.req.query('addonFor')
    const datasets = datasetsOf(c).filter(
      (dataset) =>
        (profile === undefined || dataset.datasetProfile === profile) &&
        (addonFor === undefined || dataset.addonFor === addonFor),
    )
    return c.json(datasets.map(datasetBody))
  })

  app.get('/projects/:projectId/datasets/:dataset/acl', (c) => {
    const dataset = datasetsOf(c).find(({ name }) => name === c.req.param('dataset'))
    return c.json(dataset ? grantsOf(c.get('actor').role) : [])
  })
  app.get('/projects/:projectId/datasets/:dataset/settings/indexing', (c) =>
    // 0 = no limit of its own; Studio then uses its default depth.
    c.json({ partialIndexSettings: { maxFieldDepth: 0 } }),
  )

  app.get('/projects/:projectId/cors', (c) =>
    c.json(
      (c.get('actor').role.staff ? lake.options.allowedOrigins : []).map((origin, id) => ({
        id,
        origin,
        allowCredentials: true,
        projectId: lake.project.id,
        createdAt: lake.project.createdAt,
        updatedAt: null,
        deletedAt: null,
      })),
    ),
  )
  app.get('/invitations/project/:projectId', (c) => c.json([]))

  // Grants over the project itself. `deployStudio` and `invite` lead to pages
  // of the hosted service, so nobody has them here.
  app.get('/projects/:projectId/grants', (c) => c.json({}))
  app.get('/projects/:projectId/roles', (c) =>
    // Sanity's command line offers a person the roles that apply to users, a token those for robots.
    c.json(
      rolesKnownTo(c.get('actor')).map(({ name, staff }) => ({
        ...roleBody(name),
        appliesToUsers: staff,
        appliesToRobots: true,
      })),
    ),
  )
  app.get('/projects/:projectId/new-content-release-allowed', (c) =>
    c.json({
      data: {
        datasetReleaseLimit: Number.MAX_SAFE_INTEGER,
        orgActiveReleaseLimit: null,
        orgMeteredActiveReleaseCount: 0,
      },
    }),
  )

  // Studio looks itself up here by its address and warns when it is not
  // registered; with an embedded lake, the Studio that asks is the one it serves.
  // The scheme in capitals is the same address to that look-up, which parses it,
  // but not to the one for Sanity Create, which compares texts and would then ask
  // for a manifest that is not there (`fetchCreateCompatibleAppId` in sanity 6.16).
  app.get('/projects/:projectId/user-applications', (c) => {
    const origin = c.req.header('origin') ?? new URL(c.req.url).origin
    const appHost = origin.replace(/^https?/, (scheme) => scheme.toUpperCase())
    return c.json([
      {
        id: 'embedded-studio',
        projectId: lake.project.id,
        type: 'studio',
        urlType: 'external',
        appHost,
        title: lake.project.displayName,
        createdAt: lake.project.createdAt,
        updatedAt: lake.project.createdAt,
      },
    ])
  })

  app.get('/features', (c) => c.json(features))
  app.get('/projects/:projectId/features', (c) => c.json(features))
  app.get('/subscriptions/project/:projectId', (c) =>
    c.json({
      plan: { name: 'Embedded' },
      // No `maxRetentionDays`: history is never thinned out.
      featureTypes: { retention: { features: [{ attributes: {} }] } },
    }),
  )

  app.post('/comments/:dataset/setup', (c) => {
    const user = requireUser(lake, c)
    const addonFor = c.req.param('dataset')
    requireWriter(c.get('actor'))
    const datasets = datasetsOf(c)
    if (!datasets.some((dataset) => dataset.name === addonFor)) {
      throw plainError(404, `No dataset "${addonFor}" in the project "${lake.project.id}".`)
    }
    const existing = datasets.find(
      (dataset) => dataset.addonFor === addonFor && dataset.datasetProfile === 'comments',
    )
    const addon =
      existing ??
      lake.createDataset({
        name: `${addonFor}-comments`,
        aclMode: 'private',
        createdByUserId: user.id,
        datasetProfile: 'comments',
        addonFor,
      })
    return c.json({ datasetName: addon.name })
  })

  /** Those that whoever asks may look into. */
  function datasetsOf(c: LakeContext): Dataset[] {
    const actor = c.get('actor')
    return lake.store.datasets.list().filter((dataset) => lake.access.mayOpen(actor, dataset))
  }

  const rolesKnownTo = ({ role }: Actor) => (role.staff ? [...lake.access.roles.values()] : [])

  return app
}

function datasetBody({ key: _key, createdBy, ...dataset }: Dataset) {
  return {
    ...dataset,
    createdByUserId: createdBy,
    tags: [],
    datasetProfile: dataset.datasetProfile ?? 'content',
  }
}
