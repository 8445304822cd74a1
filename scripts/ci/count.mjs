// The end of .ci/run: its last line is `N passed, N failed`, over all tiers, and the exit code follows.
// Plain JavaScript, built-ins only: it runs on the machine's own Node, also when nothing was installed.
//
//   node scripts/ci/count.mjs REPORT.json EXIT_OF_TESTS EXIT_OF_CHECKS
import { existsSync, readFileSync } from 'node:fs'

const [reportFile, testsExit, checksExit] = process.argv.slice(2)
const report = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : {}
const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, testResults = [] } = report

// What has no failed test of its own, and is a failure all the same.
const others = testResults
  .filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some(isFailed))
  .map(({ name }) => `${name} broke outside of its tests`)
if (testsExit !== '0' && numFailedTests + others.length === 0) {
  others.push(`npm test ended with ${testsExit}`)
}
if (checksExit !== '0') others.push(`npm run check ended with ${checksExit}`)
for (const other of others) console.log(`✘ ${other} (see above)`)
if (numPendingTests > 0) console.log(`${numPendingTests} skipped`)

const failed = numFailedTests + others.length
console.log(`${numPassedTests} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function isFailed({ status }) {
  return status === 'failed'
}
