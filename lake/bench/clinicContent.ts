import type { LakeDocument } from '../model/types.ts'

/**
 * Made-up content of a clinic as large as real articles are (10 kB each): 100 topics, 50 authors, each
 * article with an author, two topics and a related article. The number of topics stays, so that there are
 * more articles to each as there are more articles.
 */
export function* clinicContent(articles: number): Iterable<LakeDocument> {
  yield {
    ...system('clinic', 'clinic', at(0)),
    name: 'Saltlark Clinic',
    bookingLinks: [
      {
        _key: 'b',
        _type: 'callToAction',
        text: 'Book',
        url: 'https://saltlark.example/book',
        purpose: 'booking',
      },
    ],
  }
  for (let i = 0; i < topicCount; i++) yield topic(i)
  for (let i = 0; i < authorCount; i++) yield author(i)
  for (let i = 0; i < articles; i++) yield article(i, articles)
}

const topicCount = 100
const authorCount = 50

/** The slug of the article made at position `i`. */
export function articleSlug(i: number): string {
  return `about-${words(i, 2).replaceAll(' ', '-')}-${i}`
}

function article(i: number, articles: number): LakeDocument {
  const published = at((i * 7919) % 1_000_003)
  return {
    ...system(`article-${i}`, 'article', published),
    title: `About ${words(i, 4)} (${i})`,
    slug: { _type: 'slug', current: articleSlug(i) },
    summary: `${words(i * 3, 18)}.`,
    kind: ['guide', 'condition', 'treatment', 'exercise', 'news', 'question'][i % 6],
    audience: 'patients',
    language: 'en',
    keyPoints: [words(i, 8), words(i + 1, 8), words(i + 2, 8)],
    ...(i % 50 === 49 ? {} : { publishedAt: published }),
    authors: [reference(`author-${i % authorCount}`)],
    topics: [i % topicCount, (i * 31 + 7) % topicCount].map((t, k) => ({
      ...reference(`topic-${t}`),
      _key: `t${k}`,
    })),
    review: {
      _type: 'review',
      lastReviewed: published.slice(0, 10),
      nextReviewDue: at(2_000_000).slice(0, 10),
      reviewedBy: reference(`author-${(i + 1) % authorCount}`),
    },
    relatedLinks: [
      {
        _key: 'r',
        _type: 'relatedLink',
        relation: 'readNext',
        label: words(i + 3, 3),
        reference: reference(`article-${(i * 17 + 3) % articles}`),
      },
    ],
    citations: [
      { _key: 'c', _type: 'citation', kind: 'web', title: words(i, 6), year: 2020 + (i % 5) },
    ],
    body: Array.from({ length: 34 }, (_, k) => block(i * 17 + k * 5, k)),
  }
}

function block(seed: number, k: number) {
  const isHeading = k % 6 === 0
  return {
    _type: 'block',
    _key: `b${k}`,
    style: isHeading ? 'h2' : 'normal',
    markDefs: [],
    children: [
      { _type: 'span', _key: 's', marks: [], text: `${words(seed, isHeading ? 4 : 22)}.` },
    ],
  }
}

function author(i: number): LakeDocument {
  return {
    ...system(`author-${i}`, 'author', at(0)),
    name: { _type: 'personName', given: `Given${i}`, family: `Family${i}` },
    slug: { _type: 'slug', current: `given${i}-family${i}` },
    profession: 'physiotherapist',
    registrations: [
      { _key: 'r', _type: 'registration', regulator: 'hcpc', number: `PH${900_000 + i}` },
    ],
  }
}

function topic(i: number): LakeDocument {
  return {
    ...system(`topic-${i}`, 'topic', at(0)),
    title: `${words(i * 5, 1)} ${rareWord(i)}`,
    slug: { _type: 'slug', current: `topic-${i}` },
    kind: 'condition',
    synonyms: [`${rareWord(i)} trouble`],
  }
}

function reference(_ref: string) {
  return { _type: 'reference', _ref, _key: 'k' }
}

function system(_id: string, _type: string, time: string) {
  return { _id, _type, _rev: `rev-${_id}`, _createdAt: time, _updatedAt: time }
}

function at(hours: number): string {
  return new Date(Date.UTC(1990, 0, 1) + hours * 3_600_000).toISOString()
}

const common =
  'back pain knee shoulder exercise stretch walking muscle joint recovery days weeks gently nerve doctor swelling rest strength balance posture the a of and to in your with for is that it on as be when you may this can not'.split(
    ' ',
  )

/** One of some thousands, most of which few articles have: as in any language. */
export function rareWord(n: number): string {
  const syllables = ['ka', 'lo', 'mi', 'ter', 'su', 'ran', 'vel', 'do', 'pi', 'na']
  return String(n % 5000)
    .padStart(4, '0')
    .replaceAll(/\d/g, (digit) => syllables[Number(digit)] ?? '')
}

/** Every eighth is a rare one. */
function words(seed: number, count: number): string {
  return Array.from({ length: count }, (_, k) => {
    if ((seed + k) % 8 === 5) return rareWord((seed * 37 + k * 101) ** 2 % 4999)
    return common[(seed * 7 + k * 11 + ((seed + k) % 3)) % common.length]
  }).join(' ')
}
