import type { ClientPerspective } from '@sanity/client'
import { createClient, stegaClean } from '@sanity/client/stega'
import { vercelStegaDecode } from '@vercel/stega'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { startTestLake, type TestLake } from '../testing/testLake.ts'

/*
 * Visual editing: the client hides in each text of an answer where it is edited, from the lake's
 * source map. `@vercel/stega` is what the overlays in a page read it with.
 */

const studio = 'http://127.0.0.1:4201/studio'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
  const client = lake.client()
  await client.releases.create({ releaseId: 'rWinter', metadata: { title: 'Winter' } })
  const knee = {
    _type: 'guide',
    slug: { _type: 'slug', current: 'knee' },
    reviewed: '2026-11-22',
    steps: [
      { _key: 'a', _type: 'step', text: 'Rest' },
      { _key: 'b', _type: 'step', text: 'Walk' },
    ],
    body: [
      {
        _key: 'p',
        _type: 'block',
        style: 'normal',
        children: [{ _key: 's', _type: 'span', text: 'Bend it slowly.', marks: [] }],
      },
    ],
    author: { _type: 'reference', _ref: 'berit' },
  }
  await client
    .transaction()
    .create({ _id: 'berit', _type: 'author', name: 'Berit' })
    .create({ ...knee, _id: 'knee', title: 'Knee' })
    .create({ ...knee, _id: 'drafts.knee', title: 'Knee, rewritten' })
    .create({ ...knee, _id: 'versions.rWinter.knee', title: 'Knee in winter' })
    .commit()
})
afterAll(async () => {
  await lake[Symbol.asyncDispose]()
})

function ask<T>(query: string, perspective: ClientPerspective = 'published'): Promise<T> {
  const client = createClient({
    ...lake.client().config(),
    perspective,
    stega: { enabled: true, studioUrl: studio },
  })
  return client.fetch<T>(query)
}

/** Where the Studio opens for this text. */
function edits(text: string): Record<string, string> {
  const hidden = vercelStegaDecode<{ origin: string; href: string }>(text)
  if (!hidden) throw new Error(`nothing is hidden in "${text}"`)
  expect(hidden.origin).toBe('sanity.io')
  const { pathname, searchParams } = new URL(hidden.href)
  const route = /^\/studio\/intent\/edit\/(.*)$/.exec(pathname)?.[1] ?? ''
  return {
    ...Object.fromEntries(route.split(';').map((part) => part.split(/=(.*)/s).slice(0, 2))),
    ...Object.fromEntries(searchParams),
  }
}

describe('texts of @sanity/client’s stega', () => {
  test('lead to the document and the field they come from', async () => {
    const title = await ask<string>('*[_id == "knee"][0].title')
    expect(title).not.toBe('Knee')
    expect(stegaClean(title)).toBe('Knee')
    expect(edits(title)).toMatchObject({ id: 'knee', type: 'guide', path: 'title' })
  })

  test('through a projection, under another name, in arrays by key', async () => {
    const guide = await ask<{ named: string; steps: { said: string }[]; first: string }>(
      '*[_id == "knee"][0]{"named": title, "steps": steps[]{"said": text}, "first": steps[0].text}',
    )
    expect(edits(guide.named)).toMatchObject({ id: 'knee', path: 'title' })
    expect(guide.steps.map(({ said }) => edits(said)['path'])).toEqual([
      'steps[_key=="a"].text',
      'steps[_key=="b"].text',
    ])
    expect(edits(guide.first)).toMatchObject({ path: 'steps[_key=="a"].text' })
  })

  test('through a reference, to the document it leads to', async () => {
    const [name] = await ask<string[]>('*[_type == "guide"].author->name')
    expect(edits(name ?? '')).toMatchObject({ id: 'berit', type: 'author', path: 'name' })
  })

  test('in Portable Text, in the spans alone', async () => {
    const [block] = await ask<{ style: string; children: { text: string }[] }[]>(
      '*[_id == "knee"][0].body',
    )
    expect(edits(block?.children[0]?.text ?? '')).toMatchObject({
      path: 'body[_key=="p"].children[_key=="s"].text',
    })
    expect(block?.style).toBe('normal')
  })

  test('with drafts and with a release, to the one document an editor opens', async () => {
    const query = '*[_id == "knee"][0].title'
    const draft = await ask<string>(query, 'drafts')
    expect(stegaClean(draft)).toBe('Knee, rewritten')
    expect(edits(draft)).toMatchObject({ id: 'knee', type: 'guide', path: 'title' })
    const winter = await ask<string>(query, ['rWinter', 'drafts'])
    expect(stegaClean(winter)).toBe('Knee in winter')
    expect(edits(winter)).toMatchObject({ id: 'knee', perspective: 'rWinter' })
  })

  test('not where programs read them: slugs, dates, ids', async () => {
    const { slug, reviewed, _id } = await ask<Record<string, string>>(
      '*[_id == "knee"][0]{_id, "slug": slug.current, reviewed}',
    )
    expect({ slug, reviewed, _id }).toEqual({ slug: 'knee', reviewed: '2026-11-22', _id: 'knee' })
  })

  test('nor where a text was made by the query', async () => {
    const made = await ask<string>('*[_id == "knee"][0].title + "!"')
    expect(made).toBe('Knee!')
  })
})
