import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseAllRedirects } from '@netlify/redirect-parser'
import { getTransformedRoutes } from '@vercel/routing-utils'
import { describe, expect, test } from 'vitest'
import {
  toApacheRedirects,
  toNetlifyRedirects,
  toNextRedirects,
  toNginxMap,
  toVercelJson,
} from './files.ts'
import type { Redirect } from './redirects.ts'

const redirects: readonly Redirect[] = [
  to('/blog/ankle', { target: { _type: 'article', slug: 'ankle-sprain' } }),
  to('/shop', { url: 'https://shop.example/?from=clinic', permanent: false }),
  to('/', { url: '/articles' }),
  to('/?p=12', { target: { _type: 'article', slug: 'back-spasm' } }),
  to('/old (1).html', { url: '/new' }),
  to('/a:b*c+d', { url: '/plus' }),
  to('/schulter/ü', { url: '/über' }),
]
const hostile: readonly Redirect[] = [
  to('/a\n/b https://evil.example 301', { url: '/x\nInclude /etc/passwd' }),
  to('/c"; } server { "', { url: '/d" ; } #$request_uri %1' }),
  to('//evil.example/a', { url: '/x' }),
  to('nowhere', { url: '/x' }),
  to('/script', { url: 'javascript:alert(1)' }),
  to('/loop', { url: '/loop/' }),
  to('/unknown', { target: { _type: 'planet', slug: 'mars' } }),
]
const quiet = { onProblem: () => {} }

/** Where each of these leads; null where nowhere. */
const cases: readonly (readonly [string, string | null, number])[] = [
  ['/blog/ankle', '/articles/ankle-sprain', 301],
  ['/shop', 'https://shop.example/?from=clinic', 302],
  ['/?p=12', '/articles/back-spasm', 301],
  ['/old%20(1).html', '/new', 301],
  ['/a:b*c+d', '/plus', 301],
  ['/blog/ankles', null, 0],
  ['/oldX(1)Xhtml', null, 0],
]

/** Vercel's own, which keep the method of the request. */
const vercelStatus: Readonly<Record<number, number>> = { 301: 308, 302: 307, 0: 0 }

test('Netlify reads what is written, all of it', async () => {
  const { redirects: read, errors } = await netlify(toNetlifyRedirects(redirects, quiet))
  expect(errors).toEqual([])
  expect(read).toHaveLength(redirects.length)
  expect(read).toContainEqual(
    expect.objectContaining({ from: '/', to: '/articles/back-spasm', query: { p: '12' } }),
  )
  expect(read).toContainEqual(
    expect.objectContaining({
      from: '/shop',
      status: 302,
      to: 'https://shop.example/?from=clinic',
    }),
  )
  // The first that fits counts.
  expect(read.findIndex(({ query }) => query['p'] === '12')).toBe(0)
})

test('nothing an editor writes becomes a rule of its own', async () => {
  const { redirects: read, errors } = await netlify(toNetlifyRedirects(hostile, quiet))
  expect(errors).toEqual([])
  expect(read.map((rule) => rule.to).join(' ')).not.toMatch(/evil|javascript/)
  expect(read.length).toBeLessThanOrEqual(3)
  expect(toNginxMap(hostile, quiet)).not.toMatch(/[^\\]";\s*\}\s*server|\$request_uri %|Include \//)
  expect(toApacheRedirects(hostile, quiet)).not.toMatch(/^Include|evil\.example"/m)
  const problems: string[] = []
  toNextRedirects(hostile, { onProblem: ({ path }) => problems.push(path) })
  expect(problems).toEqual(expect.arrayContaining(['redirects[3]', 'redirects[4]', 'redirects[6]']))
})

test('Vercel and Next.js take the rules', () => {
  const parsed = JSON.parse(toVercelJson(redirects, quiet)) as {
    redirects: ReturnType<typeof toNextRedirects>
  }
  expect(parsed.redirects).toEqual(toNextRedirects(redirects, quiet))
  const { routes, error } = getTransformedRoutes({
    redirects: parsed.redirects.map(({ has, ...rest }) => ({
      ...rest,
      ...(has ? { has: [...has] } : {}),
    })),
  })
  expect(error).toBeNull()
  for (const [address, destination, status] of cases) {
    const { pathname, searchParams } = new URL(address, 'https://site.example')
    const route = routes?.find(
      (candidate) =>
        'src' in candidate &&
        candidate.src !== undefined &&
        new RegExp(candidate.src).test(pathname) &&
        (('has' in candidate && candidate.has) || []).every(
          (wanted) => 'key' in wanted && wanted.key !== undefined && searchParams.has(wanted.key),
        ),
    )
    const location = route && 'headers' in route ? (route.headers?.['Location'] ?? null) : null
    const kind = route && 'status' in route ? route.status : 0
    expect([address, location, kind]).toEqual([address, destination, vercelStatus[status]])
  }
})

describe('nginx and Apache', () => {
  test.each(cases)('%s → %s', (address, destination, status) => {
    const found = nginx(toNginxMap(redirects, quiet), address)
    expect(found).toEqual(destination === null ? null : { to: destination, status })
  })

  test('one rule for each, the ones for a query string first', () => {
    const rules = toApacheRedirects(redirects, quiet)
    expect(rules.match(/^RewriteRule/gm)).toHaveLength(redirects.length)
    expect(rules.indexOf('"^p=12$"')).toBeLessThan(rules.indexOf('/blog/ankle'))
    expect(rules).toContain('RewriteCond "%{REQUEST_URI}" "^/schulter/ü/?$"')
    expect(rules).toContain('RewriteRule "^" "/\\%C3\\%BCber" [R=301,L,NE,QSD]')
  })
})

function to(from: string, where: Partial<Redirect>): Redirect {
  return { from, permanent: true, target: null, url: null, ...where }
}

interface NetlifyRule {
  readonly from: string
  readonly to: string
  readonly status: number
  readonly query: Readonly<Record<string, string>>
}

async function netlify(text: string): Promise<{ redirects: NetlifyRule[]; errors: unknown[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'redirects-'))
  const file = join(folder, '_redirects')
  writeFileSync(file, text)
  try {
    const read = await parseAllRedirects({
      redirectsFiles: [file],
      configRedirects: [],
      minimal: false,
    })
    // Its types say nothing of a rule.
    return { errors: read.errors, redirects: read.redirects as NetlifyRule[] }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What nginx does with a map of regular expressions: the first that fits. */
function nginx(map: string, uri: string): { to: string; status: number } | null {
  let status = 0
  for (const line of map.split('\n')) {
    if (line.startsWith('map')) status = line.includes('permanently') ? 301 : 302
    const [, key, value] = /^ {2}"~(.*)" "(.*)";$/.exec(line) ?? []
    if (key !== undefined && new RegExp(key.replaceAll('\\\\', '\\')).test(uri)) {
      return { to: value ?? '', status }
    }
  }
  return null
}
