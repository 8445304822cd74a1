import { Hono, type Context } from 'hono'
import { plainError } from '../../errors.ts'
import { requireUser, roleBody } from './account.ts'
import type { BootstrapLake, DatasetInfo } from './bootstrapLake.ts'

/** `projects/*`, and what hangs on a project: datasets, members, grants, features. */
export function projectRoutes(lake: BootstrapLake): Hono {
  const app = new Hono()

  app.use('/projects/:projectId/*', async (c, next) => {
    const asked = c.req.param('projectId')
    if (asked === lake.project.id) return next()
    throw plainError(404, `This lake holds the project "${lake.project.id}", not "${asked}".`)
  })

  app.get('/projects', async (c) => c.json([await projectBody(c)]))
  app.get('/projects/:projectId', async (c) => c.json(await projectBody(c)))
  async function projectBody(c: Context) {
    const me = await lake.currentUser(c)
    const users = await lake.users(c)
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

  app.get('/datasets', async (c) => c.json((await lake.datasets.list(c)).map(datasetBody)))
  app.get('/projects/:projectId/datasets', async (c) => {
    const profile = c.req.query('datasetProfile')
    const addonFor = c.req.query('addonFor')
    const datasets = (await lake.datasets.list(c)).filter(
      (dataset) =>
        (profile === undefined || dataset.datasetProfile === profile) &&
        (addonFor === undefined || dataset.addonFor === addonFor),
    )
    return c.json(datasets.map(datasetBody))
  })

  app.get('/projects/:projectId/datasets/:dataset/acl', async (c) =>
    c.json(await lake.grants(c, c.req.param('dataset'))),
  )
  app.get('/projects/:projectId/datasets/:dataset/settings/indexing', (c) =>
    // 0 = no limit of its own; Studio then uses its default depth.
    c.json({ partialIndexSettings: { maxFieldDepth: 0 } }),
  )

  app.get('/projects/:projectId/cors', (c) =>
    c.json(
      lake.allowedOrigins(c).map((origin, id) => ({
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
    c.json(lake.roles(c).map(({ name }) => roleBody(name))),
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

  app.get('/features', (c) => c.json(lake.features))
  app.get('/projects/:projectId/features', (c) => c.json(lake.features))
  app.get('/subscriptions/project/:projectId', (c) =>
    c.json({
      plan: { name: 'Embedded' },
      // No `maxRetentionDays`: history is never thinned out.
      featureTypes: { retention: { features: [{ attributes: {} }] } },
    }),
  )

  app.post('/comments/:dataset/setup', async (c) => {
    const user = await requireUser(lake, c)
    const addonFor = c.req.param('dataset')
    const datasets = await lake.datasets.list(c)
    if (!datasets.some((dataset) => dataset.name === addonFor)) {
      throw plainError(404, `No dataset "${addonFor}" in the project "${lake.project.id}".`)
    }
    const existing = datasets.find(
      (dataset) => dataset.addonFor === addonFor && dataset.datasetProfile === 'comments',
    )
    const addon =
      existing ??
      (await lake.datasets.create(c, {
        name: `${addonFor}-comments`,
        aclMode: 'private',
        createdByUserId: user.id,
        datasetProfile: 'comments',
        addonFor,
      }))
    return c.json({ datasetName: addon.name })
  })

  return app
}

function datasetBody(dataset: DatasetInfo) {
  return { ...dataset, tags: [], datasetProfile: dataset.datasetProfile ?? 'content' }
}
