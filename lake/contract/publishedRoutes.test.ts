import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { startTestLake } from '../testing/testLake.ts'

/** The addresses of Sanity's published OpenAPI specifications, as `sanity api` has them (8.12.0). */
const file = new URL('../../node_modules/@sanity/cli/dist/generated/apiRoutes.js', import.meta.url)

const values: Record<string, string> = { projectId: 'local', dataset: 'production' }

function publishedPaths(): string[] {
  const lists = readFileSync(file, 'utf8').matchAll(/pathPatterns: \[([^\]]*)\]/g)
  const patterns = [...lists].flatMap(([, list = '']) =>
    [...list.matchAll(/'([^']+)'/g)].map(([, pattern = '']) => pattern),
  )
  return [...new Set(patterns)]
}

test('every address Sanity publishes is answered, or refused by name', async () => {
  await using lake = await startTestLake()
  const paths = publishedPaths()
  expect(paths.length).toBeGreaterThan(150)
  const routes = lake.lake.routes.map(
    (route) => route.split(' ')[1]?.replace(/<[^>]*>/g, '*') ?? '',
  )
  const neither: string[] = []
  for (const path of paths) {
    // Whatever its method is.
    if (routes.includes(path.replace(/\{[^}]*\}/g, '*'))) continue
    const address = path.replace(/\{([^}]*)\}/g, (_, name: string) => values[name] ?? 'x')
    const answer = await fetch(`${lake.server.url}/vX/${address}`)
    const refused = /"message":"This lake has no /.test(await answer.text())
    if (!answer.ok && !refused) neither.push(path)
  }
  expect(neither).toEqual([])
})
