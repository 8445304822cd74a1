import { createClinicalClient } from '@clinical-content/client'
import { createWebsite } from '@clinical-content/example-website'
import { clinicAccess } from '@clinical-content/rules'
import type { SanityClient } from '@sanity/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { createEventMultiplexer } from '../../lake/browser/eventMultiplexer.ts'
import { startTestLake, temporaryFolder, type TestLake } from '../../lake/testing/testLake.ts'
import { makeToken } from '../../lake/testing/tokens.ts'
import { openStream, type OpenStream } from './testing/openStream.ts'
import { whereOthersAre } from './testing/whereOthersAre.ts'

// Who reads what, whatever the way: every cell of audience × document × path.

const audiences = [
  'stranger',
  'website',
  'viewer',
  'author',
  'consent-keeper',
  'editor',
  'administrator',
] as const
type Audience = (typeof audiences)[number]

const given = { _type: 'consent', status: 'given', recordedOn: '2026-01-01', scope: ['website'] }
/** Each story in its state. A consent record is as private as its id says. */
const stories = {
  published: { id: 'story-published', consent: given },
  draft: { id: 'drafts.story-draft', consent: given },
  version: { id: 'versions.r1.story-version', consent: given },
  private: { id: 'consent.story-private', consent: undefined },
  unconsented: { id: 'story-unconsented', consent: undefined },
  expired: { id: 'story-expired', consent: { ...given, expiresOn: '2020-01-01' } },
  withdrawn: { id: 'story-withdrawn', consent: { ...given, status: 'withdrawn' } },
  printOnly: { id: 'story-print', consent: { ...given, scope: ['print'] } },
  erased: { id: 'story-erased', consent: given },
} as const
type Story = keyof typeof stories
const storyNames = Object.keys(stories) as Story[]

/** Stands in one story, and in everything that is made of it. */
const wordOf = (story: Story) => `zebra${story.toLowerCase()}`
const isStaff = (audience: Audience) => audience !== 'stranger' && audience !== 'website'

/** The rule, of which the paths are the proof. */
function mayRead(audience: Audience, story: Story): boolean {
  if (story === 'erased') return false
  if (story === 'published') return true
  if (story === 'private') return isStaff(audience) && audience !== 'author'
  return isStaff(audience)
}
const asStaff = (audience: Audience, story: Story) => isStaff(audience) && mayRead(audience, story)

const dataDir = temporaryFolder()
const tokens: Record<Audience, string | undefined> = {
  stranger: undefined,
  website: makeToken(dataDir, 'website'),
  viewer: makeToken(dataDir, 'viewer'),
  author: makeToken(dataDir, 'author'),
  'consent-keeper': makeToken(dataDir, 'consent-keeper'),
  editor: makeToken(dataDir, 'editor'),
  administrator: makeToken(dataDir, 'administrator'),
}
const headersOf = (audience: Audience): Record<string, string> => {
  const token = tokens[audience]
  return token === undefined ? {} : { authorization: `Bearer ${token}` }
}

let lake: TestLake
const pictures = new Map<Story, string>()
const revisions = new Map<Story, string>()
const tags = new Map<Story, string>()
const listening = new Map<Audience, OpenStream>()
const resuming = new Map<Audience, OpenStream>()
const live = new Map<Audience, OpenStream>()
const multiplexed = new Map<Audience, OpenStream>()

const everything =
  'query=*&includeResult=true&includePreviousRevision=true&includeMutations=true&effectFormat=mendoza&includeAllVersions=true&enableResume=true'

const clientOf = (audience: Audience, dataset = 'production'): SanityClient => {
  const token = tokens[audience]
  return lake.client({ dataset, perspective: 'raw', ...(token === undefined ? {} : { token }) })
}

async function read(audience: Audience, path: string, init: RequestInit = {}): Promise<string> {
  const response = await fetch(`${lake.server.url}/v2025-02-19/${path}`, {
    ...init,
    headers: headersOf(audience),
  })
  return (await response.text()).toLowerCase()
}

async function ask(audience: Audience, query: string, story: Story, rest = ''): Promise<string> {
  const params = { query, $id: JSON.stringify(stories[story].id), $word: `"${wordOf(story)}"` }
  return read(
    audience,
    // What was asked is not an answer.
    `data/query/production?perspective=raw&returnQuery=false&${new URLSearchParams(params)}${rest}`,
  )
}

