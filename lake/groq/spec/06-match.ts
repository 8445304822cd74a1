import type { Section } from './vector.ts'

export const section: Section = {
  title: 'match',
  documents: [
    {
      _id: 'a',
      title: 'Back pain: what helps?',
      body: [
        {
          _type: 'block',
          children: [
            { _type: 'span', text: 'Keep ' },
            { _type: 'span', text: 'moving.' },
          ],
        },
      ],
    },
    { _id: 'b', title: 'The knee-joint (left)', tags: ['Knee', 'Sports injury'] },
    { _id: 'c', title: 'Café con leche' },
    { _id: 'd', title: 42 },
  ],
  good: [
    { query: '*[title match "pain"]._id', result: ['a'] },
    { query: '*[title match "PAIN back"]._id', result: ['a'] },
    { query: '*[title match "pain knee"]._id', result: [] },
    { query: '*[title match ["pain", "helps"]]._id', result: ['a'] },
    { query: '*[title match "pai"]._id', result: [] },
    { query: '*[title match "pai*"]._id', result: ['a'] },
    { query: '*[title match "*elp*"]._id', result: ['a'] },
    { query: '*[title match "h*s"]._id', result: ['a'] },
    { query: '*[title match "joint"]._id', result: ['b'] },
    { query: '*[title match "knee-joint"]._id', result: ['b'] },
    { query: '*[title match "café"]._id', result: ['c'] },
    { query: '*[title match "cafe"]._id', result: [] },
    { query: '*[tags match "sports"]._id', result: ['b'] },
    { query: '*[[title, tags[0]] match "knee"]._id', result: ['b'] },
    { query: '*[pt::text(body) match "moving"]._id', result: ['a'] },
    { query: '*[body[].children[].text match "keep"]._id', result: ['a'] },
    { query: '*[title match $q + "*"]._id', params: { q: 'lec' }, result: ['c'] },
    { query: '*[title match ""]._id', result: [] },
    { query: '*[title match "42"]._id', result: [] },
    { query: '*[title match 42]._id', result: [] },
    { query: '["a.b" match "ab", "a.b" match "a", "1.5" match "15"]', result: [true, false, true] },
  ],
  bad: [{ query: 'title match', error: /Expected expression/ }],
}
