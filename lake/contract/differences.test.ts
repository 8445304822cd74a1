import { readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { startTestLake } from '../testing/testLake.ts'

// docs/content-lake.md says what is the same as the hosted service, what differs and what is absent.
const page = readFileSync(new URL('../../docs/content-lake.md', import.meta.url), 'utf8')

describe('docs/content-lake.md', () => {
  test('has every route of the lake, and no other', async () => {
    await using lake = await startTestLake()
    const [, section = ''] = page.split('## Every route')
    const written = section
      .slice(0, section.indexOf('\n## '))
      .matchAll(/`((?:GET|POST|PUT|PATCH|DELETE) [^`]+)`/g)
    expect([...written].map(([, route]) => route).sort()).toEqual(lake.lake.routes.toSorted())
  })
})
