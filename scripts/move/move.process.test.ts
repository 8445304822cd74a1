import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { createLake, serveLake } from '@clinical-content/lake'
import { expect, test } from 'vitest'

const run = promisify(execFile)
const program = fileURLToPath(new URL('cli.ts', import.meta.url))

interface Result {
  code: number
  stdout: string
  stderr: string
}

async function move(args: string[], env: Record<string, string> = {}): Promise<Result> {
  try {
    const options = { env: { ...process.env, ...env } }
    return { code: 0, ...(await run(process.execPath, [program, ...args], options)) }
  } catch (error) {
    // What execFile rejects with when a program ends otherwise.
    return error as Result
  }
}

async function start(projectId: string) {
  const dataDir = mkdtempSync(join(tmpdir(), 'move-'))
  const lake = await createLake({ dataDir, projectId, anonymous: 'public' })
  const server = await serveLake({ lake, port: 0, hostname: '127.0.0.1' })
  return {
    url: server.url,
    dataDir,
    token: lake.localToken,
    mutate: (mutations: unknown[]) =>
      fetch(`${server.url}/v1/data/mutate/production`, {
        method: 'POST',
        headers: { authorization: `Bearer ${lake.localToken}` },
        body: JSON.stringify({ mutations }),
      }),
    async [Symbol.asyncDispose]() {
      await server.close()
      await lake.close()
      rmSync(dataDir, { recursive: true })
    },
  }
}

test('the command moves there, compares, says what differs, and moves back', async () => {
  await using own = await start('local')
  await using hosted = await start('saltlark1')
  await own.mutate([{ create: { _id: 'a', _type: 'article', title: 'Ankle' } }])
  const ends = ['--lake', own.url, '--data', own.dataDir, '--api-host', hosted.url]
  const env = { SANITY_AUTH_TOKEN: hosted.token }
  const there = await move(['--to-project', 'saltlark1', ...ends], env)
  expect(there).toMatchObject({ code: 0, stderr: '' })
  expect(there.stdout).toMatch(/article +1 +1\n.*The same is there/)

  await hosted.mutate([{ patch: { id: 'a', set: { title: 'Knee' } } }])
  const other = await move(['--to-project', 'saltlark1', '--compare', ...ends], env)
  expect(other).toMatchObject({ code: 1, stderr: 'a: differs in title\n' })

  const refused = await move(['--from-project', 'saltlark1', ...ends], env)
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('--into-existing') })
  const back = await move(['--from-project', 'saltlark1', '--into-existing', ...ends], env)
  expect(back).toMatchObject({ code: 0, stderr: '' })
})

test.for<[string[], string]>([
  [[], '--to-project ID'],
  [['--to-project', 'a', '--from-project', 'b'], '--to-project ID'],
  [['--to-project', 'a'], 'SANITY_AUTH_TOKEN'],
  [['--to-project', 'a', '--lake', 'nowhere'], '--lake must be an address'],
])('%j is not understood', async ([args, words]) => {
  const result = await move(args, { SANITY_AUTH_TOKEN: '' })
  expect(result).toMatchObject({ code: 2, stderr: expect.stringContaining(words) })
})
