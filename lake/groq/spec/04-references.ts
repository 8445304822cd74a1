import type { Section } from './vector.ts'

export const section: Section = {
  title: 'References: ->, references()',
  documents: [
    { _id: 'ada', _type: 'author', name: 'Ada', mentor: { _ref: 'ben' } },
    { _id: 'ben', _type: 'author', name: 'Ben' },
    {
      _id: 'p1',
      _type: 'post',
      title: 'One',
      author: { _ref: 'ada' },
      also: [{ _ref: 'ben' }, { _ref: 'gone' }],
    },
    {
      _id: 'p2',
      _type: 'post',
      title: 'Two',
      author: { _ref: 'gone' },
      blocks: [{ mark: { _ref: 'ada' } }],
    },
  ],
  good: [
    { query: '*[_id == "p1"][0].author->name', result: 'Ada' },
    { query: '*[_id == "p1"][0].author->{name}', result: { name: 'Ada' } },
    {
      query: '*[_id == "p1"][0]{author->}',
      result: { author: { _id: 'ada', _type: 'author', name: 'Ada', mentor: { _ref: 'ben' } } },
    },
    { query: '*[_id == "p1"][0]{author->{name}}', result: { author: { name: 'Ada' } } },
    { query: '*[_id == "p1"][0].author->mentor->name', result: 'Ben' },
    { query: '*[_id == "p2"][0].author->', result: null },
    { query: '*[_id == "p2"][0].author->name', result: null },
    { query: '*[_id == "p1"][0].also[]->name', result: ['Ben', null] },
    { query: '*[_id == "p1"][0].also[]->{name}', result: [{ name: 'Ben' }, null] },
    {
      query: '*[_id == "p1"][0]{"a": also[]->{name, "of": ^.title}}',
      result: { a: [{ name: 'Ben', of: 'One' }, null] },
    },
    { query: '*[_type == "post"].author->name', result: ['Ada', null] },
    { query: '*[author->name == "Ada"].title', result: ['One'] },
    { query: '*["Ben" in also[]->name].title', result: ['One'] },
    { query: '*[references("ada")]._id', result: ['p1', 'p2'] },
    { query: '*[references($ids)]._id', params: { ids: ['ben'] }, result: ['ada', 'p1'] },
    { query: '*[references("nobody", "ben")]._id', result: ['ada', 'p1'] },
    { query: '*[references([])]._id', result: [] },
    { query: '*[references(missing)]._id', result: [] },
    { query: '*[references(*[name == "Ben"]._id)]._id', result: ['ada', 'p1'] },
    {
      query: '*[_type == "author"]{name, "n": count(*[references(^._id)])}',
      result: [
        { name: 'Ada', n: 2 },
        { name: 'Ben', n: 2 },
      ],
    },
    { query: '"text"->name', result: null },
    { query: 'missing->', result: null },
  ],
  bad: [{ query: 'references()', error: /number of arguments/, place: [0, 10] }],
}
