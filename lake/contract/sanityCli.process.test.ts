import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { startTestLake, temporaryFolder, type TestLake } from '../testing/testLake.ts'
import { makeToken } from '../testing/tokens.ts'

/*
 * Sanity's own command line, as it is installed, on a lake: `SANITY_INTERNAL_ENV` is the address it
 * takes for the API's.
 */

const cli = fileURLToPath(new URL('../../node_modules/@sanity/cli/bin/run.js', import.meta.url))
const names = new URL('../testing/localhostNames.ts', import.meta.url).href

let lake: TestLake
let token: string
/** Where commands are run: a project as `sanity init` leaves it, with less in it. */
let folder: string
beforeAll(async () => {
  const dataDir = temporaryFolder()
  token = makeToken(dataDir, 'administrator')
  lake = await startTestLake({
    dataDir,
    anonymous: 'public',
    allowedOrigins: ['https://studio.example'],
  })
  folder = temporaryFolder()
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}')
  writeFileSync(
    join(folder, 'sanity.cli.js'),
    'export default {api: {projectId: "local", dataset: "production"}}',
  )
  await lake.client({ token }).create({ _id: 'knee', _type: 'guide', title: 'Knee' })
})
afterAll(async () => {
  await lake[Symbol.asyncDispose]()
})

interface Told {
  code: number | null
  /** Output and errors, each line without what frames it. */
  text: string
}

async function sanity(...args: string[]): Promise<Told> {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      CI: 'true',
      NO_COLOR: '1',
      NODE_OPTIONS: `--import ${names}`,
      SANITY_INTERNAL_ENV: lake.server.url.replace('127.0.0.1', 'localhost'),
      SANITY_AUTH_TOKEN: token,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
  await once(child, 'close')
  return { code: child.exitCode, text: text.replaceAll(/\s*\n[ ›]*/g, ' ') }
}

describe('the sanity command', () => {
  test('shows the project and who is asking', async () => {
    expect(await sanity('projects', 'list')).toMatchObject({
      code: 0,
      text: expect.stringContaining('Content Lake'),
    })
    expect((await sanity('debug')).text).toContain('A administrator')
    expect((await sanity('api', 'data/doc/production/knee')).text).toContain('"Knee"')
  })

  test('reads and writes documents', async () => {
    expect((await sanity('documents', 'get', 'knee')).text).toContain('"title": "Knee"')
    const query = await sanity('documents', 'query', '*[_type == "guide"].title')
    expect(query.text).toContain('"Knee"')
    writeFileSync(join(folder, 'hip.json'), '{"_id": "hip", "_type": "guide", "title": "Hip"}')
    expect(await sanity('documents', 'create', 'hip.json')).toMatchObject({ code: 0 })
    expect(await lake.client({ token }).getDocument('hip')).toMatchObject({ title: 'Hip' })
    expect(await sanity('documents', 'delete', 'hip')).toMatchObject({ code: 0 })
    expect(await lake.client({ token }).getDocument('hip')).toBeUndefined()
  })

  test('makes, lists, hides and deletes datasets', async () => {
    const made = await sanity('datasets', 'create', 'draft-site', '--visibility', 'private')
    expect(made).toMatchObject({ code: 0, text: expect.not.stringContaining('not available') })
    expect((await sanity('datasets', 'list')).text).toContain('draft-site')
    const seen = () => sanity('datasets', 'visibility', 'get', 'draft-site')
    expect((await seen()).text).toContain('private')
    await sanity('datasets', 'visibility', 'set', 'draft-site', 'public')
    expect((await seen()).text).toContain('public')
    expect(await sanity('datasets', 'delete', 'draft-site', '--force')).toMatchObject({ code: 0 })
    expect((await sanity('datasets', 'list')).text).not.toContain('draft-site')
  })

  test('takes a dataset out and puts it into another', async () => {
    await lake.client({ token }).datasets.create('other')
    const out = await sanity('datasets', 'export', 'production', 'out.tar.gz')
    expect(out).toMatchObject({ code: 0, text: expect.stringContaining('Export finished') })
    const put = await sanity('datasets', 'import', 'out.tar.gz', '--dataset', 'other')
    expect(put).toMatchObject({ code: 0, text: expect.stringContaining('Imported 1 document') })
    const other = lake.client({ token, dataset: 'other' })
    expect(await other.getDocument('knee')).toMatchObject({ title: 'Knee' })
  })

  test('copies a dataset', async () => {
    const told = await sanity('datasets', 'copy', 'production', 'clinic-copy', '--skip-history')
    expect(told).toMatchObject({ code: 0, text: expect.stringMatching(/Job \S+ completed/) })
    const copied = lake.client({ token, dataset: 'clinic-copy' })
    expect(await copied.getDocument('knee')).toMatchObject({ title: 'Knee' })
  })

  test('lists webhooks, people and origins, deletes a webhook', async () => {
    await lake.client({ token }).request({
      method: 'POST',
      url: '/hooks/projects/local',
      body: { name: 'rebuild the site', url: 'http://127.0.0.1:9/' },
    })
    expect((await sanity('hooks', 'list')).text).toContain('rebuild the site')
    expect(await sanity('hooks', 'logs', 'rebuild the site')).toMatchObject({ code: 0 })
    expect((await sanity('hooks', 'delete', 'rebuild the site')).text).toContain('deleted')
    expect((await sanity('users', 'list')).text).toContain('Local administrator')
    expect((await sanity('cors', 'list')).text).toContain('https://studio.example')
  })

  test.for<[string[], string]>([
    [['backups', 'list', 'production'], 'npm run lake -- backup'],
    [['tokens', 'list'], 'npm run lake -- token'],
  ])('%j: refused, saying what to do instead', async ([args, instead]) => {
    const { code, text } = await sanity(...args)
    expect(code).not.toBe(0)
    expect(text).toContain(instead)
  })

  // As the commands ask, which take longer to start than to be refused.
  test.for<[method: string, path: string, instead: string]>([
    ['GET', '/v2025-09-16/datasets/production/settings/embeddings', 'text::query()'],
    ['GET', '/v2025-09-16/projects/local/datasets/production/aliases', 'no aliases'],
    ['GET', '/v2025-09-19/apis/graphql', 'use GROQ'],
    ['GET', '/v2025-05-14/organizations', 'no organizations'],
    ['GET', '/v2025-07-11/access/project/local/roles', 'whoever needs access gets a token'],
    ['POST', '/v2025-08-14/projects/local/cors', '--allow-origin'],
    ['GET', '/v2025-03-01/projects/local/datasets/production/schemas', 'no deployed schemas'],
  ])('%s %s: refused likewise', async ([method, path, instead]) => {
    const { status, body } = await lake.json(path, { method })
    expect(status).toBe(404)
    expect(body).toMatchObject({ message: expect.stringContaining(instead) })
  })

  test('asks nothing the lake has no answer to', () => {
    expect(lake.lake.unhandledRequests).toEqual([])
  })
})
