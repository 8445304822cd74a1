import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { spawnSync } from 'node:child_process'
import { createClinicalClient } from '@clinical-content/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../start/port.ts'
import { root, startApp, type App } from './testing/app.ts'

describe('npm start on a machine that has never run it', () => {
  let app: App

  beforeAll(async () => {
    app = await startApp()
  })

  afterAll(async () => {
    await app.stop()
  })

  test('brings in the example clinic through the migration: some posts reviewed and published, some waiting', async () => {
    const lake = app.client()
    const articles = await lake.fetch<{ draft: boolean; source: string; reviewed: boolean }[]>(
      '*[_type == "article"]{"draft": _id in path("drafts.**"), "source": origin.source, "reviewed": defined(review)}',
    )

    expect(new Set(articles.map(({ source }) => source))).toEqual(
      new Set(['text', 'markdown', 'html']),
    )
    expect(articles.filter(({ draft }) => !draft).length).toBeGreaterThanOrEqual(6)
    expect(articles.every(({ draft, reviewed }) => draft !== reviewed)).toBe(true)
  })

  test('answers at three addresses: Studio, website, API', async () => {
    const [studio, website, api] = await Promise.all(
      ['/', '/site/', '/v1/ping'].map((path) => fetch(app.address + path)),
    )
    expect(new URL(studio?.url ?? '').pathname).toBe('/sign-in')
    expect(await studio?.text()).toContain('This browser is not signed in')
    expect(await website?.text()).toContain('Saltlark Clinic')
    expect(await api?.json()).toEqual({ ping: 'pong' })
  })

  test('shows the public only the stories whose patients agreed', async () => {
    const client = createClinicalClient({
      projectId: 'local',
      dataset: 'production',
      apiHost: app.address,
    })
    const shown = await client.caseStudies.list()
    expect(shown.length).toBeGreaterThan(0)
    const pages = await Promise.all(
      ['/site/', '/site/case-studies', '/site/articles/ankle-sprain'].map(async (path) =>
        (await fetch(app.address + path)).text(),
      ),
    )
    expect(pages.join()).not.toContain('Owen')
  })

  test('refuses what a page of another website could send', async () => {
    const answer = await fetch(`${app.address}/v1/data/mutate/production`, {
      method: 'POST',
      headers: { origin: 'https://foreign.example', 'content-type': 'text/plain' },
      body: '{"mutations":[{"delete":{"query":"*"}}]}',
    })
    expect(answer.status).toBe(403)
  })

  test('stops on Ctrl-C, starts again on the same data, and is ready in 3 s', async () => {
    await app.interrupt()
    const began = performance.now()
    await app.restart()
    // Read by a person in the log of a test run; a loaded machine must not fail it.
    console.log(`Second start: ready in ${((performance.now() - began) / 1000).toFixed(1)} s`)
    expect(app.output()).not.toContain('Building')
    expect(app.output()).not.toContain('example clinic')
    expect(await (await fetch(`${app.address}/site/`)).text()).toContain('Saltlark Clinic')
  })
})

describe('npm start on a data folder that is there already', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clinical-content-folder-'))

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each([
    ['is empty, as a volume that was just mounted', () => {}],
    [
      'holds only what is no lake',
      (dataDir: string) => {
        mkdirSync(join(dataDir, 'lost+found'))
        writeFileSync(join(dataDir, '.DS_Store'), 'a window of the Finder')
      },
    ],
    [
      'holds what was left of a lake that was not made to the end',
      (dataDir: string) => writeFileSync(join(dataDir, 'lake.sqlite'), ''),
    ],
  ])('and %s: brings in the example clinic', async (name, fill) => {
    const dataDir = join(folder, name)
    mkdirSync(dataDir)
    fill(dataDir)
    expect(await clinicsAfterStart(dataDir)).toContain('Saltlark Clinic')
  })

  test('and holds a lake without a document: leaves it so', async () => {
    const dataDir = join(folder, 'without')
    mkdirSync(dataDir)
    expect(await clinicsAfterStart(dataDir, '--empty')).toEqual([])
    expect(await clinicsAfterStart(dataDir)).toEqual([])
  })

  test('and a first run there was interrupted: goes on with it', async () => {
    const dataDir = join(folder, 'interrupted')
    await clinicsAfterStart(dataDir, '--empty')
    const pending = join(dataDir, 'example-clinic.pending')
    writeFileSync(pending, '')
    expect(await clinicsAfterStart(dataDir)).toContain('Saltlark Clinic')
    expect(existsSync(pending)).toBe(false)
  })

  test('and an interrupted first run has lost its lake: --empty begins without the clinic', async () => {
    const dataDir = join(folder, 'lost')
    mkdirSync(dataDir)
    writeFileSync(join(dataDir, 'example-clinic.pending'), '')
    expect(await clinicsAfterStart(dataDir, '--empty')).toEqual([])
    expect(await clinicsAfterStart(dataDir)).toEqual([])
  })
})

describe('npm start that cannot be', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clinical-content-start-'))

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('says that the port is taken', async () => {
    const app = await startApp({ args: ['--empty'] })
    const { port } = new URL(app.address)
    const refused = start('--port', port, '--data', join(folder, 'untouched'))
    await app.stop()

    expect(refused).toEqual({
      exitCode: 1,
      sentence: `Port ${port} is taken: stop what uses it, or choose another with --port.`,
    })
  })

  test('says that the folder cannot be written', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, 'not a folder')
    const { exitCode, sentence } = start(
      '--port',
      String(await freePort()),
      '--data',
      join(file, 'lake'),
    )
    expect(exitCode).toBe(1)
    expect(sentence).toMatch(/^The data folder .* cannot be written: .*--data\.$/)
  })

  test('says that the data was made by a newer version, and leaves it as it is', async () => {
    const data = join(folder, 'newer')
    const made = await startApp({ args: ['--empty'], dataDir: data, keepData: true })
    await made.stop()
    const database = new DatabaseSync(join(data, 'lake.sqlite'))
    database.exec('PRAGMA user_version = 9999')
    database.close()

    const { exitCode, sentence } = start('--port', String(await freePort()), '--data', data)

    expect(exitCode).toBe(1)
    expect(sentence).toMatch(/newer/)
    expect(sentence.split('\n')).toHaveLength(1)
    const after = new DatabaseSync(join(data, 'lake.sqlite'), { readOnly: true })
    expect(after.prepare('PRAGMA user_version').get()).toEqual({ user_version: 9999 })
    after.close()
  })

  test('says how it is used when an option is wrong', () => {
    const { exitCode, sentence } = start('--port', 'abc')
    expect(exitCode).toBe(2)
    expect(sentence).toContain('--port abc is not a port')
    expect(sentence).toContain('Usage: npm start')
  })
})

function start(...args: string[]): { exitCode: number | null; sentence: string } {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/start/cli.ts'), ...args],
    { encoding: 'utf8', cwd: root },
  )
  return { exitCode: status, sentence: stderr.trim() }
}

/** Starts, asks for the names of the clinics, and stops. */
async function clinicsAfterStart(dataDir: string, ...args: string[]): Promise<string[]> {
  const app = await startApp({ args, dataDir, keepData: true })
  const names = await app.client().fetch<string[]>('*[_type == "clinic"].name')
  expect(await app.stop()).toBe(0)
  return names
}
