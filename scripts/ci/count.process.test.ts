import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'count-'))
afterAll(() => rmSync(folder, { recursive: true }))

const passed = { status: 'passed' }
const failed = { status: 'failed' }
const good = { name: 'good.test.ts', status: 'passed', assertionResults: [passed, passed] }
const bad = { name: 'bad.test.ts', status: 'failed', assertionResults: [passed, failed] }
const broken = { name: 'broken.test.ts', status: 'failed', assertionResults: [] }
const report = (testResults: (typeof good)[], skipped = 0) => {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  const count = (status: string) => tests.filter((one) => one.status === status).length
  const [numPassedTests, numFailedTests] = [count('passed'), count('failed')]
  return { numPassedTests, numFailedTests, numPendingTests: skipped, testResults }
}

test.each([
  ['all is well', report([good]), '0', '0', '2 passed, 0 failed'],
  ['some were skipped', report([good], 3), '0', '0', '2 passed, 0 failed'],
  ['a test failed', report([good, bad]), '1', '0', '3 passed, 1 failed'],
  ['a file broke before its first test', report([good, broken]), '1', '0', '2 passed, 1 failed'],
  ['an error was thrown outside of every test', report([good]), '1', '0', '2 passed, 1 failed'],
  ['a check failed', report([good]), '0', '2', '2 passed, 1 failed'],
  ['all of it', report([bad, broken]), '1', '1', '1 passed, 3 failed'],
  ['the tests left no report', undefined, '1', '0', '0 passed, 1 failed'],
])('%s', (name, content, testsExit, checksExit, lastLine) => {
  const file = join(folder, `${name}.json`)
  if (content) writeFileSync(file, JSON.stringify(content))
  const script = join(import.meta.dirname, 'count.mjs')
  const { stdout, status } = spawnSync(process.execPath, [script, file, testsExit, checksExit], {
    encoding: 'utf8',
  })
  expect(stdout.trimEnd().split('\n').at(-1)).toBe(lastLine)
  expect(status).toBe(lastLine.endsWith(' 0 failed') ? 0 : 1)
})
