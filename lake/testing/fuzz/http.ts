import { rmSync } from 'node:fs'

import { createLake } from '../../index.ts'
import { temporaryFolder } from '../testLake.ts'
import { pick, type Random } from '../random.ts'
import { mutateText, stopwatch, type Fuzzer } from './fuzzer.ts'

const methods = ['GET', 'GET', 'GET', 'POST', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS']
const headerNames = [
  'accept',
  'authorization',
  'content-type',
  'content-length',
  'cookie',
  'host',
  'if-none-match',
  'last-event-id',
  'origin',
  'range',
  'referer',
  'sec-fetch-site',
  'x-forwarded-for',
  'x-sanity-project-id',
]
const values = [
  '',
  '*/*',
  'text/event-stream',
  'application/json',
  'Bearer x',
  'bytes=0-',
  'http://localhost',
  'null',
  'http://a.example',
  '5',
  '-1',
  'sanitySession=x',
  'a; b=c',
  '\u00ff',
  '%00',
  'local',
  'other',
]
const bodies = [
  '{}',
  '[]',
  'null',
  '{"mutations":[{"create":{"_type":"a"}}]}',
  '{"mutations":[{"patch":{"id":"a","set":{"b.c[0]":1},"unset":["d"],"insert":{"after":"e[-1]","items":[1]}}}]}',
  '{"mutations":[{"delete":{"query":"*[_type == $t]","params":{"t":"a"}}}]}',
  '{"mutations":[{"patch":{"id":"a","diffMatchPatch":{"t":"@@ -1,3 +1,4 @@\\n abc\\n+d"}}}]}',
  '{"actions":[{"actionType":"sanity.action.document.publish","draftId":"drafts.a","publishedId":"a"}]}',
  '{"actions":{"actionType":"sanity.action.release.create","releaseId":"r1","metadata":{"title":"t"}}}',
  '{"query":"*[_id == $id]{a, \\"b\\": c->d}","params":{"id":"a"}}',
  '{"id":"a","dryRun":true}',
  '[{"key":"a","value":1}]',
  '{"name":"x","url":"http://127.0.0.1:9/","rule":{"on":["create"]}}',
  '{"aclMode":"private"}',
  '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"/>',
]
const pieces =
  '/ // .. ? & = # % %00 %2f %ff * [ ] { } " \' \\ : ; , null true 0 -1 1e400 9999999999999999999 query= $a= perspective=raw _id drafts. versions. production local {"a": [1 }} ]] \u{1F600} \uD800 \u0000 ../../etc'.split(
    ' ',
  )

/**
 * Requests to every route, their parts broken, from the administrator and from strangers. Writes are
 * tried dry, so that the lake stays what it is.
 */
export async function fuzzHttp(random: Random): Promise<Fuzzer> {
  const dataDir = temporaryFolder()
  const failures: string[] = []
  const lake = await createLake({
    dataDir,
    anonymous: 'public',
    log: (message, error) =>
      void failures.push(`${message}: ${String(error instanceof Error ? error.stack : error)}`),
  })
  const paths = lake.routes.map((route) => pathOf(route))
  return {
    async attempt() {
      const path = mutateText(random, pick(random, paths), random() < 0.7 ? [] : pieces)
      const query =
        random() < 0.5
          ? `?${mutateText(random, 'query=*[_type=="a"]&$a="b"&tag=x&dryRun=true', pieces)}`
          : ''
      const tooLong = stopwatch()
      const request = requestOf(random, `${path}${query}`, lake.localToken)
      if (!request) return undefined
      const leave = new AbortController()
      const answer = await lake.fetch(new Request(request, { signal: leave.signal }))
      const isStream = /event-stream/.test(answer.headers.get('content-type') ?? '')
      if (isStream) await answer.body?.cancel()
      const text = isStream ? '' : await answer.text()
      leave.abort()
      const [failure] = failures.splice(0)
      const what = `${request.method} ${path}${query}`
      if (failure) return `${what}: ${failure}`
      if (answer.status >= 500 && answer.status !== 503) return `${what}: ${answer.status} ${text}`
      if (answer.status >= 400 && !/[a-z]{3}/.test(text) && request.method !== 'HEAD') {
        return `${what}: ${answer.status} without a word`
      }
      const slow = tooLong()
      return slow && `${what} ${slow}`
    },
    async close() {
      await lake.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** `GET data/query/<dataset>` → `/v2025-02-19/data/query/production` */
function pathOf(route: string): string {
  const below = route.split(' ')[1] ?? ''
  const filled = below
    .replaceAll('<dataset>', 'production')
    .replaceAll(/<projectId>/gi, 'local')
    .replaceAll(/<[^>]*>/g, 'a')
  return below.startsWith('/') ? filled : `/v2025-02-19/${filled}`
}

function requestOf(random: Random, path: string, token: string): Request | undefined {
  const headers = new Headers()
  if (random() < 0.6) headers.set('authorization', `Bearer ${token}`)
  for (let n = Math.floor(random() * 3); n > 0; n--) {
    const value =
      random() < 0.5 ? pick(random, values) : mutateText(random, pick(random, values), pieces)
    try {
      headers.set(pick(random, headerNames), value)
    } catch {
      // Node's own parser refuses it before it is a request.
    }
  }
  const method = pick(random, methods)
  const takesBody = method !== 'GET' && method !== 'HEAD'
  const body =
    random() < 0.5 ? pick(random, bodies) : mutateText(random, pick(random, bodies), pieces)
  try {
    const url = new URL(path, 'http://localhost')
    if (url.host !== 'localhost') return undefined
    // Nothing is made or removed: what one input does must not be the next one's.
    if (takesBody) url.searchParams.set('dryRun', 'true')
    if (method === 'DELETE' || (takesBody && !/data\/(mutate|actions|query)/.test(url.pathname))) {
      headers.delete('authorization')
    }
    return new Request(url, { method, headers, ...(takesBody ? { body } : {}) })
  } catch {
    return undefined
  }
}
