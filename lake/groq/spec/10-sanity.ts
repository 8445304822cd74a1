import type { Section } from './vector.ts'

export const section: Section = {
  title: 'Content Lake: versions, releases, text search',
  documents: [
    { _id: '_.releases.r1', _type: 'system.release', state: 'active' },
    { _id: 'a', _type: 'article', title: 'Back pain', text: 'Lower back, upper leg' },
    {
      _id: 'b',
      _type: 'article',
      title: 'Café culture',
      text: 'No pain at all',
      slug: { current: 'cafe-culture' },
    },
    { _id: 'drafts.a', _type: 'article', title: 'Back pain, again' },
    { _id: 'versions.r1.a', _type: 'article', title: 'Spring' },
  ],
  good: [
    { query: '[sanity::projectId(), sanity::dataset()]', result: ['local', 'test'] },
    { query: '*[sanity::versionOf("a")]._id', result: ['a', 'drafts.a', 'versions.r1.a'] },
    { query: '*[sanity::versionOf($id)]._id', params: { id: 'b' }, result: ['b'] },
    { query: '*[sanity::partOfRelease("r1")]._id', result: ['versions.r1.a'] },
    { query: 'releases::all()[]._id', result: ['_.releases.r1'] },
    { query: 'releases::all()[state == "active"]{_id}', result: [{ _id: '_.releases.r1' }] },
    ...textSearches(),
  ],
  bad: [
    { query: 'text::query("x")', error: /only after "match"/ },
    { query: '*[text::semanticSimilarity("x")]', error: /embeddings/ },
    { query: '* | score(text::semanticSimilarity("x"))', error: /embeddings/ },
    { query: 'user::attributes()', error: /organisation/ },
    { query: '*{"n": documents::incomingRefCount()}', error: /count\(\*\[references/ },
    { query: 'documents::get("a")', error: /media library/ },
    { query: 'sanity::versionOf()', error: /number of arguments/ },
  ],
}

function textSearches() {
  const unlikeGroqJs = 'cannot evaluate text::query'
  const found: [filter: string, ids: string[]][] = [
    ['@ match text::query("back")', ['a', 'drafts.a']],
    ['title match text::query("back")', ['a', 'drafts.a']],
    ['text match text::query("back")', ['a']],
    ['[title, text] match text::query("back leg")', ['a']],
    ['@ match text::query("leg back")', ['a']],
    ['@ match text::query("pain")', ['a', 'drafts.a', 'b']],
    ['@ match text::query("pain -again")', ['a', 'b']],
    ['@ match text::query("\\"back pain\\"")', ['a', 'drafts.a']],
    ['@ match text::query("\\"pain back\\"")', []],
    ['@ match text::query("ba*")', ['a', 'drafts.a']],
    ['@ match text::query("\\"back pa\\"*")', ['a', 'drafts.a']],
    ['@ match text::query("CAFE")', ['b']],
    ['@ match text::query("café")', ['b']],
    ['slug.current match text::query("culture")', ['b']],
    ['@ match text::query("article")', []],
    ['[@, _id] match text::query("drafts")', ['drafts.a']],
    ['@ match text::query("zzz")', []],
    ['@ match text::query("-back")', ['_.releases.r1', 'versions.r1.a', 'b']],
    ['@ match text::query(missing)', []],
  ]
  const all = { query: 'count(*[@ match text::query("*")])', result: 5, unlikeGroqJs }
  return [
    ...found.map(([filter, result]) => ({ query: `*[${filter}]._id`, result, unlikeGroqJs })),
    all,
    {
      query:
        '*[_type == "article"] | score(boost(title match text::query("pain"), 5), @ match text::query("pain"))[_score > 0]._id',
      result: ['a', 'drafts.a', 'b'],
      unlikeGroqJs,
    },
  ]
}
