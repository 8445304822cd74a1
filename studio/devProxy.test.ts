import { expect, test } from 'vitest'
import { devProxy } from './devProxy.ts'

const lake = 'http://localhost:4001'
const website = 'http://localhost:4002'
const proxy = devProxy({
  CLINICAL_CONTENT_DEV_LAKE: lake,
  CLINICAL_CONTENT_DEV_WEBSITE: website,
})

/** As Vite chooses: the first pattern that fits the path with its query. */
function goesTo(url: string): string {
  const [, target] = Object.entries(proxy).find(([pattern]) => new RegExp(pattern).test(url)) ?? []
  return target?.target ?? 'the Studio'
}

test.for<[url: string, answers: string]>([
  ['/sign-in?code=4PBj9lwAyqIN', lake],
  ['/sign-in', lake],
  ['/v2025-02-19/users/me?tag=sanity.studio', lake],
  ['/vX/data/listen/production', lake],
  ['/images/local/production/a.webp?w=200', lake],
  ['/site', website],
  ['/site?preview=1', website],
  ['/site/articles/ankle', website],
  ['/', 'the Studio'],
  ['/structure/article', 'the Studio'],
  ['/vision', 'the Studio'],
  ['/sitemap.xml', 'the Studio'],
  ['/.sanity/runtime/app.js?t=1', 'the Studio'],
])('%s is answered by %s', ([url, answers]) => {
  expect(goesTo(url)).toBe(answers)
})

test('where nothing is behind the Studio, as in a build, nothing is passed on', () => {
  expect(devProxy({})).toEqual({})
})
