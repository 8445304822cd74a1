import type { Section } from './vector.ts'

export const section: Section = {
  title: 'Pipe functions: order, score',
  documents: [
    { _id: 'a', n: 2, s: 'b', title: 'knee knee' },
    { _id: 'b', n: 1, s: 'B', title: 'knee pain' },
    { _id: 'c', s: 'a', title: 'back pain' },
    { _id: 'd', n: 'x', s: 'c' },
    { _id: 'e', n: true, s: null },
    { _id: 'f', n: 2, s: 'a' },
  ],
  good: [
    { query: '* | order(n)._id', result: ['b', 'a', 'f', 'd', 'e', 'c'] },
    { query: '* | order(n desc)._id', result: ['c', 'e', 'd', 'a', 'f', 'b'] },
    { query: '* | order(n asc, s asc)._id', result: ['b', 'f', 'a', 'd', 'e', 'c'] },
    { query: '* | order(n desc, s desc)[0..3]._id', result: ['c', 'e', 'd', 'a'] },
    { query: '* | order(s)[0..2]._id', result: ['b', 'c', 'f'] },
    { query: '* | order(lower(s), _id desc)[0...3]._id', result: ['f', 'c', 'b'] },
    { query: '* | order(n)[0]._id', result: 'b' },
    { query: '* | order(n)[1..2]._id', result: ['a', 'f'] },
    { query: '*[n == 2] | order(_id desc)._id', result: ['f', 'a'] },
    { query: '*[_id > "b" && _id <= "d"] | order(_id)[0...2]._id', result: ['c', 'd'] },
    { query: '*["d" >= _id] | order(_id desc)[0...2]._id', result: ['d', 'c'] },
    { query: '*[_id > 1] | order(_id)._id', result: [] },
    // Found by differential.test.ts: what has no value has no place in the index of the key.
    { query: '*[n == null] | order(n)[0]._id', result: 'c' },
    { query: '*[s == null] | order(s desc)[0..1]._id', result: ['e'] },
    { query: '*[$any == s] | order(s, _type)[0...2]._id', params: { any: null }, result: ['e'] },
    { query: '*[defined(n)] | order(n) | order(s)[0]._id', result: 'b' },
    { query: '*{_id, "k": [n]} | order(k[0])[0..1]._id', result: ['b', 'a'] },
    { query: '*{_id, "n": s} | order(n desc)[1..2]._id', result: ['d', 'a'] },
    { query: '*{_id, n, "up": ^._id} | order(n desc)[-1].n', result: 1 },
    { query: '[3, 1, 2] | order(@)', result: [1, 2, 3] },
    { query: '[3, 1, 2] | order(@ desc)', result: [3, 2, 1] },
    { query: '"x" | order(@)', result: null },
    {
      query: '*[n == 2]{_id, "others": *[_id != ^._id] | order(_id)[0..0]._id}',
      result: [
        { _id: 'a', others: ['b'] },
        { _id: 'f', others: ['a'] },
      ],
    },
    {
      query: '* | score(title match "knee")[_score > 0]{_id, _score}',
      result: [
        { _id: 'a', _score: 1.375 },
        { _id: 'b', _score: 1 },
      ],
    },
    {
      query: '* | score(title match "knee", n == 1)[_score > 0]{_id, _score}',
      result: [
        { _id: 'b', _score: 2 },
        { _id: 'a', _score: 1.375 },
      ],
    },
    {
      query: '* | score(boost(title match "pain", 3))[_score > 0]{_id, _score}',
      result: [
        { _id: 'b', _score: 4 },
        { _id: 'c', _score: 4 },
      ],
    },
    { query: '* | score(title match "knee" && title match "pain")[_score > 0]._id', result: ['b'] },
    {
      query: '* | score(title match "knee" || title match "pain")[0..1]{_id, _score}',
      result: [
        { _id: 'b', _score: 2 },
        { _id: 'a', _score: 1.375 },
      ],
    },
    {
      query: '* | score(title match "pain") | order(_score desc, _id desc)[0..1]._id',
      result: ['c', 'b'],
    },
    { query: '[1, {"a": 1}] | score(a == 1)', result: [{ a: 1, _score: 1 }] },
  ],
  bad: [
    { query: '* | order()', error: /number of arguments/, position: [4, 9] },
    { query: '* | order(n sideways)', error: /Expected/ },
    { query: '* | order(n asc desc)', error: /unexpected asc/ },
    { query: '* | sort(n)', error: /Undefined pipe function: sort/, position: [4, 8] },
    { query: 'boost(1, 2)', error: /unexpected boost/ },
    { query: '*[boost(true, 1)]', error: /unexpected boost/ },
    { query: '* | score(!boost(true, 1))', error: /only inside score/ },
  ],
}
