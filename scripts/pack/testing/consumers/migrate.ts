import { migrate, ndjsonTarget, readSources, type Report } from '@clinical-content/migrate'

const report: Report = await migrate({
  // Any Markdown will do: the package's own.
  sources: readSources([
    { format: 'markdown', path: 'node_modules/@clinical-content/migrate/README.md' },
  ]),
  target: ndjsonTarget('posts.ndjson'),
})
console.log(JSON.stringify([report.failures, report.posts.map(({ title }) => title)]))