beforeAll(async () => {
  // Nothing is unpublished by itself here: the rights alone must hold.
  lake = await startTestLake({ ...clinicAccess, expiry: [], dataDir, anonymous: 'public' })
  const client = clientOf('administrator')
  await client.request({ url: '/comments/production/setup', method: 'POST' })
  for (const story of storyNames) await tell(client, story)
  await client.create({
    _id: 'holder',
    _type: 'topic',
    refs: storyNames.map((story) => ({
      _key: story,
      _type: 'reference',
      _ref: stories[story].id,
      _weak: true,
    })),
  })
  for (const story of storyNames) await client.create(articleAbout(story))
  const erase = { url: '/data/erase/production', method: 'POST', body: { id: 'story-erased' } }
  await client.request(erase)
  for (const audience of audiences) {
    const headers = headersOf(audience)
    const at = (path: string, more: Record<string, string> = {}) =>
      openStream(`${lake.server.url}/v2025-02-19/data/${path}`, { ...headers, ...more })
    listening.set(audience, await at(`listen/production?${everything}`))
    resuming.set(audience, await at(`listen/production?${everything}`, { 'last-event-id': 's0' }))
    const drafts = isStaff(audience) ? '?includeDrafts=true' : ''
    live.set(audience, await at(`live/events/production${drafts}`))
    // Each page has a socket of its own.
    const carried = createEventMultiplexer(lake.server.url)
    const address = `${lake.server.url}/v2025-02-19/data/listen/production?${everything}`
    multiplexed.set(audience, await openStream(address, headers, carried))
  }
  for (const story of storyNames) {
    if (story === 'erased') continue
    await client.patch(stories[story].id).set({ note: 'touched' }).commit()
    const { syncTags = [] } = await client.fetch<unknown, { id: string }>(
      '*[_id == $id]',
      { id: stories[story].id },
      { filterResponse: false },
    )
    tags.set(story, String(syncTags[0]))
  }
  await client.create({ _id: 'last', _type: 'topic', title: 'zebralast' })
  for (const stream of [listening, resuming, multiplexed].flatMap((all) => [...all.values()])) {
    await stream.heard('zebralast')
  }
}, 120_000)

afterAll(async () => {
  for (const streams of [listening, resuming, live, multiplexed]) {
    for (const stream of streams.values()) stream.close()
  }
  await lake[Symbol.asyncDispose]()
})

async function tell(client: SanityClient, story: Story): Promise<void> {
  const { id, consent } = stories[story]
  const word = wordOf(story)
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><desc>${storyNames.indexOf(story)}</desc></svg>`
  const asset = await client.assets.upload('image', Buffer.from(drawing))
  pictures.set(story, asset.url)
  const type = story === 'private' ? 'consentRecord' : 'caseStudy'
  const { _rev } = await client.create({
    _id: id,
    _type: type,
    title: word,
    slug: { _type: 'slug', current: word },
    person: { _type: 'caseStudyPerson', alias: 'Robin' },
    ...(consent ? { consent } : {}),
    picture: { _type: 'image', asset: { _type: 'reference', _ref: asset._id } },
  })
  revisions.set(story, _rev)
  await client.withConfig({ dataset: 'production-comments' }).create({
    _id: `comment-${story.toLowerCase()}`,
    _type: 'comment',
    message: word,
    target: {
      documentType: type,
      document: {
        _type: 'crossDatasetReference',
        _ref: id.replace(/^(drafts|versions\.r1)\./, ''),
        _dataset: 'production',
        _weak: true,
      },
    },
  })
}

/** An article that tells of the story within it. */
function articleAbout(story: Story) {
  return {
    _id: `article-${story.toLowerCase()}`,
    _type: 'article',
    kind: 'guide',
    title: 'An article',
    slug: { _type: 'slug', current: `article-${story.toLowerCase()}` },
    publishedAt: '2026-01-02T00:00:00Z',
    body: [
      {
        _key: 'a',
        _type: 'caseStudyEmbed',
        caseStudies: [{ _key: 'b', _type: 'reference', _ref: stories[story].id, _weak: true }],
      },
    ],
  }
}

function site(audience: Audience, perspective: 'published' | 'drafts' = 'published') {
  const token = tokens[audience]
  const client = createClinicalClient({
    projectId: 'local',
    dataset: 'production',
    apiHost: lake.server.url,
    perspective,
    ...(token === undefined ? {} : { token, ignoreBrowserTokenWarning: true }),
  })
  const website = createWebsite({ client, onError: () => undefined })
  const page = async (path: string) => {
    const response = await website.fetch(new Request(`http://site.example/site${path}`))
    return response.ok ? (await response.text()).toLowerCase() : ''
  }
  return { client, page }
}

