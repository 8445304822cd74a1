import type { Section } from './vector.ts'

export const section: Section = {
  title: 'Custom functions',
  documents: [
    { _id: 'a', _type: 'author', name: 'Ada', city: 'Oslo' },
    { _id: 'p', _type: 'post', author: { _ref: 'a' }, also: [{ _ref: 'a' }] },
  ],
  good: [
    {
      query:
        '// a card\nfn my::card($x) = $x{name}; *[_type == "author"][0]{"card": my::card(@)}.card.name',
      result: 'Ada',
    },
    {
      query: 'fn my::card($x) = $x{name}; *[_type == "author"][0]{"card": my::card(@)}',
      result: { card: { name: 'Ada' } },
    },
    {
      query: 'fn my::card($x) = $x->{name}; *[_type == "post"][0]{"by": my::card(author)}',
      result: { by: { name: 'Ada' } },
    },
    {
      query: 'fn my::cards($x) = $x[]->{name, city}; *[_type == "post"][0]{"by": my::cards(also)}',
      result: { by: [{ name: 'Ada', city: 'Oslo' }] },
    },
    {
      query:
        'fn my::a($x) = $x{name}; fn my::b($x) = $x->{"c": my::a(@)}; *[_type == "post"][0]{"by": my::b(author)}',
      result: { by: { c: { name: 'Ada' } } },
    },
  ],
  bad: [
    { query: 'fn my::f($x) = $x{a}; $x', error: /param \$x referenced/, position: [22, 24] },
    { query: 'fn my::f($x) = $y{a}; fn my::g($y) = $y{a}; 1', error: /param \$y referenced/ },
    { query: 'fn my::one($x) = 1; 2', error: /must be a projection/ },
    { query: 'fn my::again($x) = $x{"y": my::again(@)}; 1', error: /Recursive function/ },
    { query: 'fn my::two($x, $y) = $x{a}; 1', error: /only have one parameter/ },
    { query: 'fn my::card($x) = $x{name} 1', error: /Expected ";"/ },
  ],
}
