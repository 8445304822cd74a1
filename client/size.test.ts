import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type OutputChunk, rolldown } from 'rolldown'
import { expect, test } from 'vitest'

/**
 * In bytes, minified and gzipped, beside `@sanity/client`: what a page loads before it reads anything,
 * and with everything. A limit is raised knowingly, with a reason in the commit.
 */
const limits = [
  { door: '.', of: 'createClinicalClient', first: 3500, all: 20_500 },
  { door: './html', of: 'toHtml', first: 11_000, all: 11_000 },
  { door: './text', of: 'toText', first: 8000, all: 8000 },
  { door: './markdown', of: 'toMarkdown', first: 9400, all: 9400 },
  { door: './json-ld', of: 'jsonLd', first: 5300, all: 5300 },
  { door: './sitemap', of: 'toSitemap', first: 1200, all: 1200 },
  { door: './redirects', of: 'toNetlifyRedirects', first: 1500, all: 1500 },
  { door: './images', of: 'imageSource', first: 1100, all: 1100 },
] as const

test.each(limits)('$of of $door is no heavier than it was', async ({ door, of, first, all }) => {
  const weight = await weigh(`@clinical-content/client${door.slice(1)}`, of)
  expect(weight.first, 'before anything is read').toBeLessThanOrEqual(first)
  expect(weight.all, 'with everything').toBeLessThanOrEqual(all)
})

test('the doors are free of side effects: what nobody uses is left out', async () => {
  expect(await weigh('@clinical-content/client', 'ArgumentError')).toMatchObject({ chunks: 1 })
  expect((await weigh('@clinical-content/client/html', 'longDate')).all).toBeLessThan(800)
})

/** What a bundler makes of a site that imports one name. */
async function weigh(door: string, name: string) {
  const site = 'site.js'
  const bundle = await rolldown({
    input: site,
    platform: 'browser',
    external: [/^@sanity\/client/, 'groq'],
    logLevel: 'silent',
    plugins: [
      {
        name: 'site',
        resolveId: (id) => (id === site ? fileURLToPath(new URL(site, import.meta.url)) : null),
        load: (id) =>
          id.endsWith(site) ? `import { ${name} } from '${door}'\nglobalThis.used = ${name}` : null,
      },
    ],
  })
  const { output } = await bundle.generate({ format: 'esm', minify: true })
  await bundle.close()
  const chunks = output.filter((part): part is OutputChunk => part.type === 'chunk')
  const sizes = new Map(chunks.map(({ fileName, code }) => [fileName, gzipSync(code).length]))
  const needed = new Set<string>()
  const need = (fileName: string): void => {
    if (needed.has(fileName)) return
    needed.add(fileName)
    chunks.find((chunk) => chunk.fileName === fileName)?.imports.forEach(need)
  }
  need(chunks.find(({ isEntry }) => isEntry)?.fileName ?? '')
  const sum = (names: Iterable<string>) =>
    [...names].reduce((total, fileName) => total + (sizes.get(fileName) ?? 0), 0)
  return { first: sum(needed), all: sum(sizes.keys()), chunks: chunks.length }
}
