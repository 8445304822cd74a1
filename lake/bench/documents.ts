import type { LakeDocument } from '../model/types.ts'

/** Made-up clinic content: for each 10 documents 8 articles, an author and a topic; every 20th article has a draft. */
export function* benchDocuments(count: number): Iterable<LakeDocument> {
  let made = 0
  for (let i = 0; made < count; i++) {
    for (const document of documentsAt(i, Math.max(1, Math.ceil(count / 10)))) {
      if (made++ === count) return
      yield document
    }
  }
}

const vocabulary =
  'back pain knee shoulder exercise stretch walking muscle joint recovery days weeks gently nerve doctor swelling rest strength balance posture'.split(
    ' ',
  )

function documentsAt(i: number, groups: number): LakeDocument[] {
  if (i % 10 === 8) return [author(Math.floor(i / 10))]
  if (i % 10 === 9) return [topic(Math.floor(i / 10))]
  const document = article(i, groups)
  return i % 20 === 0
    ? [
        document,
        {
          ...document,
          _id: `drafts.${document._id}`,
          title: `${String(document['title'])}, revised`,
        },
      ]
    : [document]
}

function article(i: number, groups: number): LakeDocument {
  const published = new Date(
    Date.UTC(2015, 0, 1) + ((i * 7919) % 100_000) * 3_600_000,
  ).toISOString()
  return {
    ...system(`article-${i}`, 'article', published),
    title: `About ${words(i, 4)} (${i})`,
    slug: { _type: 'slug', current: benchSlug(i) },
    summary: `${words(i * 3, 18)}.`,
    kind: ['guide', 'condition', 'treatment', 'exercise', 'news', 'question'][i % 6],
    ...(i % 9 === 0 ? {} : { publishedAt: published }),
    authors: [{ _type: 'reference', _ref: `author-${i % groups}`, _key: 'a' }],
    topics: [i % groups, (i * 31) % groups].map((t, k) => ({
      _type: 'reference',
      _ref: `topic-${t}`,
      _key: `t${k}`,
    })),
    review: {
      lastReviewed: published.slice(0, 10),
      reviewedBy: { _type: 'reference', _ref: `author-${(i + 1) % groups}` },
    },
    body: Array.from({ length: 6 }, (_, k) => ({
      _type: 'block',
      _key: `b${k}`,
      style: k % 3 === 0 ? 'h2' : 'normal',
      markDefs: [],
      children: [
        {
          _type: 'span',
          _key: 's',
          marks: [],
          text: `${words(i * 17 + k * 5, k % 3 === 0 ? 4 : 30)}.`,
        },
      ],
    })),
  }
}

/** The slug of the article made at position `i`. */
export function benchSlug(i: number): string {
  return `about-${words(i, 2).replaceAll(' ', '-')}-${i}`
}

function author(i: number): LakeDocument {
  return {
    ...system(`author-${i}`, 'author', '2020-01-01T00:00:00.000Z'),
    name: { _type: 'personName', given: `Given${i}`, family: `Family${i}` },
    slug: { _type: 'slug', current: `given${i}-family${i}` },
    profession: 'Physiotherapist',
  }
}

function topic(i: number): LakeDocument {
  return {
    ...system(`topic-${i}`, 'topic', '2020-01-01T00:00:00.000Z'),
    title: `Topic ${words(i, 1)} ${i}`,
    slug: { _type: 'slug', current: `topic-${i}` },
  }
}

function system(_id: string, _type: string, at: string) {
  return { _id, _type, _rev: `rev-${_id}`, _createdAt: at, _updatedAt: at }
}

function words(seed: number, count: number): string {
  return Array.from(
    { length: count },
    (_, k) => vocabulary[(seed * 7 + k * 11 + ((seed + k) % 3)) % vocabulary.length],
  ).join(' ')
}