/** Whether the text tells of the story. */
const tells = (text: string, story: Story) => text.includes(wordOf(story))

interface Path {
  /** Whether it tells this audience of this story. */
  look(audience: Audience, story: Story): Promise<boolean>
  expected(audience: Audience, story: Story): boolean
}

const onTheSite = (_audience: Audience, story: Story) => story === 'published'

const paths: Record<string, Path> = {
  query: {
    look: async (audience, story) => tells(await ask(audience, '*[_id == $id]', story), story),
    expected: mayRead,
  },
  '->': {
    look: async (audience, story) =>
      tells(await ask(audience, '*[_id == "holder"][0].refs[_ref == $id]->title', story), story),
    expected: mayRead,
  },
  'a sub-query with ^': {
    look: async (audience, story) =>
      tells(
        await ask(
          audience,
          '*[_id == "holder"]{"t": *[_id == $id && ^._id == "holder"].title}',
          story,
        ),
        story,
      ),
    expected: mayRead,
  },
  count: {
    look: async (audience, story) =>
      (await ask(audience, 'count(*[_id == $id && title match $word])', story)).includes(
        '"result":1',
      ),
    expected: mayRead,
  },
  match: {
    look: async (audience, story) =>
      (await ask(audience, '*[title match $word]._id', story)).includes(
        stories[story].id.toLowerCase(),
      ),
    expected: mayRead,
  },
  references: {
    look: async (audience, story) =>
      tells(
        await ask(
          audience,
          '*[_type == "sanity.imageAsset"]{"by": *[references(^._id) && _id == $id].title}',
          story,
        ),
        story,
      ),
    expected: mayRead,
  },
  doc: {
    look: async (audience, story) => {
      const text = await read(audience, `data/doc/production/${stories[story].id}`)
      // A stranger cannot tell what is hidden from what is not there.
      if (!isStaff(audience)) expect(text).not.toContain('permission')
      return tells(text, story)
    },
    expected: mayRead,
  },
  'doc with all versions': {
    look: async (audience, story) => {
      const id = stories[story].id.replace(/^(drafts|versions\.r1)\./, '')
      const text = await read(audience, `data/doc/production/${id}?includeAllVersions=true`)
      if (!isStaff(audience)) expect(text).not.toMatch(/drafts\.|versions\./)
      return tells(text, story)
    },
    expected: mayRead,
  },
  export: {
    look: async (audience, story) => tells(await read(audience, 'data/export/production'), story),
    expected: mayRead,
  },
  listen: {
    look: async (audience, story) => tells(listening.get(audience)?.text ?? '', story),
    expected: mayRead,
  },
  'listen, over the event multiplexer': {
    look: async (audience, story) => tells(multiplexed.get(audience)?.text ?? '', story),
    expected: mayRead,
  },
  resume: {
    look: async (audience, story) => {
      const { text = '' } = resuming.get(audience) ?? {}
      expect(text).toContain(isStaff(audience) ? 'event: welcomeback' : 'event: reset')
      return tells(text, story)
    },
    // What was touched since is told; what was missed is not, to strangers.
    expected: mayRead,
  },
  live: {
    look: async (audience, story) =>
      (live.get(audience)?.text ?? '').includes(tags.get(story) ?? 'no tag'),
    expected: mayRead,
  },
  'history: transactions': {
    look: async (audience, story) =>
      tells(
        await read(
          audience,
          `data/history/production/transactions/${stories[story].id}?effectFormat=mendoza`,
        ),
        story,
      ),
    expected: asStaff,
  },
  'history: documents': {
    look: async (audience, story) =>
      tells(
        await read(
          audience,
          `data/history/production/documents/${stories[story].id}?lastRevision=true`,
        ),
        story,
      ),
    expected: asStaff,
  },
  explain: {
    look: async (audience, story) => {
      const text = await ask(audience, '*[_id == $id]', story, '&explain=true')
      return text.includes('"explain"') && tells(text, story)
    },
    expected: asStaff,
  },
  'source map': {
    look: async (audience, story) =>
      (await ask(audience, '*[_id == $id]{title}', story, '&resultSourceMap=true')).includes(
        `"_id":"${stories[story].id.toLowerCase()}"`,
      ),
    expected: mayRead,
  },
  asset: {
    look: async (audience, story) => {
      const init = { headers: headersOf(audience) }
      const [whole, small] = [
        await fetch(picture(story), init),
        await fetch(`${picture(story)}?w=2&fm=png`, init),
      ]
      await Promise.all([whole.body?.cancel(), small.body?.cancel()])
      expect(small.status).toBe(whole.status)
      return whole.ok
    },
    expected: mayRead,
  },
  comment: {
    look: async (audience, story) => {
      const found = await clientOf(audience, 'production-comments')
        .fetch<string[]>('*[_type == "comment" && message == $word].message', {
          word: wordOf(story),
        })
        .catch(() => [])
      return found.length > 0
    },
    expected: asStaff,
  },
  presence: {
    look: (audience, story) =>
      whereOthersAre(lake.server.url, {
        tab: tokens.administrator,
        reader: tokens[audience],
        documentId: stories[story].id,
      }),
    // Of what is gone, nobody can be anywhere in it.
    expected: (audience, story) =>
      story === 'erased' ? isStaff(audience) : asStaff(audience, story),
  },
  'error text': {
    look: async (audience, story) => {
      const { id } = stories[story]
      const patch = { id, ifRevisionID: 'another', set: { title: 'x' } }
      const text = await read(audience, 'data/mutate/production?returnDocuments=true', {
        method: 'POST',
        body: JSON.stringify({ mutations: [{ patch }] }),
      })
      expect(tells(text, story)).toBe(false)
      const stored = await clientOf('administrator').getDocument(id)
      return stored !== undefined && text.includes(stored._rev.toLowerCase())
    },
    // Who may not write learns nothing by trying.
    expected: (audience, story) => audience !== 'viewer' && asStaff(audience, story),
  },
  client: {
    look: async (audience, story) =>
      tells(JSON.stringify(await site(audience).client.caseStudies.list()), story),
    expected: onTheSite,
  },
  'site: list': {
    look: async (audience, story) => tells(await site(audience).page('/case-studies'), story),
    expected: onTheSite,
  },
  'site: page': {
    look: async (audience, story) =>
      tells(await site(audience).page(`/case-studies/${wordOf(story)}`), story),
    expected: onTheSite,
  },
  'site: structured data of that article': {
    look: async (audience, story) => {
      const page = await site(audience).page(`/articles/article-${story.toLowerCase()}`)
      const scripts = page.match(/<script type="application\/ld\+json">.*?<\/script>/gs) ?? []
      expect(scripts).not.toEqual([])
      return tells(scripts.join(), story)
    },
    // It describes the article; stories have none of their own.
    expected: () => false,
  },
  'site: an article that tells of it': {
    look: async (audience, story) => {
      const page = await site(audience).page(`/articles/article-${story.toLowerCase()}`)
      expect(page).toContain('an article')
      return tells(page, story)
    },
    expected: onTheSite,
  },
  sitemap: {
    look: async (audience, story) => tells(await site(audience).page('/sitemap.xml'), story),
    expected: onTheSite,
  },
  feed: {
    look: async (audience, story) => {
      const feed = await site(audience).page('/feed.xml')
      // Articles only, those that tell of a story included.
      expect(feed).toContain(`article-${story.toLowerCase()}`)
      return tells(feed, story)
    },
    expected: () => false,
  },
  preview: {
    look: async (audience, story) =>
      tells(await site(audience, 'drafts').page('/case-studies'), story),
    expected: (audience, story) =>
      story === 'published' || (story === 'draft' && isStaff(audience)),
  },
}

const picture = (story: Story) => pictures.get(story) ?? ''

const cells = audiences.flatMap((audience) => storyNames.map((story) => [audience, story] as const))

describe.each(Object.entries(paths))('%s', (_name, { look, expected }) => {
  test.each(cells)('%s, %s', async (audience, story) => {
    expect(await look(audience, story)).toBe(expected(audience, story))
  })
})
